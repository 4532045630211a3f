import Diagnostics

/// A few lines of a document around the place of a change.
struct Excerpt: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    /// 1-based.
    var number: Int
    /// Safe to show, and cut to a bounded width.
    var text: String
    /// Whether the change stands in this line.
    var isFocus: Bool
  }

  var lines: [Line]

  /// Without the indentation that all lines share: a deep place must not push its text out of sight.
  func withoutCommonIndentation() -> Excerpt {
    let texts = lines.map(\.text).filter { !$0.isEmpty }
    let indentation = texts.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    var excerpt = self
    for index in excerpt.lines.indices { excerpt.lines[index].text = String(lines[index].text.dropFirst(indentation)) }
    return excerpt
  }

  var focus: Line? { lines.first(where: \.isFocus) }
}

/// The documents' texts, with an index of their lines that is made once.
struct ExcerptSource: Sendable {
  private let texts: [String: (source: SourceText, index: LineIndex)]
  /// In Unicode scalars. A minified document is one line of megabytes.
  private static let maximumWidth = 160

  init(_ sources: [SourceText]) {
    texts = Dictionary(
      sources.map { ($0.file, ($0, LineIndex(bytes: $0.bytes))) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the text is not known.
  func excerpt(at location: SourceLocation, linesAround count: Int) -> Excerpt? {
    guard location.line > 0, let text = texts[location.file] else { return nil }
    let first = max(1, location.line - count)
    let last = min(text.index.count, location.line + count)
    guard first <= last else { return nil }
    let lines = (first...last).map { number in
      let line = text.index.text(of: number, in: text.source.bytes) ?? ""
      let column = number == location.line ? location.column : 1
      return Excerpt.Line(number: number, text: Self.cut(line, around: column), isFocus: number == location.line)
    }
    return Excerpt(lines: lines).withoutCommonIndentation()
  }

  private static func cut(_ line: String, around column: Int) -> String {
    let scalars = line.unicodeScalars
    // Only the neighbourhood of the column is looked at.
    let skipped = max(0, column - maximumWidth / 2)
    let start = scalars.index(scalars.startIndex, offsetBy: skipped, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let shown = scalars[start...].prefix(maximumWidth)
    let text = VisibleText.escaped(String(String.UnicodeScalarView(shown)))
    return (skipped > 0 ? "…" : "") + text + (shown.endIndex < scalars.endIndex ? "…" : "")
  }
}
