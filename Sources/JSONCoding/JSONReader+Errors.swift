extension JSONReader {
  /// An error for a value of the wrong kind, which stands at the reader's position.
  ///
  /// - Parameter expected: What was wanted, with its article: `a release or a string`.
  @inline(never)
  public mutating func mismatch(expected: String) -> JSONError {
    if isSpeculating { return .discarded }
    let byte = nextByte()
    switch byte {
    case Ascii.quote, Ascii.openBracket, Ascii.openBrace, Ascii.n, Ascii.t, Ascii.f, Ascii.minus,
      Ascii.zero...Ascii.nine:
      let found = peekKind()
      return failure(.type, "expected \(expected), found \(found)", at: cursor)
    default:
      return syntaxError("expected \(expected)")
    }
  }

  /// An error for a value of the right kind that is not allowed: text that is no date, an unknown enum value.
  ///
  /// - Parameter offset: Where the value begins, as ``offset`` said before it was read.
  @inline(never)
  public mutating func invalid(_ message: String, at offset: Int) -> JSONError {
    if isSpeculating { return .discarded }
    return failure(.value, message, at: base + max(0, min(offset, end - base)))
  }

  /// An error for an object that has been read to its end and lacks required keys. While collecting, each missing key
  /// is noted as a problem of its own.
  @inline(never)
  public mutating func incomplete(_ keys: JSONKeys, _ seen: JSONSeen) -> JSONError {
    if let kept { return kept }
    if isSpeculating { return .discarded }
    let missing = keys.required.filter { !seen.contains($0) }.map { keys[$0] }
    if isCollecting {
      for key in missing {
        let problem = RecordedProblem(
          kind: .missing, offset: cursor - base, message: "required key is missing", key: key)
        do throws(JSONError) { try record(problem) } catch { return error }
      }
      return .recorded
    }
    guard let key = missing.first else {
      // The property has no value although its key was there: the caller's table does not list it as required.
      return failure(.value, "a required value is missing", at: cursor)
    }
    let place = locate(cursor)
    let others = missing.count > 1 ? " (also missing: \(missing.dropFirst().joined(separator: ", ")))" : ""
    return JSONError(
      JSONViolation(
        kind: .missing, path: place.path + [.key(key)], offset: place.lastContainer,
        message: "required key is missing" + others))
  }

  /// A syntax error at the reader's position. Reading cannot go on behind it, not even while collecting.
  @inline(never)
  func syntaxError(_ message: String) -> JSONError {
    syntaxError(message, at: cursor)
  }

  @inline(never)
  func syntaxError(_ message: String, at place: UnsafePointer<UInt8>) -> JSONError {
    if isSpeculating { return .discarded }
    return failure(.syntax, place < end ? message : "\(message), found the end of the text", at: place)
  }

  @inline(never)
  func failure(
    _ kind: JSONViolation.Kind, _ message: @autoclosure () -> String, at place: UnsafePointer<UInt8>
  ) -> JSONError {
    if isSpeculating { return .discarded }
    // While collecting, the paths of all problems are found together at the end.
    let path = isCollecting ? [] : locate(place).path
    return JSONError(JSONViolation(kind: kind, path: path, offset: place - base, message: message()))
  }

  private func locate(_ place: UnsafePointer<UInt8>) -> JSONPathLocator.Place {
    var locator = JSONPathLocator(UnsafeBufferPointer(start: base, count: end - base))
    return locator.advance(to: place - base)
  }

  /// What a reading function does with a value of the wrong kind: throw, or note and skip it while collecting.
  @inline(never)
  mutating func mismatched<Value>(_ expected: String) throws(JSONError) -> Value? {
    try rejected(mismatch(expected: expected))
  }

  /// The same for any error about the value that stands at the reader's position.
  @inline(never)
  mutating func rejected<Value>(_ error: JSONError) throws(JSONError) -> Value? {
    guard isCollecting, error.kind != .syntax, error.kind != .limit else { throw error }
    try record(RecordedProblem(error.violation))
    try skipValue()
    return nil
  }
}
