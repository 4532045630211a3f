/// How generated code reads and writes one property: what stands in it before it is read, and the line that visits it.
struct PropertyMember {
  /// `self.releaseID = ""`; nil where the property is nil by itself.
  let blank: String?
  /// `json.required("release_id", &releaseID)`
  let visit: String

  init(_ property: PropertyPlan, _ plan: EmissionPlan) {
    let stored = property.boxed ? "_" + property.name : property.name
    let name = stored == "json" ? "self.json" : SwiftIdentifier.escaped(stored)
    visit = "json.\(Self.function(property))(\(SwiftText.literal(property.key)), &\(name))"
    blank = Self.blank(property, plan).map { "self.\(SwiftIdentifier.member(stored)) = \($0)" }
  }

  private static func function(_ property: PropertyPlan) -> String {
    switch property.presence {
    case .required: "required"
    case .requiredNullable: "nullable"
    case .optional: "optional"
    case .defaulted: "defaulted"
    case .patch: "patch"
    }
  }

  private static func blank(_ property: PropertyPlan, _ plan: EmissionPlan) -> String? {
    switch property.presence {
    // A box without a value costs no memory, and ends what would require itself for ever.
    case .required: property.boxed ? "Box(blank)" : blank(property.type, plan)
    case .requiredNullable, .optional: nil
    case .defaulted:
      property.defaultExpression.map { expression in
        guard property.boxed else { return expression }
        let type = plan.source(property.type)
        return property.nullable ? "(\(expression) as \(type)?).map { Box($0) }" : "Box(\(expression) as \(type))"
      }
    case .patch: property.boxed ? "Box(.absent)" : ".absent"
    }
  }

  /// The emptiest value of a type.
  static func blank(_ type: SwiftType, _ plan: EmissionPlan) -> String {
    switch plan.underlying(type) {
    case .string: return "\"\""
    case .int, .int32, .int64, .uint32, .uint64, .double, .float: return "0"
    case .bool: return "false"
    case .array: return "[]"
    case .dictionary: return "[:]"
    case .json: return ".null"
    case .optional: return "nil"
    case .declared(let id):
      switch plan[id].kind {
      case .enumeration(let enumeration) where enumeration.closed && !enumeration.cases.isEmpty:
        return "." + SwiftIdentifier.member(enumeration.cases[0].name)
      case .enumeration(let enumeration):
        return enumeration.rawType == .string ? ".init(rawValue: \"\")" : ".init(rawValue: 0)"
      case .union: return ".unknown(.null)"
      case .structure, .tuple, .pending, .alias, .operation: return plan.source(type) + "(blank)"
      }
    case .date, .calendarDate, .uuid, .base64, .binary: return plan.source(type) + "(blank)"
    }
  }
}
