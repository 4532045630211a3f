/// A value that knows the bounds its schema sets: lengths, ranges, patterns, numbers of items.
///
/// Reading does not check them, so that a client can read what a sloppy server sends; servers validate what they read.
public protocol Validatable {
  /// Reports every bound that is not kept. Paths are relative to this value; `validation` knows where it is.
  func validate(in validation: inout Validation)
}

extension Validatable {
  /// Every bound that the value does not keep; empty if it is valid.
  public func violations(maximum: Int = 100) -> [JSONViolation] {
    var validation = Validation(maximum: maximum)
    validate(in: &validation)
    return validation.violations
  }
}

extension JSONCodable {
  /// Empty: the type's schema sets no bounds. So that code which asks goes on compiling when the last bound of a schema is lifted.
  @_disfavoredOverload
  public func violations(maximum: Int = 100) -> [JSONViolation] { [] }
}

extension Array: Validatable where Element: Validatable {
  public func validate(in validation: inout Validation) {
    for (index, element) in enumerated() {
      validation.element(index) { element.validate(in: &$0) }
    }
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  public func validate(in validation: inout Validation) {
    for key in sortedKeys {
      validation.member(key) { self[key]?.validate(in: &$0) }
    }
  }
}

extension Optional: Validatable where Wrapped: Validatable {
  public func validate(in validation: inout Validation) {
    self?.validate(in: &validation)
  }
}

extension Box: Validatable where Value: Validatable {
  public func validate(in validation: inout Validation) {
    value.validate(in: &validation)
  }
}

extension Patch: Validatable where Wrapped: Validatable {
  public func validate(in validation: inout Validation) {
    value?.validate(in: &validation)
  }
}
