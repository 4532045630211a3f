/// The format for people:
/// ```
/// shop.yaml:9:5: error: the key 'get' is given twice [duplicate-key]
///       get:
///       ^
/// hint: remove one of them
/// shop.yaml:4:5: note: it is given here first
///       get:
///       ^
/// ```
struct TextReport {
  let color: Bool
  let width: Int
  private let sources: [String: SourceText]

  init(color: Bool, width: Int, sources: [SourceText]) {
    self.color = color
    self.width = width
    self.sources = Dictionary(sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func render(_ diagnostics: [Diagnostic]) -> String {
    var lines: [String: LineIndex] = [:]
    var output = ""
    for diagnostic in diagnostics {
      let id = diagnostic.id.isEmpty ? "" : " [\(diagnostic.id)]"
      header(diagnostic.severity, diagnostic.message + id, at: diagnostic.location, to: &output)
      quote(diagnostic.location, &lines, to: &output)
      if let hint = diagnostic.hint {
        output += styled("hint:", "1;36") + " " + VisibleText.escaped(hint) + "\n"
      }
      for related in diagnostic.related {
        header(.note, related.message, at: related.location, to: &output)
        quote(related.location, &lines, to: &output)
      }
    }
    return output
  }

  private func header(
    _ severity: Severity, _ message: String, at location: SourceLocation, to output: inout String
  ) {
    let place = VisibleText.escaped(location.description)
    if !place.isEmpty { output += styled(place + ":", "1") + " " }
    output += styled(severity.rawValue + ":", Self.colors[severity] ?? "1") + " "
    output += VisibleText.escaped(message) + "\n"
  }

  private func quote(_ location: SourceLocation, _ lines: inout [String: LineIndex], to output: inout String) {
    guard location.line > 0, let source = sources[location.file] else { return }
    let index = lines[location.file] ?? LineIndex(bytes: source.bytes)
    lines[location.file] = index
    guard let text = index.text(of: location.line, in: source.bytes) else { return }
    let excerpt = LineExcerpt(line: text.unicodeScalars, column: location.column, width: width)
    output += "  " + excerpt.text + "\n"
    if !excerpt.caret.isEmpty { output += "  " + styled(excerpt.caret, "1;32") + "\n" }
  }

  private static let colors: [Severity: String] = [.error: "1;31", .warning: "1;35", .note: "1;34"]

  private func styled(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
