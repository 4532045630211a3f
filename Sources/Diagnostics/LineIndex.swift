/// Where each line of a text starts; lines end with LF, CR LF or CR.
package struct LineIndex: Sendable {
  private let starts: [Int]

  package init(bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        // Nearly every byte is text.
        if byte > 0x0D || byte != 0x0A && byte != 0x0D { continue }
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The bytes of a 1-based line without its line break.
  package func range(of line: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard line >= 1, line <= starts.count, starts[line - 1] <= bytes.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? min(starts[line], bytes.count) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  package func text(of line: Int, in bytes: [UInt8]) -> String? {
    range(of: line, in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
