/// A JSON number taken apart: `(-1)^isNegative × magnitude × 10^exponent`.
struct NumberLiteral {
  var isNegative = false
  /// The significant digits without trailing zeros; wrong if `isTooLong`.
  var magnitude: UInt64 = 0
  var exponent = 0
  /// True when the significant digits do not fit `magnitude`.
  var isTooLong = false
  /// True for a literal without fraction and exponent.
  var isPlainInteger = true
  var end: UnsafePointer<UInt8>

  /// Reads the literal at `start`. If it is malformed, the result is nil and `malformed` says where it goes wrong.
  static func read(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, malformed: inout UnsafePointer<UInt8>
  ) -> NumberLiteral? {
    var literal = NumberLiteral(end: start)
    var cursor = start
    // Zeros count only when another digit follows, so that 100 is 1e2 and 1.00 is 1.
    var zeros = 0
    if cursor < limit, cursor.pointee == Ascii.minus {
      literal.isNegative = true
      cursor += 1
    }
    let digits = cursor
    literal.readDigits(&cursor, limit, zeros: &zeros)
    malformed = cursor
    if cursor == digits { return nil }
    if digits.pointee == Ascii.zero, cursor - digits > 1 {
      malformed = digits + 1
      return nil
    }
    if cursor < limit, cursor.pointee == Ascii.point {
      literal.isPlainInteger = false
      cursor += 1
      let fraction = cursor
      literal.readDigits(&cursor, limit, zeros: &zeros)
      literal.exponent -= cursor - fraction
      malformed = cursor
      if cursor == fraction { return nil }
    }
    literal.exponent += zeros
    if cursor < limit, cursor.pointee | 0x20 == 0x65 {
      literal.isPlainInteger = false
      cursor += 1
      guard literal.readExponent(&cursor, limit) else {
        malformed = cursor
        return nil
      }
    }
    literal.end = cursor
    return literal
  }

  /// Adds digits to the magnitude. The digits read so far are `magnitude × 10^zeros`.
  @inline(__always)
  private mutating func readDigits(
    _ cursor: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, zeros: inout Int
  ) {
    while cursor < limit {
      let digit = cursor.pointee &- Ascii.zero
      if digit > 9 { break }
      cursor += 1
      zeros += 1
      if digit == 0 { continue }
      append(digit, zeros: zeros)
      zeros = 0
    }
  }

  /// Makes `magnitude × 10^zeros + digit` the magnitude.
  @inline(__always)
  private mutating func append(_ digit: UInt8, zeros: Int) {
    if magnitude > 0 {
      for _ in 0..<zeros where !isTooLong {
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        isTooLong = isTooLong || overflow
        magnitude = product
      }
    }
    let (sum, overflow) = magnitude.addingReportingOverflow(UInt64(digit))
    isTooLong = isTooLong || overflow
    magnitude = sum
  }

  private mutating func readExponent(_ cursor: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) -> Bool {
    var isNegative = false
    if cursor < limit, cursor.pointee == Ascii.minus || cursor.pointee == Ascii.plus {
      isNegative = cursor.pointee == Ascii.minus
      cursor += 1
    }
    let digits = cursor
    var value = 0
    while cursor < limit {
      let digit = cursor.pointee &- Ascii.zero
      if digit > 9 { break }
      // Beyond this bound every number is zero or infinite, however many digits it has in memory.
      if value < 1 << 40 { value = value * 10 + Int(digit) }
      cursor += 1
    }
    exponent += isNegative ? -value : value
    return cursor > digits
  }

  /// The absolute value if the number is integral and fits.
  var integralMagnitude: UInt64? {
    if isTooLong { return nil }
    if magnitude == 0 { return 0 }
    if exponent == 0 { return magnitude }
    // The magnitude has no trailing zero, so a negative exponent leaves a fraction.
    guard exponent > 0, exponent < 20 else { return nil }
    var value = magnitude
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The value as Swift's integer type, if it is integral and fits.
  func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
    guard let magnitude = integralMagnitude else { return nil }
    if !isNegative { return Value(exactly: magnitude) }
    if magnitude == 0 { return 0 }
    if magnitude == 1 << 63 { return Value(exactly: Int64.min) }
    guard let value = Int64(exactly: magnitude) else { return nil }
    return Value(exactly: -value)
  }

  /// The value where one floating-point operation on exact operands gives it, which is then correctly rounded
  /// (Clinger's fast path).
  var exactDouble: Double? {
    guard !isTooLong, magnitude <= 1 << 53, exponent >= -22, exponent <= 22 else { return nil }
    let digits = Double(magnitude)
    let value = exponent < 0 ? digits / Self.powers[-exponent] : digits * Self.powers[exponent]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
