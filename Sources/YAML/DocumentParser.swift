import Diagnostics

/// Text → located tree. JSON goes through the JSON reader, everything else through libyaml.
package enum DocumentParser {
  /// Parses one document. Reports every problem; returns nil only when there is no tree to work on.
  package static func parse(
    _ source: SourceText,
    limits: ParseLimits = ParseLimits(),
    into diagnostics: inout DiagnosticCollector
  ) -> Node? {
    guard source.bytes.count <= limits.maximumBytes else {
      diagnostics.report(SourceError.tooLarge(file: source.file, maximumBytes: limits.maximumBytes).diagnostic)
      return nil
    }
    let root = yaml(source, limits: limits, maximum: 1, into: &diagnostics)?.first
    if let root, !(root.isNull && root.text == "") { return root }
    if !diagnostics.hasErrors {
      diagnostics.error(
        "empty-document", "the document is empty", at: SourceLocation(file: source.file, line: 1, column: 1))
    }
    return nil
  }

  /// Every document of a YAML stream, or nil when the text is not YAML.
  package static func parseStream(
    _ source: SourceText,
    limits: ParseLimits = ParseLimits(),
    into diagnostics: inout DiagnosticCollector
  ) -> [Node]? {
    yaml(source, limits: limits, maximum: .max, into: &diagnostics)
  }

  private static func yaml(
    _ source: SourceText,
    limits: ParseLimits,
    maximum: Int,
    into diagnostics: inout DiagnosticCollector
  ) -> [Node]? {
    let text = PreparedText(source.bytes)
    var composer = Composer(source: source, text: text, limits: limits)
    let documents: [Node]? = text.bytes.withUnsafeBufferPointer { bytes in
      guard var stream = EventStream(bytes) else {
        composer.diagnostics.error("out-of-memory", "not enough memory to parse", at: .unknown)
        return nil
      }
      do throws(Unreadable) {
        return try composer.documents(&stream, maximum: maximum)
      } catch {
        composer.diagnostics.report(error.diagnostic)
        return nil
      }
    }
    diagnostics.merge(composer.diagnostics)
    return documents
  }
}
