/// What a PATCH body (RFC 7396, JSON merge patch) says about a property: nothing, `null`, or a new value.
public enum Patch<Wrapped> {
  /// The key is not there: leave the property as it is.
  case absent
  /// The key is there with `null`: clear the property.
  case null
  /// The key is there with a value: set the property.
  case value(Wrapped)

  /// The new value, if there is one.
  public var value: Wrapped? {
    if case .value(let value) = self { value } else { nil }
  }

  public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// What the property becomes, given what it is now.
  public func applied(to current: Wrapped?) -> Wrapped? {
    switch self {
    case .absent: current
    case .null: nil
    case .value(let value): value
    }
  }
}

extension Patch: Equatable where Wrapped: Equatable {}
extension Patch: Hashable where Wrapped: Hashable {}
extension Patch: Sendable where Wrapped: Sendable {}

extension Patch: ExpressibleByNilLiteral {
  /// `nil` is `null`, not absence: it is written where a property is to be cleared.
  public init(nilLiteral: ()) { self = .null }
}

extension Patch: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Wrapped.BooleanLiteralType) { self = .value(Wrapped(booleanLiteral: value)) }
}

extension Patch: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Wrapped.IntegerLiteralType) { self = .value(Wrapped(integerLiteral: value)) }
}

extension Patch: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Wrapped.FloatLiteralType) { self = .value(Wrapped(floatLiteral: value)) }
}

extension Patch: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
    self = .value(Wrapped(unicodeScalarLiteral: value))
  }
}

extension Patch: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
    self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
  }
}

extension Patch: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
  public init(stringLiteral value: Wrapped.StringLiteralType) { self = .value(Wrapped(stringLiteral: value)) }
}
