import APIModel
import Diagnostics

/// Gives properties and parameters their default expressions, which may name cases of types planned after them.
enum DefaultPass {
  static func run(_ plan: inout EmissionPlan, _ api: API, _ diagnostics: inout DiagnosticCollector) {
    for index in plan.declarations.indices {
      guard case .structure(var structure) = plan.declarations[index].kind else { continue }
      for position in structure.properties.indices {
        let property = structure.properties[position]
        let schema = api.schemas[property.schema]
        if let constant = property.constant, case .string = plan.underlying(property.type) {
          structure.properties[position].defaultExpression = SwiftText.literal(constant)
          if property.presence == .optional, schema.annotations.defaultValue != nil {
            structure.properties[position].presence = .defaulted
          }
          continue
        }
        guard let value = schema.annotations.defaultValue, property.presence != .patch,
          !plan.patchBodies.contains(plan.declarations[index].schema)
        else { continue }
        if value == .null { continue }
        guard let expression = expression(value, property.type, plan) else {
          diagnostics.report(
            Diagnostic(
              severity: .note, id: "default-not-expressible",
              message:
                "the default of '\(property.key)' has no literal of its Swift type; the property gets no default",
              location: schema.location, hint: nil))
          continue
        }
        structure.properties[position].defaultExpression = expression
        if property.presence == .optional { structure.properties[position].presence = .defaulted }
      }
      plan.declarations[index].kind = .structure(structure)
    }
    for index in plan.operations.indices {
      for position in plan.operations[index].parameters.indices {
        let parameter = plan.operations[index].parameters[position]
        guard let schema = parameter.schema, !parameter.required,
          let value = api.schemas[schema].annotations.defaultValue, value != .null
        else { continue }
        plan.operations[index].parameters[position].defaultExpression = expression(value, parameter.type, plan)
      }
    }
  }

  /// The Swift expression of a JSON value as the type; nil where there is none.
  static func expression(_ value: Value, _ type: SwiftType, _ plan: EmissionPlan) -> String? {
    switch (plan.underlying(type), value) {
    case (.string, .string(let text)): return SwiftText.literal(text)
    case (.bool, .bool(let flag)): return String(flag)
    case (.int, .integer(let number)), (.int64, .integer(let number)): return String(number)
    case (.int32, .integer(let number)): return Int32(exactly: number).map(String.init)
    case (.int, .number(let number, _)), (.int64, .number(let number, _)):
      return Int64(exactly: number).map(String.init)
    case (.double, .integer(let number)), (.float, .integer(let number)): return String(number)
    case (.double, .number(let number, _)), (.float, .number(let number, _)): return number.isFinite ? "\(number)" : nil
    case (.json, _): return json(value)
    case (.optional(let inner), .null):
      _ = inner
      return "nil"
    case (.optional(let inner), _): return expression(value, inner, plan)
    case (.array(let element), .array(let values)):
      let parts = values.map { expression($0, element, plan) }
      guard parts.count <= 32, !parts.contains(nil) else { return nil }
      return "[" + parts.compactMap { $0 }.joined(separator: ", ") + "]"
    case (.dictionary, .object(let members)): return members.isEmpty ? "[:]" : nil
    case (.declared(let id), _):
      switch plan[id].kind {
      case .enumeration(let enumeration):
        let literal: String
        switch value {
        case .string(let text) where enumeration.rawType == .string: literal = SwiftText.literal(text)
        case .integer(let number) where enumeration.rawType == .int: literal = String(number)
        default: return nil
        }
        if let item = enumeration.cases.first(where: { $0.literal == literal }) {
          let name = SwiftIdentifier.member(item.name)
          // Beside an optional, `.none` would be nil.
          return (["none", "some"].contains(name) ? plan[id].qualifiedName : "") + "." + name
        }
        return enumeration.closed ? nil : ".init(rawValue: \(literal))"
      case .union(let union):
        // The first branch that can say the value; decoding would choose it too.
        for branch in union.branches {
          if let inner = expression(value, branch.type, plan) {
            return "." + SwiftIdentifier.member(branch.name) + "(" + inner + ")"
          }
        }
        return nil
      case .structure(let structure):
        guard case .object(let members) = value, members.isEmpty else { return nil }
        let needsNothing = structure.properties.allSatisfy { $0.presence == .optional || $0.presence == .patch }
        return needsNothing ? plan[id].qualifiedName + "()" : nil
      case .pending, .tuple, .alias, .operation: return nil
      }
    default: return nil
    }
  }

  private static func json(_ value: Value) -> String? {
    switch value {
    case .null: return ".null"
    case .bool(let flag): return ".bool(\(flag))"
    case .integer(let number): return ".integer(\(number))"
    case .number(let number, _): return number.isFinite ? ".number(\(number))" : nil
    case .string(let text): return ".string(" + SwiftText.literal(text) + ")"
    case .array(let values):
      let parts = values.map(json)
      guard parts.count <= 32, !parts.contains(nil) else { return nil }
      return ".array([" + parts.compactMap { $0 }.joined(separator: ", ") + "])"
    case .object(let members):
      if members.isEmpty { return ".object([:])" }
      // A literal with a repeated key would trap when it runs.
      guard members.count <= 32, Set(members.map(\.key)).count == members.count else { return nil }
      var parts: [String] = []
      for member in members {
        guard let inner = json(member.value) else { return nil }
        parts.append(SwiftText.literal(member.key) + ": " + inner)
      }
      return ".object([" + parts.joined(separator: ", ") + "])"
    }
  }
}

extension String {
  var droppingBackticks: String { filter { $0 != "`" } }
}
