import Diagnostics

/// Text → located tree. JSON goes through the JSON reader, everything else through libyaml.
package enum DocumentParser {
  /// Parses one document. Reports every problem; returns nil only when there is no tree to work on.
  package static func parse(
    _ source: SourceText,
    limits: ParseLimits = ParseLimits(),
    into diagnostics: inout DiagnosticCollector
  ) -> Node? {
    nil
  }
}
