import Diagnostics

/// Why libyaml stopped, in its own words.
struct SyntaxProblem: Hashable, Sendable {
  /// The bytes are not text: only `byteOffset` tells where.
  let isReaderProblem: Bool
  let message: String
  let mark: Mark
  let byteOffset: Int
  let context: String?
  let contextMark: Mark

  func diagnostic(in source: SourceText) -> Diagnostic {
    if isReaderProblem {
      let mark = Mark(ofByte: byteOffset, in: source.bytes)
      return Diagnostic(
        severity: .error, id: "invalid-encoding", message: message, location: mark.location(in: source.file),
        hint: "save the document as UTF-8 without control characters")
    }
    var related: [Diagnostic.Related] = []
    if let context, contextMark != mark {
      related.append(.init(location: contextMark.location(in: source.file), message: context))
    }
    return Diagnostic(
      severity: .error, id: "yaml-syntax", message: message, location: mark.location(in: source.file),
      hint: hint(in: source), related: related)
  }

  /// libyaml names the rule; people need to know what they probably did.
  private func hint(in source: SourceText) -> String? {
    switch message {
    case let message where message.contains("tab character"):
      return "use spaces, YAML does not allow tabs for indentation"
    case "found character that cannot start any token":
      let line = source.lineText(Int(mark.line))?.unicodeScalars ?? "".unicodeScalars
      let character = line.dropFirst(Int(mark.column) - 1).first
      if character == "\t" { return "use spaces, YAML does not allow tabs for indentation" }
      return character.map { "text that starts with '\(VisibleText.escaped($0))' needs quotes" }
    case "found unexpected end of stream":
      return context?.contains("quoted") == true ? "a quote is not closed" : nil
    case "found unexpected document indicator":
      return "a quote is not closed before '---' or '...'"
    case "mapping values are not allowed in this context":
      return "text with ': ' in it needs quotes; otherwise check the indentation of this line"
    case "did not find expected key":
      return "keys of one mapping start in the same column; a quote inside quoted text must be doubled or escaped"
    case "could not find expected ':'":
      return "a key needs ': ' behind it; text of several lines needs quotes, '|' or '>'"
    case "did not find expected '-' indicator":
      return "items of one sequence start in the same column"
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      return "a comma or the closing bracket is missing"
    case "found unknown escape character":
      return "in double quotes a backslash is written '\\\\'; single quotes leave it alone"
    case "found invalid Unicode character escape code":
      return "write the character itself; YAML has no surrogate pairs"
    case "found undefined tag handle":
      return "declare it with %TAG, or put quotes around text that starts with '!'"
    case "did not find expected <document start>":
      return "one document ends here; check the indentation of this line"
    default:
      return nil
    }
  }
}
