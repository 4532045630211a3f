extension DiffReport {
  /// With the changes that pass, and with the steps of both versions that these need.
  package func keeping(_ isKept: (Change) -> Bool) -> DiffReport { replacing { isKept($0) ? $0 : nil } }

  /// With what becomes of each change.
  func replacing(_ replacement: (Change) -> Change?) -> DiffReport {
    var report = self
    report.changes = changes.compactMap(replacement)
    if report.changes == changes { return self }
    report.apiBump = Bump(for: report.changes)
    if swiftBump != nil { report.swiftBump = Bump(forSwift: report.changes) }
    return report
  }
}

extension Change {
  /// Without the judgements of these rules, and without those that are milder than them: who accepts that old clients break
  /// accepts what the same difference means elsewhere, and who accepts a note accepts no break.
  func ignoring(_ ids: Set<String>) -> Change? {
    guard let worst = judgements.first(where: { ids.contains($0.id) }) else { return self }
    let kept = judgements.filter { !ids.contains($0.id) && $0.level >= worst.level }
    guard !kept.isEmpty else { return nil }
    var change = self
    change.judgements = kept
    let axes = kept.reduce(Axes()) { $0.joined(WireJudge.axes($1.rule, fact, $1.context)) }
    change.axes.wireOldClients = axes.wireOldClients
    change.axes.wireOldServers = axes.wireOldServers
    return change
  }
}

extension Bump {
  /// What the package that exposes the generated code needs.
  init(forSwift changes: [Change]) { self = changes.map(\.swiftBump).max() ?? .none }

  /// What the API's version needs: what breaks or may break is major, what is new on the wire and what is deprecated (section 7
  /// of Semantic Versioning) is minor, and words are a patch.
  package init(for changes: [Change]) {
    // What differs in generated code only is no business of the API's version.
    let changes = changes.filter { $0.fact.topic != .swift }
    if changes.isEmpty {
      self = .none
    } else if changes.contains(where: { $0.level >= .warning || $0.breaksOldClients }) {
      self = .major
    } else {
      let deprecations: Set<Topic> = [.operationDeprecation, .parameterDeprecation, .propertyDeprecation]
      let isOnWire = changes.contains { change in
        deprecations.contains(change.fact.topic) || change.axes.wireOldClients != .none
          || change.axes.wireOldServers != .none || change.fact.edit == .added
      }
      self = isOnWire ? .minor : .patch
    }
  }
}

extension Change {
  /// Breaks old clients at a level that says otherwise: some levels are those of the tools that people come from. One more way in
  /// which requests succeed is enough. Where the options set the level, they have the last word.
  fileprivate var breaksOldClients: Bool {
    level == rule.level && axes.wireOldClients >= (fact.topic == .status ? .possible : .breaks)
  }
}
