/// JSON types apart from null. A number is also an integer's type where whole numbers are meant.
struct TypeSet: OptionSet, Hashable {
  let rawValue: UInt8

  static let boolean = TypeSet(rawValue: 1)
  static let integer = TypeSet(rawValue: 2)
  /// Numbers that are not whole; `type: number` is both.
  static let fraction = TypeSet(rawValue: 4)
  static let string = TypeSet(rawValue: 8)
  static let array = TypeSet(rawValue: 16)
  static let object = TypeSet(rawValue: 32)
  static let number: TypeSet = [.integer, .fraction]
  static let all: TypeSet = [.boolean, .number, .string, .array, .object]

  /// `integer`, `string or object`, `any type`.
  var text: String {
    if self == .all { return "any type" }
    if isEmpty { return "nothing" }
    return names.joined(separator: " or ")
  }

  var names: [String] {
    var names: [String] = []
    if contains(.boolean) { names.append("boolean") }
    if contains(.fraction) { names.append("number") } else if contains(.integer) { names.append("integer") }
    if contains(.string) { names.append("string") }
    if contains(.array) { names.append("array") }
    if contains(.object) { names.append("object") }
    return names
  }
}
