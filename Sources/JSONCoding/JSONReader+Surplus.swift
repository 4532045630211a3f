// What a schema forbids beside what it names: `additionalProperties: false`, `items: false`. A client passes over it, because a
// server may say more than its document; a server that checks a request says so.

extension JSONReader {
  /// Skips the value of a key that the schema forbids; when a request is checked it is a violation.
  @inline(never)
  public mutating func rejectMember() {
    do throws(JSONError) { try rejectSurplus("no such key is allowed") } catch { let _: Never? = keep(error) }
  }

  /// Skips an element of an array behind the last that the schema allows; when a request is checked it is a violation.
  @inline(never)
  public mutating func rejectElement(maximum: Int) throws(JSONError) {
    try rejectSurplus(maximum == 1 ? "at most 1 item is allowed" : "at most \(maximum) items are allowed")
  }

  private mutating func rejectSurplus(_ message: String) throws(JSONError) {
    if rejectsSurplus {
      skipWhitespace()
      // While a branch of a union is tried, the first violation rules it out.
      guard isCollecting else { throw invalid(message, at: offset) }
      try record(RecordedProblem(kind: .value, offset: offset, message: message))
    }
    try skipValue()
  }
}
