import Diagnostics
import JSONCoding

/// Text → located tree. JSON goes through the JSON reader, because it allows escapes that libyaml rejects; everything
/// else goes through libyaml.
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
    let result = startsLikeJSON(source) || isNamedJSON(source) ? parseJSON(source, limits) : yaml(source, limits, 1)
    diagnostics.merge(result.diagnostics)
    guard let documents = result.documents else { return nil }
    if let root = documents.first, !(root.isNull && root.text == "") { return root }
    diagnostics.error(
      "empty-document", "the document is empty", at: SourceLocation(file: source.file, line: 1, column: 1))
    return nil
  }

  /// Every document of a YAML stream, or nil when the text is not YAML.
  package static func parseStream(
    _ source: SourceText,
    limits: ParseLimits = ParseLimits(),
    into diagnostics: inout DiagnosticCollector
  ) -> [Node]? {
    let result = yaml(source, limits, .max)
    diagnostics.merge(result.diagnostics)
    return result.documents
  }

  private struct Result {
    /// nil when the text could not be read.
    var documents: [Node]?
    var diagnostics: DiagnosticCollector
  }

  private static func startsLikeJSON(_ source: SourceText) -> Bool {
    let first = source.bytes.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func isNamedJSON(_ source: SourceText) -> Bool {
    source.file.lowercased().hasSuffix(".json")
  }

  /// What looks like JSON may still be YAML: a flow mapping, or a file with a wrong name.
  private static func parseJSON(_ source: SourceText, _ limits: ParseLimits) -> Result {
    var composer = Composer(source: source, text: PreparedText(unchanged: source.bytes), limits: limits)
    let failure: JSONError
    do throws(JSONError) {
      let jsonLimits = JSONLimits(maximumDepth: limits.maximumDepth)
      try JSONReader.read(source.bytes, limits: jsonLimits) { (reader) throws(JSONError) in
        try composer.json(&reader)
      }
      return Result(documents: composer.root.map { [$0] } ?? [], diagnostics: composer.diagnostics)
    } catch {
      failure = error
    }
    let report = composer.diagnostic(failure)
    let isNamedJSON = isNamedJSON(source)
    // A name and a first letter that both say JSON leave no doubt what was meant.
    let isMeantAsJSON = isNamedJSON && startsLikeJSON(source)
    if !isMeantAsJSON, failure.kind == .syntax || failure.kind == .type {
      var result = yaml(source, limits, 1)
      if result.documents != nil {
        if isNamedJSON {
          result.diagnostics.warning(
            "not-json", "the document is not JSON and was read as YAML: \(report.message)", at: report.location,
            hint: report.hint)
        }
        return result
      }
      if prefersYAML(result.diagnostics, to: report, source) { return result }
    }
    var diagnostics = DiagnosticCollector()
    diagnostics.report(report)
    return Result(documents: nil, diagnostics: diagnostics)
  }

  /// Of two readers that failed, the one that got farther knows better what the document was meant to be.
  private static func prefersYAML(
    _ diagnostics: DiagnosticCollector, to report: Diagnostic, _ source: SourceText
  ) -> Bool {
    guard let failure = diagnostics.reported.last, startsLikeJSON(source) else { return true }
    // A limit that one reader reaches holds for both.
    if failure.id != "yaml-syntax", failure.id != "invalid-encoding" { return true }
    return failure.location > report.location
  }

  private static func yaml(_ source: SourceText, _ limits: ParseLimits, _ maximum: Int) -> Result {
    let text = PreparedText(source.bytes)
    var composer = Composer(source: source, text: text, limits: limits)
    let documents: [Node]? = text.bytes.withUnsafeBufferPointer { bytes in
      if let problem = DirectiveLimit.check(bytes, file: source.file) {
        composer.diagnostics.report(problem)
        return nil
      }
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
    return Result(documents: documents, diagnostics: composer.diagnostics)
  }
}
