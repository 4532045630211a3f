/// When a report means that the command fails: `--fail-on` and `--axis`.
package struct FailPolicy: Hashable, Sendable {
  package enum Threshold: String, Hashable, Sendable, CaseIterable {
    /// Changes of level error.
    case breaking
    /// Changes of level warning or error.
    case warning
    /// Any change.
    case any
    case none
  }

  package var threshold: Threshold
  /// Only changes with a verdict on one of these axes count; empty: all changes count.
  package var axes: Set<Axis>

  package init(threshold: Threshold, axes: Set<Axis> = []) {
    self.threshold = threshold
    self.axes = axes
  }

  /// The changes for which the command fails, in the report's order.
  package func failures(in changes: [Change]) -> [Change] { changes.filter(fails) }

  private func fails(_ change: Change) -> Bool {
    if axes.isEmpty {
      switch threshold {
      case .breaking: return change.level == .error
      case .warning: return change.level >= .warning
      case .any: return true
      case .none: return false
      }
    }
    // An axis has verdicts of its own: a change that is harmless on the wire may well break Swift source.
    let worst = axes.map { change.axes[$0] }.max() ?? .none
    switch threshold {
    case .breaking: return worst >= .breaks && (change.level == .error || worst != .silent)
    case .warning: return worst >= .possible
    case .any: return worst > .none
    case .none: return false
    }
  }
}
