import APIModel

/// A JSON value as one line of text; keys sorted, so that the order of a document does not matter.
enum ValueText {
  static func text(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .number(let number, _):
      if let whole = Int64(exactly: number) { return String(whole) }
      return "\(number)"
    case .string(let text): return quoted(text)
    case .array(let items): return "[" + items.map(text).joined(separator: ", ") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      return "{" + sorted.map { quoted($0.key) + ": " + text($0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// Texts without quotes: how an enumeration's values are named.
  static func plain(_ value: Value) -> String {
    if case .string(let text) = value { text } else { text(value) }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
