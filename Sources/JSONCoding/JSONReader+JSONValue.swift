extension JSONReader {
  /// Reads any value. Recursion is bounded by the depth limit.
  mutating func anyValue() throws(JSONError) -> JSONValue {
    switch nextByte() {
    case Ascii.quote:
      cursor += 1
      return .string(try stringBody())
    case Ascii.openBrace:
      return .object(try anyObject())
    case Ascii.openBracket:
      return .array(try anyArray())
    case Ascii.n where consume("null"):
      return .null
    case Ascii.t where consume("true"):
      return .bool(true)
    case Ascii.f where consume("false"):
      return .bool(false)
    case Ascii.minus, Ascii.zero...Ascii.nine:
      return try anyNumber()
    default:
      throw syntaxError("expected a value")
    }
  }

  private mutating func anyNumber() throws(JSONError) -> JSONValue {
    let literal = try scanNumber()
    if literal.isPlainInteger, let value = literal.integer(Int64.self) {
      cursor = literal.end
      return .integer(value)
    }
    let start = offset
    guard let value = try double() else { throw invalid("a number out of range", at: start) }
    return .number(value)
  }

  private mutating func anyArray() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try beginArray()
    while try nextElement() { elements.append(try anyValue()) }
    return elements
  }

  private mutating func anyObject() throws(JSONError) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    try beginObject()
    while let key = try nextKeyString() { members[key] = try anyValue() }
    return members
  }
}
