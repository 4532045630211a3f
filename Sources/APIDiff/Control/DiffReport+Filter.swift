extension DiffReport {
  /// With the changes that pass, and with the steps of both versions that these need.
  package func keeping(_ isKept: (Change) -> Bool) -> DiffReport {
    var report = self
    report.changes = changes.filter(isKept)
    if report.changes.count == changes.count { return self }
    report.apiBump = Bump(for: report.changes)
    if swiftBump != nil { report.swiftBump = Bump(forSwift: report.changes) }
    return report
  }
}

extension Bump {
  /// What the package that exposes the generated code needs.
  init(forSwift changes: [Change]) { self = changes.map(\.swiftBump).max() ?? .none }

  /// What the API's version needs: what breaks or may break is major, what is new on the wire and what is deprecated (section 7 of
  /// Semantic Versioning) is minor, and words are a patch.
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
