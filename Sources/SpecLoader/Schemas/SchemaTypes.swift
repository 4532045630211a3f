/// The values of `type`.
struct SchemaTypes: OptionSet, Hashable {
  let rawValue: UInt8

  static let null = Self(rawValue: 1)
  static let boolean = Self(rawValue: 2)
  static let integer = Self(rawValue: 4)
  static let number = Self(rawValue: 8)
  static let string = Self(rawValue: 16)
  static let array = Self(rawValue: 32)
  static let object = Self(rawValue: 64)

  /// In the order in which a union of them is written.
  static let named: [(name: String, type: SchemaTypes)] = [
    ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean), ("array", .array),
    ("object", .object), ("null", .null),
  ]

  /// What people write for the type they mean.
  static let misnamed: [String: SchemaTypes] = [
    "int": .integer, "int32": .integer, "int64": .integer, "long": .integer, "float": .number, "double": .number,
    "decimal": .number, "bool": .boolean, "str": .string, "text": .string, "uuid": .string, "date": .string,
    "datetime": .string, "date-time": .string, "file": .string, "list": .array, "dict": .object, "map": .object,
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(name: String) {
    guard let found = Self.named.first(where: { $0.name == name }) else { return nil }
    self = found.type
  }

  var withoutNull: Self { subtracting(.null) }

  /// The members one by one, in the order of `named`; an integer is a number already.
  var members: [SchemaTypes] {
    Self.named.map(\.type).filter { contains($0) && !($0 == .integer && contains(.number)) }
  }

  var names: String { Self.named.filter { contains($0.type) }.map(\.name).joined(separator: ", ") }

  /// The keywords that concern these types.
  var keywords: SchemaKeywordSet {
    var set: SchemaKeywordSet = [SchemaKeywordSet(.format), SchemaKeywordSet(.enum), SchemaKeywordSet(.const)]
    if contains(.object) { set.formUnion(.object) }
    if contains(.array) { set.formUnion(.array) }
    if contains(.string) { set.formUnion(.string) }
    if !isDisjoint(with: [.integer, .number]) { set.formUnion(.number) }
    return set
  }
}
