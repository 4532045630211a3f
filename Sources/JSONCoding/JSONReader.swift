/// Reads JSON (RFC 8259) from bytes in memory, one token after the other, without building a tree.
///
/// Models read themselves through it. Every access is bounds-checked, text is validated as UTF-8, nesting is limited,
/// and lone surrogates in escapes are errors. Where an object has a key twice, the last one counts.
///
/// Most reading functions return an optional. In the normal mode they never return nil for a value that is wrong: they
/// throw. In the *collecting* mode (see ``collectViolations(_:from:limits:maximum:)``) a value that does not fit is
/// noted and skipped, and nil is returned, so that one run reports every problem.
public struct JSONReader: ~Copyable {
  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// The next byte to read. Always between `base` and `end`.
  var cursor: UnsafePointer<UInt8>
  /// How many arrays and objects are open.
  var depth = 0
  let maximumDepth: Int
  /// True between the opening bracket and the first key or element, where no comma may stand.
  var isFirst = false
  var isCollecting = false
  /// What the schema forbids beside what it names is a violation, as it is in a request that a server checks.
  var rejectsSurplus = false
  /// True inside an attempt, where errors carry no path because nobody will look at them.
  var isSpeculating = false
  /// Bytes that attempts and look-ahead have read and will be read again.
  var repeatedBytes = 0
  /// The raw bytes of the key that was read last and was in no table.
  var unknownStart: UnsafePointer<UInt8>
  var unknownEnd: UnsafePointer<UInt8>
  /// The error that a function which does not throw has met; see `JSONReader+Members.swift`.
  var kept: JSONError?
  var recorded: [RecordedProblem] = []
  var maximumProblems = 100

  init(_ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, limits: JSONLimits) {
    self.base = base
    end = base + bytes.count
    cursor = base
    unknownStart = base
    unknownEnd = base
    maximumDepth = limits.maximumDepth
  }

  /// Gives `body` a reader over the bytes.
  ///
  /// Call ``finish()`` at the end of `body` to make sure that nothing follows the value.
  public static func read<Result, Failure: Error>(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      // An empty buffer may have no address; any valid one will do, as no byte of it is read.
      guard let base = buffer.baseAddress else {
        return try read([0x20], limits: limits, body)
      }
      var reader = JSONReader(buffer, base: base, limits: limits)
      return try body(&reader)
    }
  }

  /// Makes sure that reading met no error and that only white space follows.
  public mutating func finish() throws(JSONError) {
    try throwKept()
    skipWhitespace()
    if cursor < end { throw syntaxError("unexpected text after the value") }
  }

  /// Bytes from the start of the document to the next token.
  public var offset: Int {
    mutating get {
      skipWhitespace()
      return cursor - base
    }
  }

  @inline(__always)
  mutating func skipWhitespace() {
    if cursor < end, cursor.pointee > 0x20 { return }
    skipWhitespaceRun()
  }

  @inline(never)
  private mutating func skipWhitespaceRun() {
    while cursor < end {
      switch cursor.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: cursor += 1
      default: return
      }
    }
  }

  /// The next byte that is no white space, or 0 at the end: no token begins with 0.
  @inline(__always)
  mutating func nextByte() -> UInt8 {
    skipWhitespace()
    return cursor < end ? cursor.pointee : 0
  }

  /// The kind of the next value, which is not consumed.
  ///
  /// At the end of the input, or where no value begins, the answer is ``JSONKind/object``: reading one then reports the
  /// syntax error.
  public mutating func peekKind() -> JSONKind {
    switch nextByte() {
    case Ascii.quote: return .string
    case Ascii.openBracket: return .array
    case Ascii.n: return .null
    case Ascii.t, Ascii.f: return .boolean
    case Ascii.minus, Ascii.zero...Ascii.nine: return .number(isInteger: peekIsInteger())
    default: return .object
    }
  }

  /// Consumes `null` if it comes next.
  public mutating func readNull() -> Bool {
    nextByte() == Ascii.n && consume("null")
  }

  /// Consumes the literal if it stands here as a whole word.
  @inline(__always)
  mutating func consume(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard end - cursor >= length else { return false }
    for index in 0..<length where cursor[index] != literal.utf8Start[index] { return false }
    cursor += length
    return true
  }
}
