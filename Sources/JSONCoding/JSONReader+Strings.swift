extension JSONReader {
  /// Reads a string.
  public mutating func string() throws(JSONError) -> String? {
    guard nextByte() == Ascii.quote else { return try mismatched("a string") }
    cursor += 1
    return try stringBody()
  }

  /// Reads a string, or `null` as nil.
  public mutating func nullableString() throws(JSONError) -> String? {
    let byte = nextByte()
    if byte == Ascii.quote {
      cursor += 1
      return try stringBody()
    }
    if byte == Ascii.n, consume("null") { return nil }
    return try mismatched("a string or null")
  }

  /// The text of the string whose opening quote has been consumed.
  @inline(__always)
  mutating func stringBody() throws(JSONError) -> String {
    let start = cursor
    let hasEscapes = try scanString()
    let raw = UnsafeBufferPointer(start: start, count: cursor - 1 - start)
    if hasEscapes { return StringEscapes.unescaped(raw) ?? "" }
    return String(decoding: raw, as: UTF8.self)
  }

  /// Consumes a string whose opening quote has been consumed, and validates its UTF-8 and its escapes.
  ///
  /// - Returns: Whether the string has escapes.
  mutating func scanString() throws(JSONError) -> Bool {
    let start = cursor
    var hasEscapes = false
    var high: UInt64 = 0
    var cursor = start
    scan: while true {
      while end - cursor >= 8 {
        let word = ByteWord.load(cursor)
        let special = ByteWord.special(in: word)
        if special == 0 {
          high |= word
          cursor += 8
          continue
        }
        let lowest = special & (0 &- special)
        high |= word & (lowest &- 1)
        cursor += special.trailingZeroBitCount >> 3
        break
      }
      // Here is a special byte, or the last bytes of the document.
      guard cursor < end else { throw syntaxError("unterminated string", at: end) }
      let byte = cursor.pointee
      switch byte {
      case Ascii.quote:
        break scan
      case Ascii.backslash:
        hasEscapes = true
        guard end - cursor >= 2 else { throw syntaxError("unterminated string", at: end) }
        high |= UInt64(cursor[1])
        cursor += 2
      case 0..<0x20:
        throw syntaxError("unescaped control character in a string", at: cursor)
      default:
        high |= UInt64(byte)
        cursor += 1
      }
    }
    if high & ByteWord.marks != 0, !UTF8Check.isValid(start, cursor) {
      throw syntaxError("invalid UTF-8 in a string", at: start)
    }
    if hasEscapes, let malformed = StringEscapes.firstMalformed(start, cursor) {
      throw syntaxError("invalid escape in a string", at: malformed)
    }
    self.cursor = cursor + 1
    return hasEscapes
  }
}
