/// Percent-encoding of RFC 3986, section 2.1.
enum PercentEncoding {
  /// Appends the text with everything but unreserved characters encoded.
  ///
  /// - Parameter keepReserved: leaves reserved characters and existing triples alone, as `allowReserved` of OpenAPI and
  ///   `{+name}` of RFC 6570 ask; `&`, `#`, `+`, `[` and `]` are encoded even so, because in a query they would change where
  ///   the value ends or what it means.
  static func append(_ text: String, to output: inout String, keepReserved: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      if bytes.allSatisfy(isUnreserved) {
        output.append(String(decoding: bytes, as: UTF8.self))
        return
      }
      var encoded: [UInt8] = []
      encoded.reserveCapacity(bytes.count + 16)
      for index in bytes.indices {
        let byte = bytes[index]
        if isUnreserved(byte) || (keepReserved && staysReserved(bytes, index)) {
          encoded.append(byte)
        } else {
          append(triple: byte, to: &encoded)
        }
      }
      output.append(String(decoding: encoded, as: UTF8.self))
    }
  }

  /// Appends literal text of a path template: legal path characters and existing triples stay, the rest is encoded.
  static func append(pathLiteral text: String, to output: inout String) {
    if text.utf8.allSatisfy({ isPathCharacter($0) || $0 == UInt8(ascii: "%") }) {
      output.append(text)
      return
    }
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if isPathCharacter(byte) || byte == UInt8(ascii: "%") {
        encoded.append(byte)
      } else {
        append(triple: byte, to: &encoded)
      }
    }
    output.append(String(decoding: encoded, as: UTF8.self))
  }

  /// The decoded text, or `nil` where a `%` is not followed by two hexadecimal digits or the result is not UTF-8.
  ///
  /// - Parameter plusIsSpace: as in queries and `application/x-www-form-urlencoded`.
  static func decode(_ text: Substring, plusIsSpace: Bool = false) -> String? {
    let utf8 = text.utf8
    let needsWork = utf8.contains { $0 == UInt8(ascii: "%") || (plusIsSpace && $0 == UInt8(ascii: "+")) }
    guard needsWork else { return String(text) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(utf8.count)
    var iterator = utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hexadecimalValue),
          let low = iterator.next().flatMap(hexadecimalValue)
        else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace:
        decoded.append(UInt8(ascii: " "))
      default:
        decoded.append(byte)
      }
    }
    return validatedText(decoded)
  }

  /// The text of UTF-8 bytes, or `nil` where they are not UTF-8.
  static func validatedText(_ bytes: some Collection<UInt8>) -> String? {
    if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
      return String(validating: bytes, as: UTF8.self)
    }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var text = ""
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text.unicodeScalars.append(scalar)
      case .emptyInput: return text
      case .error: return nil
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func append(triple byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }

  private static func staysReserved(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "%"):
      return index + 2 < bytes.count && hexadecimalValue(bytes[index + 1]) != nil
        && hexadecimalValue(bytes[index + 2]) != nil
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      return true
    default:
      return false
    }
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isPathCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: isUnreserved(byte)
    }
  }

  static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
