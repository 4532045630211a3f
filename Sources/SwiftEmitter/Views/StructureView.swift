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
    /// `String? = nil`
    var localType: String
    /// The reader's function: `string`, `nullable`, `value`.
    var read: String
    /// The writer's function, `optionalField`, or for a tuple the whole statement.
    var write: String
    /// The expression that is written: `releaseID`.
    var value: String
    /// The box that holds the value; nil where the property itself does.
    var storage: Storage?
    /// The statement of the memberwise initialiser.
    var initial: String
    /// The statement that keeps what was read.
    var decoded: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "type": .text(type)
      case "storage": .optional(storage)
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

  /// The stored property behind one that lives on the heap.
  struct Storage: TemplateView {
    /// `_previous`
    var name: String
    /// `Box<Release>?`
    var type: String
    var getter: String
    var setter: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "storageName": .text(name)
      case "storageType": .text(type)
      case "getter": .text(getter)
      case "setter": .text(setter)
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

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "qualifiedName": .text(qualifiedName)
    case "conformances": .text(conformances)
    case "properties", "elements": .list(properties)
    case "additional", "rest": .optional(rest)
    case "parameters": .text(parameters)
    case "nested": .texts(nested)
    case "keys": .text(keys)
    case "conditions": .optional(conditions)
    case "expected": .text(expected)
    default: nil
    }
  }
}
