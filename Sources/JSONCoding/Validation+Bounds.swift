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
    _ value: String?, minLength: Int? = nil, maxLength: Int? = nil, pattern: JSONPattern? = nil
  ) {
    guard let value else { return }
    if minLength != nil || maxLength != nil {
      let length = value.unicodeScalars.count
      if let minLength, length < minLength {
        report("must have at least \(minLength.of("character", "characters")), has \(length)")
      }
      if let maxLength, length > maxLength {
        return report("must have at most \(maxLength.of("character", "characters")), has \(length)")
      }
    }
    if let pattern, !pattern.matches(value) { report("must match \(pattern)") }
  }

  /// Checks a number.
  public mutating func number(
    _ key: StaticString, _ value: Double?, minimum: Double? = nil, exclusiveMinimum: Double? = nil,
    maximum: Double? = nil, exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
  ) {
    guard let value else { return }
    member(key.description) {
      $0.number(
        value, minimum: minimum, exclusiveMinimum: exclusiveMinimum, maximum: maximum,
        exclusiveMaximum: exclusiveMaximum, multipleOf: multipleOf)
    }
  }

  /// Checks the value that is validated now as a number. It is a multiple of another if their quotient is integral but for
  /// rounding.
  public mutating func number(
    _ value: Double?, minimum: Double? = nil, exclusiveMinimum: Double? = nil, maximum: Double? = nil,
    exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
  ) {
    guard let value else { return }
    if let minimum, value < minimum { report("must be at least \(shown(minimum))") }
    if let exclusiveMinimum, value <= exclusiveMinimum { report("must be greater than \(shown(exclusiveMinimum))") }
    if let maximum, value > maximum { report("must be at most \(shown(maximum))") }
    if let exclusiveMaximum, value >= exclusiveMaximum { report("must be less than \(shown(exclusiveMaximum))") }
    if let multipleOf, multipleOf > 0, !isMultiple(value, of: multipleOf) {
      report("must be a multiple of \(shown(multipleOf))")
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

  /// Checks the value that is validated now as a number of single precision.
  public mutating func number(
    _ value: Float?, minimum: Double? = nil, exclusiveMinimum: Double? = nil, maximum: Double? = nil,
    exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
  ) {
    number(
      value.map(Double.init), minimum: minimum, exclusiveMinimum: exclusiveMinimum, maximum: maximum,
      exclusiveMaximum: exclusiveMaximum, multipleOf: multipleOf)
  }

  /// Checks an integer of any width, exactly.
  public mutating func number<Value: FixedWidthInteger>(
    _ key: StaticString, _ value: Value?, minimum: Value? = nil, exclusiveMinimum: Value? = nil,
    maximum: Value? = nil, exclusiveMaximum: Value? = nil, multipleOf: Value? = nil
  ) {
    guard let value else { return }
    member(key.description) {
      $0.number(
        value, minimum: minimum, exclusiveMinimum: exclusiveMinimum, maximum: maximum,
        exclusiveMaximum: exclusiveMaximum, multipleOf: multipleOf)
    }
  }

  /// Checks the value that is validated now as an integer of any width, exactly.
  public mutating func number<Value: FixedWidthInteger>(
    _ value: Value?, minimum: Value? = nil, exclusiveMinimum: Value? = nil, maximum: Value? = nil,
    exclusiveMaximum: Value? = nil, multipleOf: Value? = nil
  ) {
    guard let value else { return }
    if let minimum, value < minimum { report("must be at least \(minimum)") }
    if let exclusiveMinimum, value <= exclusiveMinimum { report("must be greater than \(exclusiveMinimum)") }
    if let maximum, value > maximum { report("must be at most \(maximum)") }
    if let exclusiveMaximum, value >= exclusiveMaximum { report("must be less than \(exclusiveMaximum)") }
    if let multipleOf, multipleOf > 0, !value.isMultiple(of: multipleOf) {
      report("must be a multiple of \(multipleOf)")
    }
  }

  /// Checks the number of items of an array.
  public mutating func items<Value>(
    _ key: StaticString, _ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil
  ) {
    guard let value else { return }
    member(key.description) { $0.count(value.count, minItems: minItems, maxItems: maxItems) }
  }

  /// Checks the number of items of the array that is validated now.
  public mutating func items<Value>(_ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil) {
    guard let value else { return }
    count(value.count, minItems: minItems, maxItems: maxItems)
  }

  /// Checks the number of items of an array, and that no two are equal.
  public mutating func items<Value: Hashable>(
    _ key: StaticString, _ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil, uniqueItems: Bool
  ) {
    guard let value else { return }
    member(key.description) {
      $0.items(value, minItems: minItems, maxItems: maxItems, uniqueItems: uniqueItems)
    }
  }

  /// Checks the number of items of the array that is validated now, and that no two are equal.
  public mutating func items<Value: Hashable>(
    _ value: [Value]?, minItems: Int? = nil, maxItems: Int? = nil, uniqueItems: Bool
  ) {
    guard let value else { return }
    count(value.count, minItems: minItems, maxItems: maxItems)
    if uniqueItems, Set(value).count < value.count { report("must not have equal items") }
  }

  /// Checks a number of items.
  public mutating func count(_ count: Int, minItems: Int? = nil, maxItems: Int? = nil) {
    if let minItems, count < minItems { report("must have at least \(minItems.of("item", "items")), has \(count)") }
    if let maxItems, count > maxItems { report("must have at most \(maxItems.of("item", "items")), has \(count)") }
  }

  /// Checks the number of properties of an object.
  public mutating func properties<Value>(
    _ key: StaticString, _ value: [String: Value]?, minimum: Int? = nil, maximum: Int? = nil
  ) {
    guard let value else { return }
    member(key.description) { $0.properties(value, minimum: minimum, maximum: maximum) }
  }

  /// Checks the number of properties of the object that is validated now.
  public mutating func properties<Value>(_ value: [String: Value]?, minimum: Int? = nil, maximum: Int? = nil) {
    guard let value else { return }
    properties(others: value.count, present: [], minimum: minimum, maximum: maximum)
  }

  /// Checks the number of properties of a model.
  ///
  /// - Parameters:
  ///   - others: How many are there besides those that may be absent.
  ///   - present: For each that may be absent, whether it is there.
  public mutating func properties(others: Int, present: [Bool], minimum: Int? = nil, maximum: Int? = nil) {
    let count = others + present.lazy.filter { $0 }.count
    if let minimum, count < minimum {
      report("must have at least \(minimum.of("property", "properties")), has \(count)")
    }
    if let maximum, count > maximum {
      report("must have at most \(maximum.of("property", "properties")), has \(count)")
    }
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

extension Int {
  /// `1 item`, `2 items`
  fileprivate func of(_ one: String, _ several: String) -> String { "\(self) \(self == 1 ? one : several)" }
}
