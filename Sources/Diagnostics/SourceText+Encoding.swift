extension SourceText {
  /// Takes a file's bytes as they are: removes a byte-order mark and turns UTF-16 into UTF-8.
  ///
  /// Without a mark the first two bytes tell (YAML 1.2.2, section 5.2): a document starts with an ASCII character,
  /// so a zero byte beside it means UTF-16.
  package init(file: String, encoded bytes: [UInt8]) throws(SourceError) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFE, 0xFF):
      self.init(file: file, bytes: try Self.utf8(fromUTF16: bytes, skipping: 2, bigEndian: true, file: file))
    case (0xFF, 0xFE):
      self.init(file: file, bytes: try Self.utf8(fromUTF16: bytes, skipping: 2, bigEndian: false, file: file))
    case (0x00, .some(0x01...)):
      self.init(file: file, bytes: try Self.utf8(fromUTF16: bytes, skipping: 0, bigEndian: true, file: file))
    case (.some(0x01...), 0x00):
      self.init(file: file, bytes: try Self.utf8(fromUTF16: bytes, skipping: 0, bigEndian: false, file: file))
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF:
      self.init(file: file, bytes: Array(bytes.dropFirst(3)))
    default:
      self.init(file: file, bytes: bytes)
    }
  }

  private static func utf8(
    fromUTF16 bytes: [UInt8],
    skipping skipped: Int,
    bigEndian: Bool,
    file: String
  ) throws(SourceError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var high: UInt32?
    var index = skipped
    func invalid(_ offset: Int) -> SourceError {
      .invalidEncoding(file: file, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE", byteOffset: offset)
    }
    while index + 1 < bytes.count {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      let code: UInt32
      switch (unit, high) {
      case (0xD800..<0xDC00, nil):
        high = unit
        index += 2
        continue
      case (0xDC00..<0xE000, .some(let lead)):
        code = 0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
      case (_, nil):
        code = unit
      default:
        throw invalid(index)
      }
      guard let scalar = Unicode.Scalar(code) else { throw invalid(index) }
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += 2
    }
    if high != nil || index != bytes.count { throw invalid(index) }
    return output
  }
}
