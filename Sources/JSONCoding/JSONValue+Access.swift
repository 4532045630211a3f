extension JSONValue {
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .integer: .number(isInteger: true)
    case .number(let value): .number(isInteger: Int64(exactly: value) != nil)
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  public var isNull: Bool { self == .null }

  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The value of an integral number: of `1`, and of `1.0`.
  public var intValue: Int? {
    switch self {
    case .integer(let value): Int(exactly: value)
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The value of any number, rounded if an integer has more than 53 bits.
  public var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  public var arrayValue: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  public var objectValue: [String: JSONValue]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// A member of an object; nil for other kinds. Setting turns another kind into an object, and nil removes the member.
  public subscript(key: String) -> JSONValue? {
    get { objectValue?[key] }
    set {
      var members = objectValue ?? [:]
      members[key] = newValue
      self = .object(members)
    }
  }

  /// An element of an array; nil for other kinds and behind the end.
  public subscript(index: Int) -> JSONValue? {
    guard let elements = arrayValue, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
