extension Validation {
  /// Checks text. Lengths count Unicode scalars, as JSON Schema does: a letter with a combining accent has two.
  public mutating func string(
    _ key: StaticString, _ value: String?, minLength: Int? = nil, maxLength: Int? = nil, pattern: JSONPattern? = nil
  ) {
    guard let value else { return }
    member(key.description) { $0.string(value, minLength: minLength, maxLength: maxLength, pattern: pattern) }
  }

  /// Checks the value that is validated now as text.
  public mutating func string(
    _ value: String, minLength: Int? = nil, maxLength: Int? = nil, pattern: JSONPattern? = nil
  ) {
    if minLength != nil || maxLength != nil {
      let length = value.unicodeScalars.count
      if let minLength, length < minLength { report("must have at least \(minLength) characters, has \(length)") }
      if let maxLength, length > maxLength { return report("must have at most \(maxLength) characters, has \(length)") }
    }
    if let pattern, !pattern.matches(value) { report("must match \(pattern)") }
  }

  /// Checks a number. A value is a multiple of another if their quotient is integral but for rounding.
  public mutating func number(
    _ key: StaticString, _ value: Double?, minimum: Double? = nil, exclusiveMinimum: Double? = nil,
    maximum: Double? = nil, exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
  ) {
    guard let value else { return }
    if let minimum, value < minimum { report(key, "must be at least \(shown(minimum))") }
    if let exclusiveMinimum, value <= exclusiveMinimum {
      report(key, "must be greater than \(shown(exclusiveMinimum))")
    }
    if let maximum, value > maximum { report(key, "must be at most \(shown(maximum))") }
    if let exclusiveMaximum, value >= exclusiveMaximum { report(key, "must be less than \(shown(exclusiveMaximum))") }
    if let multipleOf, multipleOf > 0, !isMultiple(value, of: multipleOf) {
      report(key, "must be a multiple of \(shown(multipleOf))")
    }
  }

  /// Checks a number of single precision.
  public mutating func number(
    _ key: StaticString, _ value: Float?, minimum: Double? = nil, exclusiveMinimum: Double? = nil,
    maximum: Double? = nil, exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
  ) {
    number(
      key, value.map(Double.init), minimum: minimum, exclusiveMinimum: exclusiveMinimum, maximum: maximum,
      exclusiveMaximum: exclusiveMaximum, multipleOf: multipleOf)
  }

  /// Checks an integer of any width, exactly.
  public mutating func number<Value: FixedWidthInteger>(
    _ key: StaticString, _ value: Value?, minimum: Value? = nil, exclusiveMinimum: Value? = nil,
    maximum: Value? = nil, exclusiveMaximum: Value? = nil, multipleOf: Value? = nil
  ) {
    guard let value else { return }
    if let minimum, value < minimum { report(key, "must be at least \(minimum)") }
    if let exclusiveMinimum, value <= exclusiveMinimum { report(key, "must be greater than \(exclusiveMinimum)") }
    if let maximum, value > maximum { report(key, "must be at most \(maximum)") }
    if let exclusiveMaximum, value >= exclusiveMaximum { report(key, "must be less than \(exclusiveMaximum)") }
    if let multipleOf, multipleOf > 0, !value.isMultiple(of: multipleOf) {
      report(key, "must be a multiple of \(multipleOf)")
    }
  }

  /// Checks the number of items of an array.
  public mutating func items<Value>(
    _ key: StaticString, _ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil
  ) {
    guard let count = value?.count else { return }
    if let minItems, count < minItems { report(key, "must have at least \(minItems) items, has \(count)") }
    if let maxItems, count > maxItems { report(key, "must have at most \(maxItems) items, has \(count)") }
  }

  /// Checks the number of items of an array, and that no two are equal.
  public mutating func items<Value: Hashable>(
    _ key: StaticString, _ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil, uniqueItems: Bool
  ) {
    items(key, value, minItems: minItems, maxItems: maxItems)
    guard let value, uniqueItems, Set(value).count < value.count else { return }
    report(key, "must not have equal items")
  }

  /// Checks the number of properties of an object.
  public mutating func properties(_ key: StaticString, _ count: Int?, minimum: Int? = nil, maximum: Int? = nil) {
    guard let count else { return }
    if let minimum, count < minimum { report(key, "must have at least \(minimum) properties, has \(count)") }
    if let maximum, count > maximum { report(key, "must have at most \(maximum) properties, has \(count)") }
  }
}

/// `200` for 200.0: a bound as its schema writes it.
private func shown(_ bound: Double) -> String {
  Int64(exactly: bound).map(String.init) ?? bound.description
}

private func isMultiple(_ value: Double, of divisor: Double) -> Bool {
  let quotient = value / divisor
  // 0.3 / 0.1 is 2.9999999999999996: allow a few units in the last place.
  return quotient.isFinite && (quotient - quotient.rounded()).magnitude <= quotient.magnitude.ulp * 4
}
