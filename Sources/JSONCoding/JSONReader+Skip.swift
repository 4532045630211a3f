extension JSONReader {
  /// Consumes the next value, whatever it is. It is validated like a value that is read, except that numbers of any
  /// size pass. Works without recursion.
  public mutating func skipValue() throws(JSONError) {
    var open = OpenContainers()
    defer { depth -= open.count }
    while true {
      switch nextByte() {
      case Ascii.openBrace:
        try push(isObject: true, &open)
        if nextByte() != Ascii.closeBrace {
          try skipKey()
          continue
        }
        pop(&open)
      case Ascii.openBracket:
        try push(isObject: false, &open)
        if nextByte() != Ascii.closeBracket { continue }
        pop(&open)
      default:
        try skipScalar()
      }
      // Behind a value: close what ends here, then go on with what follows a comma.
      while open.count > 0 {
        let byte = nextByte()
        if byte == Ascii.comma {
          cursor += 1
          if open.isObject { try skipKey() }
          break
        }
        guard byte == (open.isObject ? Ascii.closeBrace : Ascii.closeBracket) else {
          throw syntaxError(open.isObject ? "expected `,` or `}`" : "expected `,` or `]`")
        }
        pop(&open)
      }
      if open.count == 0 { return }
    }
  }

  private mutating func skipScalar() throws(JSONError) {
    let byte = nextByte()
    switch byte {
    case Ascii.quote:
      cursor += 1
      _ = try scanString()
    case Ascii.minus, Ascii.zero...Ascii.nine:
      cursor = try scanNumber().end
    default:
      let isLiteral =
        switch byte {
        case Ascii.n: consume("null")
        case Ascii.t: consume("true")
        case Ascii.f: consume("false")
        default: false
        }
      if !isLiteral { throw syntaxError("expected a value") }
    }
  }

  private mutating func skipKey() throws(JSONError) {
    guard nextByte() == Ascii.quote else { throw syntaxError("expected a key") }
    cursor += 1
    _ = try scanString()
    try consumeColon()
  }

  private mutating func push(isObject: Bool, _ open: inout OpenContainers) throws(JSONError) {
    guard depth < maximumDepth else { throw tooDeep() }
    depth += 1
    cursor += 1
    open.push(isObject: isObject)
  }

  private mutating func pop(_ open: inout OpenContainers) {
    depth -= 1
    cursor += 1
    open.pop()
  }
}

/// A stack of one bit per open container: set for an object. Only beyond 64 levels it needs memory.
private struct OpenContainers {
  private(set) var count = 0
  private var top: UInt64 = 0
  private var below: [UInt64] = []

  var isObject: Bool { top & 1 == 1 }

  mutating func push(isObject: Bool) {
    if count > 0, count % 64 == 0 {
      below.append(top)
      top = 0
    }
    top = top << 1 | (isObject ? 1 : 0)
    count += 1
  }

  mutating func pop() {
    count -= 1
    top >>= 1
    if count > 0, count % 64 == 0, let word = below.popLast() { top = word }
  }
}
