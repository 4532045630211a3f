/// A JSON document as it is written: keys in the order given, equal ones too.
indirect enum JSONText: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case text(String)
  case flag(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONText)...) { self = .object(elements) }

  static func list(of texts: [String], _ value: (String) -> JSONText) -> JSONText { .list(texts.map(value)) }

  static func object(of texts: [String], _ value: (String) -> JSONText) -> JSONText {
    .object(texts.map { ($0, value($0)) })
  }

  var source: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .flag(let flag): String(flag)
    case .list(let items): "[" + items.map(\.source).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { Self.quoted($0.0) + ":" + $0.1.source }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      if unit < 0x20 || unit == 0x22 || unit == 0x5C || unit > 0x7E {
        let hex = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      }
    }
    return result + "\""
  }
}
