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
      case "key": .text(self.key)
      case "local": .text(local)
      case "localType": .text(localType)
      case "read": .text(read)
      case "write": .text(write)
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

extension StructureView {
  static let description = ViewDescription(
    "StructureView", "A struct or tuple and its codec.",
    [
      .comment,
      .access,
      .text("name", "The type.", "Release"),
      .text("qualifiedName", "The type, with the types around it.", "App.Release"),
      .text("conformances", "What the struct adopts.", "Hashable, Sendable, JSONCodable, Codable"),
      .list(
        "properties", of: Property.self,
        "The properties one by one; the built-in templates print the ready texts below, which is faster."
      ).spare,
      .list("elements", of: Property.self, "Of a tuple: its elements."),
      .text("declarations", "The declarations of all properties, with their comments.", "public var id: String"),
      .text("initialisers", "The statements of the memberwise initialiser.", "self.id = id"),
      .text("variables", "The variables that the properties are read into.", "var _id: String = \"\""),
      .text("reads", "The cases that read each key.", "case 0: try json.value(&_id)"),
      .text("assignments", "The statements that keep what was read.", "self.id = _id"),
      .text("writes", "The statements that write each property.", "json.field(\"id\", id)"),
      .text(
        "additional", "The value type of `additionalProperties`; absent where other keys are skipped.", "JSONValue"),
      .text("rest", "Of a tuple: the type of its further elements; absent where it has none.", "Int"),
      .text("parameters", "The parameters of the memberwise initialiser.", "id: String, notes: String? = nil"),
      .texts("nested", "Types that stand inside, rendered.", "public struct Window { … }"),
      .text("keys", "The arguments of `JSONKeys`.", "\"id\", \"notes\", required: [0]"),
      .text(
        "conditions", "What must hold after reading; absent where anything will do.",
        "json.isComplete(Self.jsonKeys, seen)"),
      .text(
        "skip", "What is called at a key or element that the schema does not name.", "skipMember()"),
      .text("expected", "Of a tuple: its message, as a literal.", "\"an array of 2 elements or more\""),
    ])
}

extension StructureView.Property {
  static let description = ViewDescription(
    "StructureView.Property", "One stored property, or one element of a tuple.",
    [
      .comment.spare,
      .text("name", "The property, with backticks where it is a keyword.", "releaseID"),
      .text("type", "Its type.", "String?"),
      .text(
        "declaration", "The whole declaration; a property on the heap has its box behind it.",
        "public var releaseID: String?"
      ).spare,
      .text("initial", "The statement of the memberwise initialiser.", "self.releaseID = releaseID"),
      .text("decoded", "The statement that keeps what was read.", "self.releaseID = _releaseID"),
      .text("key", "The key in JSON, as a literal.", "\"release_id\"").spare,
      .text("local", "The variable it is read into.", "_releaseID"),
      .text("localType", "That variable’s type.", "String?"),
      .text("read", "Of a tuple: the reader’s function.", "value"),
      .text("write", "Of a tuple: the statement that writes the element.", "json.value(first)"),
    ])
}
