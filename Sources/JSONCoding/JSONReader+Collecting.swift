/// A problem noted while collecting. Its path is found when reading has ended.
struct RecordedProblem {
  var kind: JSONViolation.Kind
  var offset: Int
  var message: String
  /// The key that is missing from the object that ends at `offset`.
  var key: String?

  init(kind: JSONViolation.Kind, offset: Int, message: String, key: String? = nil) {
    self.kind = kind
    self.offset = offset
    self.message = message
    self.key = key
  }

  init(_ violation: JSONViolation) {
    self.init(kind: violation.kind, offset: violation.offset, message: violation.message)
  }
}

extension JSONReader {
  /// Reads a whole document and reports every problem in it, not only the first. Servers check request bodies with it.
  ///
  /// - Parameter maximum: After this many problems reading stops.
  /// - Returns: The value if there is no problem at all; otherwise nil and the problems in the order of the document.
  public static func collectViolations<Value: JSONDecodable>(
    _ type: Value.Type, from bytes: [UInt8], limits: JSONLimits = JSONLimits(), maximum: Int = 100
  ) -> (value: Value?, violations: [JSONViolation]) {
    read(bytes, limits: limits) { reader in
      reader.isCollecting = true
      reader.rejectsSurplus = true
      reader.maximumProblems = max(1, maximum)
      var value: Value?
      do throws(JSONError) {
        value = try reader.collect()
        try reader.finish()
      } catch {
        if !error.isRecorded { reader.recorded.append(RecordedProblem(error.violation)) }
      }
      let violations = reader.locateRecorded()
      return (violations.isEmpty ? value : nil, violations)
    }
  }

  mutating func record(_ problem: RecordedProblem) throws(JSONError) {
    recorded.append(problem)
    if recorded.count >= maximumProblems { throw .tooMany }
  }

  /// Reads a value; if it does not fit, notes why, goes on behind it and returns nil.
  mutating func collect<Value: JSONDecodable>() throws(JSONError) -> Value? {
    try throwKept()
    skipWhitespace()
    let start = cursor
    let depth = self.depth
    do throws(JSONError) {
      let value = try Value(from: &self)
      try throwKept()
      return value
    } catch {
      kept = nil
      if error.kind == .syntax || error.kind == .limit { throw error }
      // An object that lacks keys, or an array with bad elements, has been read to its end.
      if error.isRecorded, self.depth == depth, cursor > start { return nil }
      if !error.isRecorded { try record(RecordedProblem(error.violation)) }
    }
    cursor = start
    self.depth = depth
    isFirst = false
    try skipValue()
    return nil
  }

  /// The problems with their paths, in the order of the document.
  private mutating func locateRecorded() -> [JSONViolation] {
    // A stable order, so that equal documents give equal reports.
    let problems = recorded.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    var locator = JSONPathLocator(UnsafeBufferPointer(start: base, count: end - base))
    return problems.map { _, problem in
      let place = locator.advance(to: problem.offset)
      guard let key = problem.key else {
        return JSONViolation(kind: problem.kind, path: place.path, offset: problem.offset, message: problem.message)
      }
      return JSONViolation(
        kind: problem.kind, path: place.path + [.key(key)], offset: place.lastContainer, message: problem.message)
    }
  }
}
