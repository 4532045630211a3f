extension JSONWriter {
  /// Writes text in quotes, escaping only what JSON demands: quote, backslash and control characters.
  @inline(__always)
  mutating func appendQuoted(_ text: String) {
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      appendQuoted(bytes)
    }
    // Only strings bridged from another runtime have no contiguous storage.
    if written == nil {
      Array(text.utf8).withUnsafeBufferPointer { appendQuoted($0) }
    }
  }

  mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    // Room for the quotes and for a last word that is stored whole.
    var target = reserve(count + 10)
    target.pointee = Ascii.quote
    target += 1
    guard let source = bytes.baseAddress else {
      target.pointee = Ascii.quote
      advance(2)
      return
    }
    var offset = 0
    while offset + 8 <= count {
      let word = ByteWord.load(source + offset)
      if ByteWord.special(in: word) != 0 { return appendEscaped(source, plain: offset, count) }
      ByteWord.store(word, to: target + offset)
      offset += 8
    }
    while offset < count {
      let byte = source[offset]
      if ByteWord.isSpecial(byte) { return appendEscaped(source, plain: offset, count) }
      target[offset] = byte
      offset += 1
    }
    target[count] = Ascii.quote
    advance(count + 2)
  }

  /// Goes on behind the opening quote and `plain` bytes, which are already in place.
  @inline(never)
  private mutating func appendEscaped(_ source: UnsafePointer<UInt8>, plain: Int, _ count: Int) {
    advance(1 + plain)
    // No byte becomes longer than `\u00XX`.
    let target = reserve((count - plain) * 6 + 1)
    var length = 0
    for offset in plain..<count {
      let byte = source[offset]
      guard ByteWord.isSpecial(byte) else {
        target[length] = byte
        length += 1
        continue
      }
      target[length] = Ascii.backslash
      length += 2
      switch byte {
      case Ascii.quote, Ascii.backslash: target[length - 1] = byte
      case 0x0A: target[length - 1] = Ascii.n
      case 0x0D: target[length - 1] = Ascii.r
      case 0x09: target[length - 1] = Ascii.t
      case 0x08: target[length - 1] = Ascii.b
      case 0x0C: target[length - 1] = Ascii.f
      default:
        target[length - 1] = Ascii.u
        target[length] = Ascii.zero
        target[length + 1] = Ascii.zero
        target[length + 2] = Self.hexDigit(byte >> 4)
        target[length + 3] = Self.hexDigit(byte & 15)
        length += 4
      }
    }
    target[length] = Ascii.quote
    advance(length + 1)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? Ascii.zero + value : 0x61 + value - 10
  }

  /// Writes text that has nothing to escape and no quotes around it.
  mutating func appendUnescaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let source = bytes.baseAddress else { return }
      reserve(bytes.count).update(from: source, count: bytes.count)
      advance(bytes.count)
    }
  }

  /// Writes a key and its colon.
  @inline(__always)
  mutating func appendKey(_ key: StaticString) {
    beginValue()
    key.withUTF8Buffer { appendQuoted($0) }
    appendByte(Ascii.colon)
    needsComma = false
  }
}
