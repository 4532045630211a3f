/// A `pattern` in the dialect of ECMA-262, which JSON Schema names, said again in the dialect that Swift's `Regex` compiles.
///
/// Most patterns are the same in both. What differs and can be said: `[` and set operators inside a class, a hyphen beside a
/// class escape, `[^]` and `[]`, `\cA`, surrogate pairs, braces that count nothing. That `\d`, `\w` and `\b` mean ASCII is an
/// option of the runtime's `JSONPattern`. Anchors of other dialects (`\A`, `\z`) keep the meaning that their author had.
struct PatternTranslation {
  /// The text for Swift; nil where Swift compiles none for it.
  let swift: String?
  /// What the compiler of regular expressions says about the pattern.
  let problem: String?

  init(_ pattern: String) {
    var translator = Translator(pattern)
    let text = translator.translate()
    do {
      _ = try Regex(text)
      swift = text
      problem = nil
    } catch {
      swift = nil
      problem = "\(error)"
    }
  }

  private struct Translator {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var output = String.UnicodeScalarView()

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    mutating func translate() -> String {
      while let scalar = peek() {
        switch scalar {
        case "\\": write(escape())
        case "[": translateClass()
        case "{" where !isQuantifier:
          write("\\{")
          index += 1
        default:
          output.append(scalar)
          index += 1
        }
      }
      return String(output)
    }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
      scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }

    private mutating func write(_ text: String) { output.append(contentsOf: text.unicodeScalars) }

    /// `{2}`, `{2,}`, `{2,3}`
    private var isQuantifier: Bool {
      var rest = scalars[(index + 1)...]
      func digits() -> Int {
        let count = rest.prefix { ("0"..."9").contains($0) }.count
        rest = rest.dropFirst(count)
        return count
      }
      guard digits() > 0 else { return false }
      if rest.first == "," {
        rest = rest.dropFirst()
        _ = digits()
      }
      return rest.first == "}"
    }

    /// The escape at the index, in Swift's spelling.
    private mutating func escape() -> String {
      let start = index
      index += 2
      guard scalars.indices.contains(start + 1) else {
        index = scalars.count
        return "\\"
      }
      switch scalars[start + 1] {
      case "c":
        guard let letter = peek(), letter.isASCII, letter.properties.isAlphabetic else { return "\\\\c" }
        index += 1
        return "\\u{" + String(letter.value % 32, radix: 16) + "}"
      case "u":
        guard let high = hexadecimal(at: index) else { break }
        guard (0xD800..<0xDC00).contains(high), peek(4) == "\\", peek(5) == "u",
          let low = hexadecimal(at: index + 6), (0xDC00..<0xE000).contains(low)
        else {
          index += 4
          break
        }
        index += 10
        return "\\u{" + String(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), radix: 16) + "}"
      case "x": index += 2
      case "p", "P", "k":
        let end: Unicode.Scalar = scalars[start + 1] == "k" ? ">" : "}"
        let opening: Unicode.Scalar = scalars[start + 1] == "k" ? "<" : "{"
        guard peek() == opening, let close = scalars[index...].firstIndex(of: end) else { break }
        index = close + 1
      default: break
      }
      index = min(index, scalars.count)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<index])
      return String(text)
    }

    /// Four hexadecimal digits.
    private func hexadecimal(at start: Int) -> UInt32? {
      guard start + 4 <= scalars.count else { return nil }
      let text = scalars[start..<start + 4].map(String.init).joined()
      return text.allSatisfy(\.isHexDigit) ? UInt32(text, radix: 16) : nil
    }

    private mutating func translateClass() {
      index += 1
      let isNegated = peek() == "^"
      if isNegated { index += 1 }
      var atoms: [String] = []
      while let scalar = peek(), scalar != "]" {
        let (text, isSet) = atom(scalar)
        guard peek() == "-", let next = peek(1), next != "]" else {
          atoms.append(text)
          continue
        }
        index += 1
        let (upper, upperIsSet) = atom(next)
        // Beside a set of characters the hyphen is one itself.
        atoms.append(text + (isSet || upperIsSet ? "\\-" : "-") + upper)
      }
      index += 1
      if atoms.isEmpty {
        write(isNegated ? "[\\s\\S]" : "(?!)")
      } else {
        write((isNegated ? "[^" : "[") + atoms.joined() + "]")
      }
    }

    /// One member of a class, and whether it stands for several characters.
    private mutating func atom(_ scalar: Unicode.Scalar) -> (text: String, isSet: Bool) {
      guard scalar == "\\" else {
        index += 1
        return ("[&~-:^".unicodeScalars.contains(scalar) ? "\\" + String(scalar) : String(scalar), false)
      }
      let kind = peek(1)
      return (escape(), kind.map { "dDwWsSpP".unicodeScalars.contains($0) } ?? false)
    }
  }
}
