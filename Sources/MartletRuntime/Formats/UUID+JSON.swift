#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.parsedString("a UUID", UUID.parsed)
  }

  /// In lower case, as RFC 9562, section 4, has it.
  public func write(to json: inout JSONWriter) {
    json.value(lowercaseText)
  }

  // Foundation reads and writes them by way of C strings and in capitals; lists have thousands of them.

  /// `6f9619ff-8b86-d011-b42d-00cf4fc964ff`, in either case.
  private static func parsed(_ text: String) -> UUID? {
    var text = text
    return text.withUTF8 { text -> UUID? in
      guard text.count == 36 else { return nil }
      var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      let isValid = withUnsafeMutableBytes(of: &bytes) { bytes in
        var place = 0
        for index in bytes.indices {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            guard text[place] == UInt8(ascii: "-") else { return false }
            place += 1
          }
          guard let high = PercentEncoding.hexadecimalValue(text[place]),
            let low = PercentEncoding.hexadecimalValue(text[place + 1])
          else { return false }
          bytes[index] = high << 4 | low
          place += 2
        }
        return true
      }
      return isValid ? UUID(uuid: bytes) : nil
    }
  }

  private var lowercaseText: String {
    withUnsafeBytes(of: uuid) { bytes in
      String(unsafeUninitializedCapacity: 36) { text in
        var place = 0
        for (index, byte) in bytes.enumerated() {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[place] = UInt8(ascii: "-")
            place += 1
          }
          text[place] = hexadecimalDigit(byte >> 4)
          text[place + 1] = hexadecimalDigit(byte & 15)
          place += 2
        }
        return place
      }
    }
  }

  private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
