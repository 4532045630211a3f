extension JSONReader {
  /// Reads an integer: `1`, and also `1.0` and `1e2`, as their value is integral. Anything else is a mismatch.
  public mutating func int() throws(JSONError) -> Int? {
    if let value = plainInteger() { return Int(truncatingIfNeeded: value) }
    return try integer(Int.self, "an integer")
  }

  /// Reads an integer of 64 bits, with the rules of ``int()``.
  public mutating func int64() throws(JSONError) -> Int64? {
    if let value = plainInteger() { return value }
    return try integer(Int64.self, "an integer of 64 bits")
  }

  /// Reads an integer of 32 bits, with the rules of ``int()``.
  public mutating func int32() throws(JSONError) -> Int32? {
    try integer(Int32.self, "an integer of 32 bits")
  }

  /// Reads any number. One that is too large for `Double` is an error; one that is too small is rounded.
  public mutating func double() throws(JSONError) -> Double? {
    guard let literal = try number("a number") else { return nil }
    if let value = literal.exactDouble {
      cursor = literal.end
      return value
    }
    guard let value = Double(literalText(to: literal.end)), value.isFinite else {
      return try outOfRange("a number of 64 bits")
    }
    cursor = literal.end
    return value
  }

  /// Reads any number as `Float`, with the rules of ``double()``.
  public mutating func float() throws(JSONError) -> Float? {
    guard let literal = try number("a number") else { return nil }
    // Parsed from the text: going through Double would round twice.
    guard let value = Float(literalText(to: literal.end)), value.isFinite else {
      return try outOfRange("a number of 32 bits")
    }
    cursor = literal.end
    return value
  }

  /// Reads `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool? {
    switch nextByte() {
    case Ascii.t where consume("true"): return true
    case Ascii.f where consume("false"): return false
    default: return try mismatched("a boolean")
    }
  }

  /// Reads an integer, or `null` as nil.
  public mutating func nullableInt() throws(JSONError) -> Int? {
    readNull() ? nil : try int()
  }

  /// Reads a number, or `null` as nil.
  public mutating func nullableDouble() throws(JSONError) -> Double? {
    readNull() ? nil : try double()
  }

  /// Reads a boolean, or `null` as nil.
  public mutating func nullableBool() throws(JSONError) -> Bool? {
    readNull() ? nil : try bool()
  }

  /// Reads a number as the text it has in the document: `1.10` stays `1.10`.
  public mutating func numberLiteral() throws(JSONError) -> String {
    guard isNumberNext() else { throw mismatch(expected: "a number") }
    let literal = try scanNumber()
    let text = literalText(to: literal.end)
    cursor = literal.end
    return text
  }

  /// An integer of any width, with the rules of ``int()``.
  mutating func integer<Value: FixedWidthInteger>(
    _ type: Value.Type, _ expected: String
  ) throws(JSONError) -> Value? {
    guard let literal = try number(expected) else { return nil }
    guard let value = literal.integer(type) else { return try outOfRange(expected) }
    cursor = literal.end
    return value
  }

  /// The fast path: up to 18 digits and no fraction or exponent. Consumes nothing otherwise.
  @inline(__always)
  private mutating func plainInteger() -> Int64? {
    var byte = nextByte()
    var cursor = self.cursor
    let isNegative = byte == Ascii.minus
    if isNegative { cursor += 1 }
    let start = cursor
    var value: Int64 = 0
    while cursor < end {
      byte = cursor.pointee
      let digit = byte &- Ascii.zero
      if digit > 9 { break }
      // Wraps only beyond 18 digits, where the value is not used.
      value = value &* 10 &+ Int64(digit)
      cursor += 1
    }
    let count = cursor - start
    guard count > 0, count <= 18, start.pointee != Ascii.zero || count == 1 else { return nil }
    if cursor < end, byte == Ascii.point || byte | 0x20 == 0x65 { return nil }
    self.cursor = cursor
    return isNegative ? -value : value
  }

  @inline(__always)
  private mutating func isNumberNext() -> Bool {
    let byte = nextByte()
    return byte &- Ascii.zero <= 9 || byte == Ascii.minus
  }

  /// The literal that comes next, not yet consumed; nil after a mismatch that was noted.
  @inline(__always)
  private mutating func number(_ expected: String) throws(JSONError) -> NumberLiteral? {
    guard isNumberNext() else { return try mismatched(expected) }
    return try scanNumber()
  }

  func scanNumber() throws(JSONError) -> NumberLiteral {
    var malformed = cursor
    guard let literal = NumberLiteral.read(cursor, end, malformed: &malformed) else {
      throw syntaxError("malformed number", at: malformed)
    }
    return literal
  }

  func literalText(to literalEnd: UnsafePointer<UInt8>) -> String {
    String(decoding: UnsafeBufferPointer(start: cursor, count: literalEnd - cursor), as: UTF8.self)
  }

  @inline(never)
  private mutating func outOfRange<Value>(_ expected: String) throws(JSONError) -> Value? {
    let text = (try? scanNumber()).map { literalText(to: $0.end) } ?? ""
    let shown = text.utf8.count > 40 ? text.prefix(40) + "…" : text[...]
    return try rejected(failure(.type, "expected \(expected), found \(shown)", at: cursor))
  }

  func peekIsInteger() -> Bool {
    var malformed = cursor
    return NumberLiteral.read(cursor, end, malformed: &malformed)?.integer(Int64.self) != nil
  }
}
