extension JSONWriter {
  /// Writes `null`.
  public mutating func null() {
    beginValue()
    append("null")
  }

  public mutating func value(_ value: String) {
    beginValue()
    appendQuoted(value)
  }

  public mutating func value(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  public mutating func value(_ value: Int) {
    self.value(Int64(value))
  }

  public mutating func value(_ value: Int32) {
    self.value(Int64(value))
  }

  public mutating func value(_ value: Int64) {
    beginValue()
    appendInteger(value.magnitude, isNegative: value < 0)
  }

  /// Writes the shortest decimal text that reads back as the same number: `5.0`, `1e+20`; `null` if it is not finite.
  public mutating func value(_ value: Double) {
    beginValue()
    appendUnescaped(value.isFinite ? value.description : "null")
  }

  /// Writes the shortest decimal text that reads back as the same `Float`; `null` if it is not finite.
  public mutating func value(_ value: Float) {
    beginValue()
    appendUnescaped(value.isFinite ? value.description : "null")
  }

  /// Writes a value of any type that writes itself.
  public mutating func value<Value: JSONEncodable>(_ value: Value) {
    value.write(to: &self)
  }

  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length).update(from: literal.utf8Start, count: length)
    advance(length)
  }

  /// At most 20 characters, a sign included.
  mutating func appendInteger(_ magnitude: UInt64, isNegative: Bool) {
    let target = reserve(24)
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    let length = withUnsafeMutableBytes(of: &digits) { scratch -> Int in
      var rest = magnitude
      var position = 24
      repeat {
        position -= 1
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        scratch[position] = Ascii.zero + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      if isNegative {
        position -= 1
        scratch[position] = Ascii.minus
      }
      for index in position..<24 { target[index - position] = scratch[index] }
      return 24 - position
    }
    advance(length)
  }
}
