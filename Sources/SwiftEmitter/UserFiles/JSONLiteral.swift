import APIModel

/// JSON on one line.
package enum JSONLiteral {
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Separators that end a line of JavaScript, direction marks and control characters are written as their codes.
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2060}"..."\u{206F}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  package static func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number, _): number.isFinite ? "\(number)" : "null"
    case .string(let text): string(text)
    case .array(let items): "[" + items.map(self.value).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { string($0.key) + ": " + self.value($0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// The same over several lines, for people.
  package static func indented(_ value: Value, _ indentation: String = "") -> String {
    let inner = indentation + "  "
    switch value {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { inner + indented($0, inner) }.joined(separator: ",\n") + "\n\(indentation)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\(string($0.key)): \(indented($0.value, inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    default: return self.value(value)
    }
  }
}
