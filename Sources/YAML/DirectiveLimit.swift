import Diagnostics

/// libyaml compares each `%TAG` directive with all before it, so a file of directives would take hours.
enum DirectiveLimit {
  static let maximum = 5000
  private static let percentSigns: UInt64 = 0x2525_2525_2525_2525

  /// An error when more lines start with `%` than any author writes.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Diagnostic? {
    var count = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes at a time where there is no percent sign: the subtraction borrows only from a byte that is one.
      if index + 8 <= bytes.count {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ percentSigns
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let previous = index == 0 ? UInt8(ascii: "\n") : bytes[index - 1]
      if bytes[index] == UInt8(ascii: "%"), previous == 0x0A || previous == 0x0D { count += 1 }
      index += 1
    }
    guard count > maximum else { return nil }
    return Diagnostic(
      severity: .error, id: "too-many-directives", message: "more than \(maximum) lines start with '%'",
      location: SourceLocation(file: file, line: 1, column: 1))
  }
}
