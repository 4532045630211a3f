/// Says for every parameter, header and form part how its text becomes JSON, as the expression of a runtime `ParameterShape`.
/// A struct's shape is declared once with the struct; a struct within itself has no end as text, so there the shape is `.any`.
struct ParameterShapePass {
  private let plan: EmissionPlan
  private var known: [DeclarationID: String] = [:]
  private var open: Set<DeclarationID> = []

  private init(_ plan: EmissionPlan) { self.plan = plan }

  static func run(_ plan: inout EmissionPlan) {
    var pass = ParameterShapePass(plan)
    for index in plan.operations.indices {
      var operation = plan.operations[index]
      for position in operation.parameters.indices {
        operation.parameters[position].shapeExpression = pass.expression(operation.parameters[position].type)
      }
      let contents = operation.body?.contents.map { pass.completed($0) }
      operation.body?.contents = contents ?? []
      for position in operation.responses.indices {
        operation.responses[position].contents = operation.responses[position].contents.map { pass.completed($0) }
        for header in operation.responses[position].headers.indices {
          operation.responses[position].headers[header].shapeExpression =
            pass.expression(operation.responses[position].headers[header].type)
        }
      }
      plan.operations[index] = operation
    }
    plan.parameterShapes = pass.known
  }

  private mutating func completed(_ content: ContentPlan) -> ContentPlan {
    var content = content
    guard let type = content.type else { return content }
    switch content.coding {
    case .form: content.shapeExpression = expression(type)
    case .multipart: content.parts = parts(type)
    case .json, .text, .binary: break
    }
    return content
  }

  private mutating func parts(_ type: SwiftType) -> [PartPlan] {
    guard case .declared(let id) = plan.underlying(type), case .structure(let structure) = plan[id].kind else {
      return []
    }
    var parts: [PartPlan] = []
    for property in structure.properties {
      let kind: PartPlan.Kind
      switch plan.underlying(property.type) {
      case .binary: kind = .file
      case .array(let element) where plan.underlying(element.unwrapped) == .binary: kind = .files
      default: kind = .value
      }
      let required = property.presence == .required || property.presence == .requiredNullable
      parts.append(
        PartPlan(
          key: property.key, name: property.name, kind: kind, required: required,
          shapeExpression: expression(property.type), isPatch: property.presence == .patch))
    }
    return parts
  }

  private mutating func expression(_ type: SwiftType) -> String {
    switch plan.underlying(type) {
    case .string, .date, .calendarDate, .uuid, .base64, .binary: return ".string"
    case .int, .int32, .int64, .uint32, .uint64: return ".integer"
    case .double, .float: return ".number"
    case .bool: return ".boolean"
    case .json: return ".any"
    case .optional(let inner): return expression(inner)
    case .array(let element): return ".array(" + expression(element) + ")"
    case .dictionary(let value): return ".object([:], additional: " + expression(value) + ")"
    case .declared(let id):
      switch plan[id].kind {
      case .enumeration(let enumeration): return enumeration.rawType == .string ? ".string" : ".integer"
      case .structure(let structure): return reference(id, structure)
      case .union(let union): return alternatives(id, union)
      case .tuple: return ".array(.any)"
      case .pending, .alias, .operation: return ".any"
      }
    }
  }

  private mutating func reference(_ id: DeclarationID, _ structure: StructurePlan) -> String {
    if known[id] == nil {
      guard open.count < 100, open.insert(id).inserted else { return ".any" }
      defer { open.remove(id) }
      var seen: Set<String> = []
      var members: [String] = []
      for property in structure.properties where seen.insert(property.key).inserted {
        members.append(SwiftText.literal(property.key) + ": " + expression(property.type))
      }
      let additional = structure.additional.map { expression($0) } ?? "nil"
      known[id] =
        ".object([" + (members.isEmpty ? ":" : members.joined(separator: ", ")) + "], additional: " + additional + ")"
    }
    return plan[id].qualifiedName + ".parameterShape"
  }

  private mutating func alternatives(_ id: DeclarationID, _ union: UnionPlan) -> String {
    guard open.count < 100, open.insert(id).inserted else { return ".any" }
    defer { open.remove(id) }
    var shapes: [String] = []
    for branch in union.branches {
      let shape = expression(branch.type)
      if !shapes.contains(shape) { shapes.append(shape) }
    }
    return shapes.count == 1 ? shapes[0] : ".oneOf([" + shapes.joined(separator: ", ") + "])"
  }
}
