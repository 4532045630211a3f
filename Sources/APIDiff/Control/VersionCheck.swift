/// Whether `info.version` moved as far as the changes ask for: `--check-version`.
package enum VersionCheck: Hashable, Sendable {
  case enough
  /// The version had to become at least this one.
  case tooLittle(required: SemanticVersion)
  /// It is no version of one to three numbers, so nothing can be said.
  case unreadable(String)

  package init(_ report: DiffReport) {
    guard let old = SemanticVersion(report.oldVersion) else {
      self = .unreadable(report.oldVersion)
      return
    }
    guard let new = SemanticVersion(report.newVersion) else {
      self = .unreadable(report.newVersion)
      return
    }
    let required = old.raised(by: report.apiBump)
    self = new >= required ? .enough : .tooLittle(required: required)
  }
}
