/// Walks the code bytes of Swift text, stepping over comments and string literals.
struct CodeScanner {
  enum Token: Equatable {
    case open(UInt8)
    case close(UInt8)
    case comma, word, other
    /// A comment up to the end of the line.
    case comment
    /// A literal or block comment that goes on in the next line.
    case unfinished(Multiline)
  }

  /// What ends beyond its line and is copied as it is.
  enum Multiline: Equatable {
    case string(hashes: Int)
    case comment(depth: Int)
  }

  let bytes: [UInt8]
  let end: Int
  /// The start of the next token.
  var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.end = range.upperBound
    self.index = range.lowerBound
  }

  /// The next token with its range; spaces are passed over.
  mutating func next() -> (token: Token, start: Int)? {
    while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
    guard index < end else { return nil }
    let start = index
    let byte = bytes[start]
    index += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return (.open(byte), start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return (.close(byte), start)
    case UInt8(ascii: ","): return (.comma, start)
    case UInt8(ascii: "\""), UInt8(ascii: "#"):
      return (string(start) ?? .other, start)
    case UInt8(ascii: "`"):
      while index < end, bytes[index] != byte { index += 1 }
      if index < end { index += 1 }
      return (.word, start)
    case UInt8(ascii: "/"):
      guard index < end else { return (.other, start) }
      if bytes[index] == byte {
        index = end
        return (.comment, start)
      }
      guard bytes[index] == UInt8(ascii: "*") else { return (.other, start) }
      index = start
      let depth = Self.skipComment(bytes, &index, end, depth: 0)
      return (depth > 0 ? .unfinished(.comment(depth: depth)) : .other, start)
    default:
      guard Self.isWordByte(byte) else { return (.other, start) }
      while index < end, Self.isWordByte(bytes[index]) { index += 1 }
      return (.word, start)
    }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Passes over a literal that starts at `start`, `index` being the byte after; nil where none does.
  private mutating func string(_ start: Int) -> Token? {
    var hashes = 0
    var position = start
    while position < end, bytes[position] == UInt8(ascii: "#") {
      hashes += 1
      position += 1
    }
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let quotes = UInt8(ascii: "\"")
    if position + 2 < end, bytes[position + 1] == quotes, bytes[position + 2] == quotes {
      index = position + 3
      return Self.skipMultilineString(bytes, &index, end, hashes: hashes) ? .word : .unfinished(.string(hashes: hashes))
    }
    index = position + 1
    skipString(hashes: hashes)
    return .word
  }

  /// From behind the opening quotes to behind the closing ones, with interpolations.
  private mutating func skipString(hashes: Int) {
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if Self.hasHashes(bytes, index, end, hashes) {
          index += hashes
          return
        }
      } else if byte == UInt8(ascii: "\\"), Self.hasHashes(bytes, index, end, hashes) {
        index += hashes
        guard index < end else { return }
        index += 1
        if bytes[index - 1] == UInt8(ascii: "(") { skipInterpolation() }
      }
    }
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, let (token, _) = next() {
      switch token {
      case .open(UInt8(ascii: "(")): depth += 1
      case .close(UInt8(ascii: ")")): depth -= 1
      default: break
      }
    }
  }

  private static func hasHashes(_ bytes: [UInt8], _ index: Int, _ end: Int, _ count: Int) -> Bool {
    guard count > 0 else { return true }
    guard index + count <= end else { return false }
    return bytes[index..<(index + count)].allSatisfy { $0 == UInt8(ascii: "#") }
  }
}

// Literals and comments over several lines.
extension CodeScanner {
  /// Whether the end was found; `index` is behind it then.
  static func skipMultilineString(_ bytes: [UInt8], _ index: inout Int, _ end: Int, hashes: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == quote, index + 2 < end, bytes[index + 1] == quote, bytes[index + 2] == quote,
        hasHashes(bytes, index + 3, end, hashes)
      {
        index += 3 + hashes
        return true
      } else {
        index += 1
      }
    }
    index = min(index, end)
    return false
  }

  /// The depth at the end: comments nest in Swift.
  static func skipComment(_ bytes: [UInt8], _ index: inout Int, _ end: Int, depth: Int) -> Int {
    var depth = depth
    while index < end {
      let next = index + 1 < end ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        depth += 1
        index += 2
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        index += 2
        if depth <= 0 { return 0 }
      default: index += 1
      }
    }
    return depth
  }
}
