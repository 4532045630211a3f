extension DiffReport {
  /// With the changes that pass, and with the step of the API's version that these need.
  package func keeping(_ isKept: (Change) -> Bool) -> DiffReport {
    var report = self
    report.changes = changes.filter(isKept)
    report.apiBump = Bump(for: report.changes)
    return report
  }
}

extension Bump {
  /// What the API's version needs: a break is major, anything else that differs on the wire is minor, and words are a patch.
  package init(for changes: [Change]) {
    self =
      changes.map { change in
        if change.level == .error { return .major }
        let isWords = change.fact.topic == .documentation || change.fact.topic == .info
        return isWords ? .patch : .minor
      }
      .max() ?? .none
  }
}
