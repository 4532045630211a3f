/// Turns growing byte offsets into lines and columns; each byte is looked at once.
struct BytePosition {
  private var offset = 0
  private var line: UInt32 = 1
  private var column: UInt32 = 1

  /// - Parameter target: not before the offset of the last call.
  mutating func mark(at target: Int, in bytes: [UInt8]) -> Mark {
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(target, bytes.count)
      while offset < end {
        let byte = bytes[offset]
        offset += 1
        if byte >= 0x20 {
          // Continuation bytes of UTF-8 are part of the character before.
          if byte & 0xC0 != 0x80 { column += 1 }
        } else if byte == 0x0A || byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A) {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
    }
    return Mark(line: line, column: column)
  }
}

extension Mark {
  /// Counts from the start, so only for messages.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    var position = BytePosition()
    self = position.mark(at: offset, in: bytes)
  }
}
