/// The kind of the next JSON value, told from its first bytes. Unions choose their branch by it.
public enum JSONKind: Hashable, Sendable, CustomStringConvertible {
  case null, boolean
  /// `isInteger` is true when the number has no fractional part and fits `Int64`: `1`, `1.0` and `1e2` do.
  case number(isInteger: Bool)
  case string, array, object

  /// The kind as a person names it, for messages: `a string`.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
