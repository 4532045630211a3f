import Diagnostics

/// Changes that were looked at and accepted, each with a reason and, where it should not last, a day on which it expires.
package struct IgnoreList: Sendable {
  package struct Entry: Hashable, Sendable {
    /// A rule's id.
    package var id: String
    /// `GET /pets`, with `*` for any text; nil: anywhere.
    package var operation: String?
    /// A component's name, with `*` for any text; nil: anywhere.
    package var schema: String?
    /// Of one change exactly; the report prints it.
    package var fingerprint: String?
    package var reason: String
    /// The last day on which the entry counts.
    package var until: CalendarDay?
    package var location: SourceLocation

    package init(
      id: String, operation: String? = nil, schema: String? = nil, fingerprint: String? = nil, reason: String,
      until: CalendarDay? = nil, location: SourceLocation
    ) {
      self.id = id
      self.operation = operation
      self.schema = schema
      self.fingerprint = fingerprint
      self.reason = reason
      self.until = until
      self.location = location
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// The report without the ignored changes; entries that are of no use any more are warned about.
  ///
  /// - Parameter today: Decides what has expired; nil: nothing has, so that the output does not depend on the day.
  package func apply(
    to report: DiffReport, today: CalendarDay?, into diagnostics: inout DiagnosticCollector
  ) -> DiffReport {
    var isUsed = Array(repeating: false, count: entries.count)
    let isExpired = entries.map { entry in
      guard let today, let until = entry.until else { return false }
      return until < today
    }
    let kept = report.replacing { change in
      var ids: Set<String> = []
      for (index, entry) in entries.enumerated() where Self.matches(entry, change, report) {
        isUsed[index] = true
        if !isExpired[index] { ids.insert(entry.id) }
      }
      return change.ignoring(ids)
    }
    for (index, entry) in entries.enumerated() {
      if !isUsed[index] {
        diagnostics.warning(
          "stale-ignore", "nothing matches this entry for \(entry.id) any more", at: entry.location,
          hint: "remove it: a later change of the same kind would be ignored unseen")
      } else if isExpired[index] {
        diagnostics.warning(
          "expired-ignore", "this entry for \(entry.id) has expired: \(entry.reason)", at: entry.location,
          hint: "mend the change, or give the entry a later day and a reason for it")
      }
    }
    return kept
  }

  private static func matches(_ entry: Entry, _ change: Change, _ report: DiffReport) -> Bool {
    guard change.judgements.contains(where: { $0.id == entry.id }) else { return false }
    if let fingerprint = entry.fingerprint, fingerprint != change.fingerprint { return false }
    if let schema = entry.schema {
      guard let component = change.fact.subject.component, Wildcard(schema).matches(component) else { return false }
    }
    guard let operation = entry.operation else { return true }
    let pattern = Wildcard(operation)
    var reached = change.fact.reach.operations
    if let own = change.fact.subject.operation { reached.append(own) }
    let labels = reached.compactMap { report[$0] }.map { "\($0.method) \($0.path)" }
    // All that it reaches must be covered: an entry for one operation must not hide what another one suffers.
    return !labels.isEmpty && labels.allSatisfy(pattern.matches)
  }
}
