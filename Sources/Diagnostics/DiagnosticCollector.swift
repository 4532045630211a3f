/// Gathers every problem of a run, so that one run reports them all.
///
/// A value: a pass that may fail can work on a copy and throw it away.
package struct DiagnosticCollector: Sendable {
  /// Which warnings count as errors.
  package enum Strictness: Hashable, Sendable {
    case lenient
    /// Every warning is an error.
    case strict
    /// Only warnings with these ids are errors.
    case only(Set<String>)

    func upgrades(_ id: String) -> Bool {
      switch self {
      case .lenient: false
      case .strict: true
      case .only(let ids): ids.contains(id)
      }
    }
  }

  package let strictness: Strictness
  /// In the order of their arrival, duplicates included.
  package private(set) var reported: [Diagnostic] = []

  package init(strictness: Strictness = .lenient) {
    self.strictness = strictness
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if diagnostic.severity == .warning, strictness.upgrades(diagnostic.id) {
      diagnostic.severity = .error
    }
    reported.append(diagnostic)
  }

  package mutating func error(
    _ id: String,
    _ message: String,
    at location: SourceLocation,
    hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(
      Diagnostic(severity: .error, id: id, message: message, location: location, hint: hint, related: related))
  }

  package mutating func warning(
    _ id: String,
    _ message: String,
    at location: SourceLocation,
    hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(
      Diagnostic(severity: .warning, id: id, message: message, location: location, hint: hint, related: related))
  }

  package mutating func note(
    _ id: String,
    _ message: String,
    at location: SourceLocation,
    hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(severity: .note, id: id, message: message, location: location, hint: hint, related: related))
  }

  /// Takes over what another collector gathered; this collector's strictness applies.
  package mutating func merge(_ other: DiagnosticCollector) {
    for diagnostic in other.reported { report(diagnostic) }
  }

  /// By file, line and column, each diagnostic once: two passes may find the same problem.
  package var sorted: [Diagnostic] {
    Set(reported).sorted()
  }

  package var isEmpty: Bool { reported.isEmpty }
  package var hasErrors: Bool { reported.contains { $0.severity == .error } }

  /// How many different diagnostics have this severity.
  package func count(_ severity: Severity) -> Int {
    Set(reported.lazy.filter { $0.severity == severity }).count
  }
}
