/// How diagnostics are written.
package enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: the message, the source line, a caret and a hint.
  case text
  /// One JSON array for tools.
  case json
  /// Workflow commands that GitHub shows as annotations.
  case github
}
