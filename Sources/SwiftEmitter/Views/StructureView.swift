/// A struct or tuple and its codec: `structure.mustache`, `structureCodec.mustache`, `tuple.mustache`, `tupleCodec.mustache`.
struct StructureView: TemplateView {
  /// One stored property.
  struct Property: TemplateView {
    /// Documentation lines with their `///`.
    var comment: [String]
    /// `releaseID`, with backticks where it is a keyword.
    var name: String
    /// `String?`
    var type: String
    /// The position in the key table.
    var index: Int
    /// The key in JSON as a literal: `"release_id"`.
    var key: String
    /// The variable it is read into: `_releaseID`.
    var local: String
    /// Its type, with the value it starts with: `String = ""`
    var localType: String
    /// The statement that reads it, or for a tuple the reader's function.
    var read: String
    /// The writer's function, `optionalField`, or for a tuple the whole statement.
    var write: String
    /// The expression that is written: `releaseID`.
    var value: String
    /// The whole declaration; a property on the heap has its box behind it.
    var declaration: String
    /// The statement of the memberwise initialiser.
    var initial: String
    /// The statement that keeps what was read.
    var decoded: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "type": .text(type)
      case "declaration": .text(declaration)
      case "initial": .text(initial)
      case "decoded": .text(decoded)
      case "index": .number(index)
      case "key": .text(self.key)
      case "local": .text(local)
      case "localType": .text(localType)
      case "read": .text(read)
      case "write": .text(write)
      case "value": .text(value)
      default: nil
      }
    }
  }

  var comment: [String]
  /// `public ` or `package `, empty for internal.
  var access: String
  var name: String
  var qualifiedName: String
  var conformances: String
  var properties: [Property]
  /// The value type of `additionalProperties`; of a tuple, the type of its further elements.
  var rest: String?
  /// `releaseID: String, notes: String? = nil`
  var parameters: String
  /// Rendered declarations that stand inside.
  var nested: [String]
  /// The arguments of `JSONKeys`.
  var keys: String
  /// What must hold after reading: `let releaseID = _releaseID, seen.contains(3)`.
  var conditions: String?
  /// A tuple's message as a literal: `"an array of 2 elements"`.
  var expected: String
  /// What is called at a key or element that the schema does not name: `skipMember()`
  var skip: String

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "qualifiedName": .text(qualifiedName)
    case "conformances": .text(conformances)
    case "properties", "elements": .list(properties)
    case "declarations":
      .text(properties.map { ($0.comment + [$0.declaration]).joined(separator: "\n") }.joined(separator: "\n"))
    case "initialisers": .text(lines { $0.initial })
    case "variables": .text(lines { "var \($0.local): \($0.localType)" })
    case "reads": .text(lines { "case \($0.index): \($0.read)" })
    case "assignments": .text(lines { $0.decoded })
    case "writes": .text(lines { "json.\($0.write)(\($0.key), \($0.value))" })
    case "additional", "rest": .optional(rest)
    case "parameters": .text(parameters)
    case "nested": .texts(nested)
    case "keys": .text(keys)
    case "conditions": .optional(conditions)
    case "expected": .text(expected)
    case "skip": .text(skip)
    default: nil
    }
  }

  /// One line for each property. A model has six such lists: to print them property by property costs more than all the rest.
  private func lines(_ line: (Property) -> String) -> String { properties.map(line).joined(separator: "\n") }
}
