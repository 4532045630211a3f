import APIModel

/// Everything that will be printed for one API: declarations and operations with their final names and types.
package struct EmissionPlan: Hashable, Sendable {
  /// The prefix of the API's own types: `MechaMental`.
  package var apiName: String
  package var declarations: [Declaration] = []
  /// Declarations that stand in no other, in the order of the document.
  package var topLevel: [DeclarationID] = []
  package var operations: [OperationPlan] = []
  /// Types that have something to validate, themselves or in a property.
  package var validatable: Set<DeclarationID> = []
  /// What the types of those declarations say in `validate(in:)`.
  package var checks: [DeclarationID: [String]] = [:]
  /// Structs that are a branch of a union, which their constant properties tell apart.
  package var unionMembers: Set<DeclarationID> = []
  /// The declarations of the regular expressions that those calls name.
  package var patterns: [DeclarationID: [String]] = [:]
  /// The shapes of structs that travel as text, each declared once.
  package var parameterShapes: [DeclarationID: String] = [:]
  /// Inline sizes in bytes.
  package var sizes: [DeclarationID: Int] = [:]
  var roles = SchemaRoles()
  package var lock = NameLock()
  /// Tag → its part of Swift names; the empty text stands for operations without one.
  package var tagNames: [String: String] = [:]
  package var tagDocumentation: [String: [String]] = [:]

  package init(apiName: String) { self.apiName = apiName }

  package subscript(id: DeclarationID) -> Declaration {
    get { declarations[id.index] }
    set { declarations[id.index] = newValue }
  }

  /// The type as it is written in source.
  package func source(_ type: SwiftType) -> String {
    switch type {
    case .string: "String"
    case .int: "Int"
    case .int32: "Int32"
    case .int64: "Int64"
    case .uint32: "UInt32"
    case .uint64: "UInt64"
    case .double: "Double"
    case .float: "Float"
    case .bool: "Bool"
    case .date: "Date"
    case .calendarDate: "CalendarDate"
    case .uuid: "UUID"
    case .base64: "Base64Data"
    case .binary: "BinaryData"
    case .json: "JSONValue"
    case .array(let element): "[" + source(element) + "]"
    case .dictionary(let value): "[String: " + source(value) + "]"
    case .optional(let inner): source(inner) + "?"
    case .declared(let id): self[id].qualifiedName
    }
  }

  /// Looks through aliases.
  package func underlying(_ type: SwiftType) -> SwiftType {
    var current = type
    var steps = 0
    while case .declared(let id) = current, case .alias(let target) = self[id].kind, steps < 64 {
      current = target
      steps += 1
    }
    return current
  }

  /// The JSON kind that a value of the type is written as.
  package func shape(_ type: SwiftType) -> JSONShape {
    switch underlying(type) {
    case .string, .date, .calendarDate, .uuid, .base64, .binary: return .string
    case .int, .int32, .int64, .uint32, .uint64: return .integer
    case .double, .float: return .number
    case .bool: return .boolean
    case .json: return .any
    case .array: return .array
    case .dictionary: return .object
    case .optional(let inner): return shape(inner)
    case .declared(let id):
      switch self[id].kind {
      case .structure: return .object
      case .enumeration(let plan): return plan.rawType == .string ? .string : .integer
      case .tuple: return .array
      case .union, .pending, .alias, .operation: return .any
      }
    }
  }
}
