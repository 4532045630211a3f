/// How a report of differences is written.
package enum DiffReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For a pull request's comment.
  case markdown
  /// One page without anything to fetch, to be read and filtered in a browser.
  case html
  /// For tools; `Documentation/diff-report.schema.json` describes it.
  case json
  /// For build servers: one suite for each document, one test case for each change.
  case junit
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// Workflow commands that GitHub shows as annotations.
  case github
}
