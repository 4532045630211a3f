import APIModel

/// What a bound of a schema means for values of a Swift type.
enum NumberBound: Hashable {
  /// Every value of the type keeps it.
  case alwaysKept
  /// No value of the type keeps it; with the type's last value on that side.
  case never(String)
  case check(literal: String, exclusive: Bool)

  init(_ bound: Bound, _ type: SwiftType, isMinimum: Bool) {
    switch type {
    case .int: self = Self.integer(Int64.self, "Int", bound, isMinimum)
    case .int64: self = Self.integer(Int64.self, "Int64", bound, isMinimum)
    case .uint32: self = Self.integer(UInt32.self, "UInt32", bound, isMinimum)
    case .uint64: self = Self.integer(UInt64.self, "UInt64", bound, isMinimum)
    case .int32: self = Self.integer(Int32.self, "Int32", bound, isMinimum)
    default:
      if bound.value.isFinite {
        self = .check(literal: "\(bound.value)", exclusive: bound.exclusive)
      } else {
        // Beyond the largest double, on one side or the other.
        self = (bound.value > 0) == isMinimum ? .never(isMinimum ? ".infinity" : "-.infinity") : .alwaysKept
      }
    }
  }

  /// `multipleOf`; `.never` where no check says it.
  init(multipleOf bound: Bound, _ type: SwiftType) {
    let inverse = 1 / bound.value
    switch type {
    case .int, .int32, .int64, .uint32, .uint64:
      if let exact = Int64(bound.literal) ?? Int64(exactly: bound.value),
        exact <= (type == .int32 ? Int64(Int32.max) : type == .uint32 ? Int64(UInt32.max) : .max)
      {
        self = exact == 1 ? .alwaysKept : .check(literal: "\(exact)", exclusive: false)
      } else {
        self = bound.value < 1 && inverse == inverse.rounded() ? .alwaysKept : .never("")
      }
    default: self = bound.value.isFinite ? .check(literal: "\(bound.value)", exclusive: false) : .never("")
    }
  }

  private static func integer<Value: FixedWidthInteger>(
    _ type: Value.Type, _ name: String, _ bound: Bound, _ isMinimum: Bool
  ) -> Self {
    if let exact = Value(bound.literal) ?? Value(exactly: bound.value) {
      if exact == (isMinimum ? Value.max : Value.min), bound.exclusive {
        return .never(name + (isMinimum ? ".max" : ".min"))
      }
      if exact == (isMinimum ? Value.min : Value.max), !bound.exclusive { return .alwaysKept }
      return .check(literal: "\(exact)", exclusive: bound.exclusive)
    }
    // 1.5 means 2 and more; rounding also says on which side of the type the others are.
    let rounded = bound.value.rounded(isMinimum ? .up : .down)
    if let exact = Value(exactly: rounded) { return .check(literal: "\(exact)", exclusive: false) }
    if bound.value > 0 { return isMinimum ? .never(name + ".max") : .alwaysKept }
    return isMinimum ? .alwaysKept : .never(name + ".min")
  }
}
