/// Escapes inside JSON strings (RFC 8259, section 7).
enum StringEscapes {
  /// The text of a string's raw bytes, without its quotes; nil if an escape is malformed or a surrogate stands alone.
  /// The bytes must be valid UTF-8.
  static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = raw.baseAddress, !raw.isEmpty else { return "" }
    var isValid = true
    // An escape is never shorter than the UTF-8 it stands for.
    let text = String(unsafeUninitializedCapacity: raw.count) { target in
      guard let output = target.baseAddress else { return 0 }
      let count = unescape(start, start + raw.count, into: output)
      isValid = count != nil
      return count ?? 0
    }
    return isValid ? text : nil
  }

  /// Where the first malformed escape is, or nil if all are right.
  static func firstMalformed(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var cursor = start
    while cursor < end {
      guard cursor.pointee == Ascii.backslash else {
        cursor += 1
        continue
      }
      guard let (_, length) = scalar(cursor, end) else { return cursor }
      cursor += length
    }
    return nil
  }

  private static func unescape(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into output: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    var cursor = start
    var count = 0
    while cursor < end {
      let byte = cursor.pointee
      if byte != Ascii.backslash {
        output[count] = byte
        count += 1
        cursor += 1
        continue
      }
      guard let (scalar, length) = scalar(cursor, end) else { return nil }
      for unit in scalar.utf8 {
        output[count] = unit
        count += 1
      }
      cursor += length
    }
    return count
  }

  /// The scalar of the escape that begins at `cursor`, and how many bytes the escape has.
  private static func scalar(
    _ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (Unicode.Scalar, Int)? {
    guard end - cursor >= 2 else { return nil }
    switch cursor[1] {
    case Ascii.quote: return ("\"", 2)
    case Ascii.backslash: return ("\\", 2)
    case Ascii.slash: return ("/", 2)
    case Ascii.b: return ("\u{8}", 2)
    case Ascii.f: return ("\u{C}", 2)
    case Ascii.n: return ("\n", 2)
    case Ascii.r: return ("\r", 2)
    case Ascii.t: return ("\t", 2)
    case Ascii.u: break
    default: return nil
    }
    guard let unit = codeUnit(cursor + 2, end) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    // A surrogate: only a high one followed by an escaped low one stands for a scalar.
    guard unit < 0xDC00, end - cursor >= 12, cursor[6] == Ascii.backslash, cursor[7] == Ascii.u,
      let low = codeUnit(cursor + 8, end), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    let value = 0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00)
    return Unicode.Scalar(value).map { ($0, 12) }
  }

  private static func codeUnit(_ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt16? {
    guard end - cursor >= 4 else { return nil }
    var unit: UInt16 = 0
    for index in 0..<4 {
      let byte = cursor[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
