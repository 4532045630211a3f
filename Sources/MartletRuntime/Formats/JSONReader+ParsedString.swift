extension JSONReader {
  /// Reads a string that has an inner form.
  ///
  /// - Parameter expected: what the text should be, with its article, for the message.
  mutating func parsedString<Value>(
    _ expected: String, _ parse: (String) -> Value?
  ) throws(JSONError) -> Value {
    let start = offset
    guard peekKind() == .string, let text = try string() else { throw mismatch(expected: expected) }
    guard let value = parse(text) else { throw invalid("expected \(expected)", at: start) }
    return value
  }
}
