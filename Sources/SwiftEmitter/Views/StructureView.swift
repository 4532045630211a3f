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
    /// The key in JSON as a literal: `"release_id"`.
    var key: String
    /// The whole declaration; a property on the heap has its box behind it.
    var declaration: String
    /// The statement of the memberwise initialiser.
    var initial: String
    /// The statement that gives it the value that reading starts from: `self.releaseID = ""`
    var blank: String?
    /// The statement that reads or writes it: `json.required("release_id", &releaseID)`
    var visit: String

    // Of a tuple's element only.

    /// The variable it is read into: `_x`.
    var local = ""
    /// Its type.
    var localType = ""
    /// The reader's function.
    var read = ""
    /// The statement that writes it.
    var write = ""
    /// The statement that keeps what was read.
    var decoded = ""

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
      case "blank": .optional(blank)
      case "visit": .text(visit)
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
  /// Further arguments of `JSONKeys`: `, constants: [(0, "cat")]`
  var arguments: String
  /// What must hold after a tuple was read: `let x = _x`.
  var conditions: String?
  /// A tuple's message as a literal: `"an array of 2 elements"`.
  var expected: String
  /// What is called at an element of a tuple that the schema does not name: `skipValue()`
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
    case "blanks": .text(properties.compactMap(\.blank).joined(separator: "\n"))
    case "members": .text(lines { $0.visit })
    case "additional", "rest": .optional(rest)
    case "parameters": .text(parameters)
    case "nested": .texts(nested)
    case "arguments": .text(arguments)
    case "conditions": .optional(conditions)
    case "expected": .text(expected)
    case "skip": .text(skip)
    default: nil
    }
  }

  /// One line for each property. A model has four such lists: to print them property by property costs more than all the rest.
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
      .text("conformances", "What the struct adopts.", "Hashable, Sendable, JSONModel, Codable"),
      .list(
        "properties", of: Property.self,
        "The properties one by one; the built-in templates print the ready texts below, which is faster."
      ).spare,
      .list("elements", of: Property.self, "Of a tuple: its elements."),
      .text("declarations", "The declarations of all properties, with their comments.", "public var id: String"),
      .text("initialisers", "The statements of the memberwise initialiser.", "self.id = id"),
      .text(
        "blanks", "The statements that give the properties the values that reading starts from.", "self.id = \"\""),
      .text("members", "The statements that read or write each property.", "json.required(\"id\", &id)"),
      .text(
        "additional", "The value type of `additionalProperties`; absent where other keys are skipped.", "JSONValue"),
      .text("rest", "Of a tuple: the type of its further elements; absent where it has none.", "Int"),
      .text("parameters", "The parameters of the memberwise initialiser.", "id: String, notes: String? = nil"),
      .texts("nested", "Types that stand inside, rendered.", "public struct Window { … }"),
      .text(
        "arguments", "Further arguments of `JSONKeys`, each after a comma.",
        ", constants: [(0, \"cat\")]"),
      .text("conditions", "Of a tuple: what must hold after reading; absent where anything will do.", "let x = _x"),
      .text("skip", "Of a tuple: what is called at an element that the schema does not name.", "skipValue()"),
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
      .text("key", "The key in JSON, as a literal.", "\"release_id\"").spare,
      .text(
        "blank", "The statement that gives it the value that reading starts from; absent where it is nil by itself.",
        "self.releaseID = \"\""
      ).spare,
      .text("visit", "The statement that reads or writes it.", "json.required(\"release_id\", &releaseID)").spare,
      .text("local", "Of a tuple: the variable it is read into.", "_first"),
      .text("localType", "Of a tuple: that variable’s type.", "Int?"),
      .text("read", "Of a tuple: the reader’s function.", "value"),
      .text("write", "Of a tuple: the statement that writes the element.", "json.value(first)"),
      .text("decoded", "Of a tuple: the statement that keeps what was read.", "self.first = first"),
    ])
}
