/// Text of a document for files of any language.
enum DocumentText {
  /// On one line, without control characters.
  static func line(_ text: String) -> String { SwiftText.inline(text) }

  /// Paragraphs → lines, with an empty line between two paragraphs.
  static func lines(_ paragraphs: [String?]) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs.compactMap({ $0 }) {
      let more = SwiftText.lines(paragraph)
      if more.isEmpty || more == lines { continue }
      lines += (lines.isEmpty ? [] : [""]) + more
    }
    return lines
  }

  /// Lines that neither end nor begin a comment of the C family.
  static func comment(_ lines: [String]) -> [String] {
    lines.map { line in
      var safe = ""
      for character in line {
        if safe.last == "*" && character == "/" || safe.last == "/" && character == "*" { safe.append(" ") }
        safe.append(character)
      }
      return safe
    }
  }

  /// A part of a file name: `a/b c` → `a-b-c`.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII
        && (Character(scalar).isLetter || Character(scalar).isNumber || "-_.".unicodeScalars.contains(scalar))
      if isPlain { slug.unicodeScalars.append(scalar) } else if slug.last != "-" { slug += "-" }
    }
    let trimmed = slug.drop { $0 == "-" || $0 == "." }.reversed().drop { $0 == "-" || $0 == "." }.reversed()
    let short = String(trimmed.prefix(100))
    return short.isEmpty ? "unnamed" : short
  }

  /// A type's name in most languages.
  static func identifier(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
      name += isPlain ? String(scalar) : "_"
    }
    guard let first = name.first else { return "Unnamed" }
    return first.isLetter ? first.uppercased() + name.dropFirst() : "T" + name
  }
}
