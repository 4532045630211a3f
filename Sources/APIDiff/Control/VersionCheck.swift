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
    // A pre-release of the version that is asked for promises what that one will.
    let isOnItsWay = !new.prerelease.isEmpty && new.release >= required.release && new > old
    self = new >= required || isOnItsWay ? .enough : .tooLittle(required: required)
  }
}
