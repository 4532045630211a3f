/// Eight bytes looked at in one machine word. A mark is the top bit of a byte.
///
/// A borrow may set wrong marks, but only above a right one, so the lowest mark is always exact.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let marks: UInt64 = 0x8080_8080_8080_8080

  /// The first byte in memory is the lowest byte of the word, on every machine.
  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  static func store(_ word: UInt64, to pointer: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// Marks the bytes that end plain text in a JSON string: quote, backslash and control characters.
  @inline(__always)
  static func special(in word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
    return found & marks
  }

  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == Ascii.quote || byte == Ascii.backslash
  }
}
