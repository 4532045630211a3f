/// Says for every parameter, header and form part how its text becomes JSON, as the expression of a runtime `ParameterShape`.
enum ParameterShapePass {
  static func run(_ plan: inout EmissionPlan) {
    for index in plan.operations.indices {
      var operation = plan.operations[index]
      for position in operation.parameters.indices {
        operation.parameters[position].shapeExpression = expression(operation.parameters[position].type, plan)
      }
      let contents = operation.body?.contents.map { completed($0, plan) }
      operation.body?.contents = contents ?? []
      for position in operation.responses.indices {
        operation.responses[position].contents = operation.responses[position].contents.map { completed($0, plan) }
        for header in operation.responses[position].headers.indices {
          operation.responses[position].headers[header].shapeExpression =
            expression(operation.responses[position].headers[header].type, plan)
        }
      }
      plan.operations[index] = operation
    }
  }

  private static func completed(_ content: ContentPlan, _ plan: EmissionPlan) -> ContentPlan {
    var content = content
    guard let type = content.type else { return content }
    switch content.coding {
    case .form: content.shapeExpression = expression(type, plan)
    case .multipart: content.parts = parts(type, plan)
    case .json, .text, .binary: break
    }
    return content
  }

  private static func parts(_ type: SwiftType, _ plan: EmissionPlan) -> [PartPlan] {
    guard case .declared(let id) = plan.underlying(type), case .structure(let structure) = plan[id].kind else { return [] }
    return structure.properties.map { property in
      let kind: PartPlan.Kind
      switch plan.underlying(property.type) {
      case .binary: kind = .file
      case .array(let element) where plan.underlying(element.unwrapped) == .binary: kind = .files
      default: kind = .value
      }
      let required = property.presence == .required || property.presence == .requiredNullable
      return PartPlan(
        key: property.key, name: property.name, kind: kind, required: required,
        shapeExpression: expression(property.type, plan), isPatch: property.presence == .patch)
    }
  }

  static func expression(_ type: SwiftType, _ plan: EmissionPlan, depth: Int = 0) -> String {
    switch plan.underlying(type) {
    case .string, .date, .calendarDate, .uuid, .base64, .binary: return ".string"
    case .int, .int32, .int64: return ".integer"
    case .double, .float: return ".number"
    case .bool: return ".boolean"
    case .json: return ".any"
    case .optional(let inner): return expression(inner, plan, depth: depth)
    // Text cannot nest further than `a[b][c]`, and a recursive type has no end.
    case .array(let element): return depth < 4 ? ".array(" + expression(element, plan, depth: depth + 1) + ")" : ".any"
    case .dictionary(let value):
      return depth < 4 ? ".object([:], additional: " + expression(value, plan, depth: depth + 1) + ")" : ".any"
    case .declared(let id):
      guard depth < 4 else { return ".any" }
      switch plan[id].kind {
      case .enumeration(let enumeration): return enumeration.rawType == .string ? ".string" : ".integer"
      case .structure(let structure):
        var seen: Set<String> = []
        let members = structure.properties.filter { seen.insert($0.key).inserted }.map {
          SwiftText.literal($0.key) + ": " + expression($0.type, plan, depth: depth + 1)
        }
        // A literal of hundreds of entries costs the compiler more than the precision is worth.
        guard members.count <= 64 else { return ".any" }
        let additional = structure.additional.map { expression($0, plan, depth: depth + 1) } ?? "nil"
        return ".object([" + (members.isEmpty ? ":" : members.joined(separator: ", ")) + "], additional: " + additional + ")"
      case .union(let union):
        var shapes: [String] = []
        for branch in union.branches {
          let shape = expression(branch.type, plan, depth: depth + 1)
          if !shapes.contains(shape) { shapes.append(shape) }
        }
        return shapes.count == 1 ? shapes[0] : ".oneOf([" + shapes.joined(separator: ", ") + "])"
      case .tuple: return ".array(.any)"
      case .pending, .alias, .operation: return ".any"
      }
    }
  }
}
