/// Text of a document → Swift source that says nothing but that text.
package enum SwiftText {
  /// A string literal with its quotes.
  package static func literal(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (32..<127).contains($0) && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"")
    }
    if isPlain { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isInvisible(scalar) {
          result += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// The lines of a documentation comment, each with its `///`. Nothing in a line comment ends it but a line break, and every
  /// character that some tool takes for one is a line break here.
  package static func docComment(_ paragraphs: [String]) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs {
      let cleaned = Self.lines(paragraph)
      guard cleaned.contains(where: { !$0.isEmpty }) else { continue }
      if !lines.isEmpty { lines.append("///") }
      lines += cleaned.map { $0.isEmpty ? "///" : "/// " + $0 }
    }
    return lines
  }

  /// The text on one line, for a place where a line comment or a sentence goes on.
  package static func inline(_ text: String) -> String { lines(text).filter { !$0.isEmpty }.joined(separator: " ") }

  /// The lines of a text without control characters and direction marks, and without empty lines around them.
  package static func lines(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 == 10 || (32..<127).contains($0) }) { return plainLines(text) }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    func flush() {
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        if !(scalar == "\n" && previous == "\r") { flush() }
      case "\t": line.append(" ")
      default:
        // Direction marks could make a comment read as code; they go.
        if !isInvisible(scalar) { line.append(scalar) }
      }
      previous = scalar
    }
    flush()
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// As `docLines`, for the ASCII text that nearly all documentation is.
  private static func plainLines(_ text: String) -> [String] {
    let space = UInt8(ascii: " ")
    // Mostly there is one line, and nothing to take away.
    if !text.isEmpty, text.utf8.last != space, !text.utf8.contains(10) { return [text] }
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      let kept = line.lastIndex { $0 != space }.map { line[...$0] } ?? line.prefix(0)
      return String(Substring(kept))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop { $0.isEmpty })
  }

  /// Control characters, direction marks and other text that an editor does not show.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 }
    switch scalar.value {
    case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF, 0xFFF9...0xFFFB:
      return true
    default: return scalar.properties.isBidiControl || scalar.properties.isNoncharacterCodePoint
    }
  }
}
