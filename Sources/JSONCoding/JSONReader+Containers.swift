extension JSONReader {
  /// Consumes `{`. Read the keys with ``nextKey(in:_:)`` or ``nextKeyString()`` until they return nil.
  public mutating func beginObject() throws(JSONError) {
    guard nextByte() == Ascii.openBrace else { throw mismatch(expected: "an object") }
    try open()
  }

  /// Consumes `[`. Read the elements, each after ``nextElement()`` has returned true.
  public mutating func beginArray() throws(JSONError) {
    guard nextByte() == Ascii.openBracket else { throw mismatch(expected: "an array") }
    try open()
  }

  @inline(__always)
  private mutating func open() throws(JSONError) {
    guard depth < maximumDepth else { throw tooDeep() }
    depth += 1
    cursor += 1
    isFirst = true
  }

  func tooDeep() -> JSONError {
    failure(.limit, "nested more than \(maximumDepth) deep", at: cursor)
  }

  /// Consumes the next key of the object and its colon.
  ///
  /// - Returns: The key's index in the table; -1 for a key that is not in it; nil behind the closing brace.
  public mutating func nextKey(in keys: JSONKeys, _ seen: inout JSONSeen) throws(JSONError) -> Int? {
    guard try beginKey() else { return nil }
    let expected = seen.next
    if expected < keys.count, keys.matches(expected, at: cursor, end: end) {
      cursor += keys.entries[expected].length + 1
      seen.insert(expected)
      try consumeColon()
      return expected
    }
    let index = try lookUpKey(in: keys)
    if index >= 0 { seen.insert(index) }
    try consumeColon()
    return index
  }

  /// Consumes the next key of the object and its colon; nil behind the closing brace.
  public mutating func nextKeyString() throws(JSONError) -> String? {
    guard try beginKey() else { return nil }
    let text = try stringBody()
    try consumeColon()
    return text
  }

  /// The key for which ``nextKey(in:_:)`` has returned -1. Valid until the next key is read.
  public var unknownKey: String {
    let raw = UnsafeBufferPointer(start: unknownStart, count: unknownEnd - unknownStart)
    return StringEscapes.unescaped(raw) ?? ""
  }

  /// Whether another element follows in the array; the comma before it, or the closing bracket, is consumed.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try throwKept()
    var byte = nextByte()
    if isFirst {
      isFirst = false
      if byte == Ascii.closeBracket { return close() }
      return true
    }
    if byte == Ascii.closeBracket { return close() }
    guard byte == Ascii.comma else { throw syntaxError("expected `,` or `]`") }
    cursor += 1
    byte = nextByte()
    if byte == Ascii.closeBracket { throw syntaxError("expected a value after `,`") }
    return true
  }

  @inline(__always)
  private mutating func close() -> Bool {
    cursor += 1
    depth -= 1
    isFirst = false
    return false
  }

  /// Moves behind the opening quote of the next key. False behind the closing brace.
  @inline(__always)
  mutating func beginKey() throws(JSONError) -> Bool {
    try throwKept()
    var byte = nextByte()
    if isFirst {
      isFirst = false
      if byte == Ascii.closeBrace { return close() }
    } else {
      if byte == Ascii.closeBrace { return close() }
      guard byte == Ascii.comma else { throw syntaxError("expected `,` or `}`") }
      cursor += 1
      byte = nextByte()
    }
    guard byte == Ascii.quote else { throw syntaxError("expected a key") }
    cursor += 1
    return true
  }

  @inline(__always)
  mutating func consumeColon() throws(JSONError) {
    guard nextByte() == Ascii.colon else { throw syntaxError("expected `:`") }
    cursor += 1
  }

  /// The index of the key whose text begins here, or -1. Consumes it and its closing quote.
  @inline(never)
  private mutating func lookUpKey(in keys: JSONKeys) throws(JSONError) -> Int {
    let start = cursor
    let hasEscapes = try scanString()
    let length = cursor - 1 - start
    unknownStart = start
    unknownEnd = start + length
    return find(start, length, hasEscapes: hasEscapes, in: keys)
  }

  func find(_ start: UnsafePointer<UInt8>, _ length: Int, hasEscapes: Bool, in keys: JSONKeys) -> Int {
    guard hasEscapes else { return keys.find(start, length) }
    let text = StringEscapes.unescaped(UnsafeBufferPointer(start: start, count: length)) ?? ""
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      keys.find(bytes.baseAddress ?? start, bytes.count)
    }
  }
}
