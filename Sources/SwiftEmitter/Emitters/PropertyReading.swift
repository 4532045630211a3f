/// How generated code reads one property: into a variable that starts with the emptiest value of its type, so that reading has
/// nothing to unwrap; a type without such a value is read into an optional.
struct PropertyReading {
  /// `_releaseID`
  let local: String
  /// `String = ""`
  let declaration: String
  /// `json.readString(&_releaseID)`
  let statement: String
  /// The expression that the property gets.
  let found: String
  /// What must hold for it: `let owner = _owner`.
  let condition: String?

  /// Names that the generated initialiser already uses.
  private static let usedNames: Set<String> = ["json", "seen", "key", "unknownKey", "additionalProperties"]

  init(_ property: PropertyPlan, _ plan: EmissionPlan) {
    let local = "_" + property.name
    self.local = local
    let source = plan.source(property.type)
    let type = plan.underlying(property.type)
    let suffix = Self.suffix(type)
    var declaration = source + "?"
    var statement = "json.readNullable\(Self.nullableSuffixes.contains(suffix) ? suffix : "")(&\(local))"
    var found = local
    var condition: String?
    switch property.presence {
    case .required:
      if let empty = Self.emptyValue(property.type, plan) {
        declaration = "\(source) = \(empty)"
        statement = "json.read\(suffix)(&\(local))"
      } else {
        let bound =
          Self.usedNames.contains(property.name) ? property.name + "Value" : SwiftIdentifier.escaped(property.name)
        statement = "\(local) = json.readValue()"
        found = bound
        condition = "let \(bound) = \(local)"
      }
    case .requiredNullable, .optional:
      // Null is a value of JSONValue, and stays one.
      if type == .json { statement = "\(local) = json.readValue()" }
    case .defaulted:
      if type == .json { statement = "\(local) = json.readValue()" }
      if property.nullable {
        declaration += " = " + (property.defaultExpression ?? "nil")
      } else if let expression = property.defaultExpression {
        found = "\(local) ?? \(expression)"
      }
    case .patch:
      declaration = "Patch<\(source)> = .absent"
      statement = "\(local) = json.readPatch()"
    }
    self.declaration = declaration
    self.statement = statement
    self.found = found
    self.condition = condition
  }

  private static let nullableSuffixes: Set<String> = ["String", "Int", "Double", "Bool"]

  /// The reader's function for a type; the generic one for what is no primitive.
  private static func suffix(_ type: SwiftType) -> String {
    switch type {
    case .string: "String"
    case .int: "Int"
    case .int32: "Int32"
    case .int64: "Int64"
    case .double: "Double"
    case .float: "Float"
    case .bool: "Bool"
    default: "Value"
    }
  }

  private static func emptyValue(_ type: SwiftType, _ plan: EmissionPlan) -> String? {
    switch plan.underlying(type) {
    case .string: return "\"\""
    case .int, .int32, .int64, .uint32, .uint64, .double, .float: return "0"
    case .bool: return "false"
    case .array: return "[]"
    case .dictionary: return "[:]"
    case .json: return ".null"
    case .declared(let id):
      guard case .enumeration(let enumeration) = plan[id].kind, !enumeration.closed else { return nil }
      return enumeration.rawType == .string ? ".init(rawValue: \"\")" : ".init(rawValue: 0)"
    case .date, .calendarDate, .uuid, .base64, .binary, .optional: return nil
    }
  }
}
