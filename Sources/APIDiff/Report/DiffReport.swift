/// Everything that differs between two versions of an API, judged, in a fixed order.
package struct DiffReport: Sendable {
  package struct Counts: Hashable, Sendable {
    package var errors = 0
    package var warnings = 0
    package var infos = 0
    package var silent = 0

    package init() {}
  }

  /// Of both versions; `OperationIndex` leads into it.
  package var operations: [OperationEntry]
  /// Silent breaks first, then by level, worst first; then by where they stand in the new document.
  package var changes: [Change]
  /// The versions that the documents state.
  package var oldVersion: String
  package var newVersion: String
  /// What the API's version needs.
  package var apiBump: Bump
  /// What the version of the generated Swift package needs; nil until a `SwiftImpact` has been applied.
  package var swiftBump: Bump?
  /// Facts that the options hide: their rule is turned off, or their operation is not stable enough. They are no changes, but known
  /// reasons why generated code differs.
  package var hidden: [Fact] = []

  package subscript(index: OperationIndex) -> OperationEntry? {
    operations.indices.contains(index.index) ? operations[index.index] : nil
  }

  /// Of a document that has no old version.
  package static func nothing(newVersion: String) -> DiffReport {
    DiffReport(
      operations: [], changes: [], oldVersion: "", newVersion: newVersion, apiBump: .none, swiftBump: Bump.none)
  }

  package var counts: Counts {
    changes.reduce(into: Counts()) { counts, change in
      switch change.level {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      case .info: counts.infos += 1
      }
      if change.isSilent { counts.silent += 1 }
    }
  }

  /// With the Swift axes filled in.
  package func applying(_ impact: SwiftImpact) -> DiffReport {
    var report = self
    for index in report.changes.indices {
      let verdicts = impact.judge(report.changes[index])
      report.changes[index].axes.swiftCallers = verdicts.callers
      report.changes[index].axes.swiftImplementers = verdicts.implementers
      report.changes[index].swiftNotes = verdicts.notes
      report.changes[index].swiftBump = verdicts.isGenerated ? max(.patch, verdicts.bump) : .none
    }
    report.changes = (report.changes + impact.additional).sorted(by: ChangeOrder.precedes)
    report.swiftBump = max(impact.bump, Bump(forSwift: report.changes))
    return report
  }
}
