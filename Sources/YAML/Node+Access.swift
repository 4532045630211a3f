/// Short forms for readers that expect one kind; nil when the node is of another kind.
extension Node {
  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }

  package var int: Int64? {
    if case .int(let number) = value { number } else { nil }
  }

  /// Any number, integers included.
  package var double: Double? {
    switch value {
    case .int(let number): Double(number)
    case .double(let number, _): number
    default: nil
    }
  }

  package var sequence: [Node]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  package var mapping: Mapping? {
    if case .mapping(let mapping) = value { mapping } else { nil }
  }

  package var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// The value of a key, if the node is a mapping that has it.
  package subscript(key: String) -> Node? { mapping?[key] }

  /// What a message calls the value, e.g. `a mapping`.
  package var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .int: "an integer"
    case .double: "a number"
    case .string: "a string"
    case .sequence: "a sequence"
    case .mapping: "a mapping"
    }
  }
}
