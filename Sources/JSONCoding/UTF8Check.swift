/// Whether bytes are UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  static func isValid(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    var cursor = start
    while cursor < end {
      if end - cursor >= 8, ByteWord.load(cursor) & ByteWord.marks == 0 {
        cursor += 8
        continue
      }
      let length = scalarLength(cursor, end)
      if length == 0 { return false }
      cursor += length
    }
    return true
  }

  /// The number of bytes of the scalar that begins here, or 0 if it is malformed or cut off.
  @inline(__always)
  private static func scalarLength(_ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    let first = cursor[0]
    if first < 0x80 { return 1 }
    if first < 0xC2 { return 0 }
    let left = end - cursor
    if first < 0xE0 {
      return left >= 2 && isContinuation(cursor[1]) ? 2 : 0
    }
    if first < 0xF0 {
      guard left >= 3, isContinuation(cursor[1]), isContinuation(cursor[2]) else { return 0 }
      let isOverlong = first == 0xE0 && cursor[1] < 0xA0
      let isSurrogate = first == 0xED && cursor[1] >= 0xA0
      return isOverlong || isSurrogate ? 0 : 3
    }
    guard first < 0xF5, left >= 4, isContinuation(cursor[1]), isContinuation(cursor[2]), isContinuation(cursor[3])
    else { return 0 }
    let isOverlong = first == 0xF0 && cursor[1] < 0x90
    let isTooLarge = first == 0xF4 && cursor[1] >= 0x90
    return isOverlong || isTooLarge ? 0 : 4
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
