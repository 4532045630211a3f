/// Writes fields of a fixed number of digits into the storage of a new string. What does not fit is left out.
struct DigitWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Writes the last digits of a number that is not negative, with leading zeros, and an ASCII character after them.
  mutating func write(_ value: Int, digits: Int, then separator: Unicode.Scalar) {
    guard buffer.count - count > digits else { return }
    var rest = value
    for index in stride(from: count + digits - 1, through: count, by: -1) {
      buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    buffer[count + digits] = UInt8(ascii: separator)
    count += digits + 1
  }
}
