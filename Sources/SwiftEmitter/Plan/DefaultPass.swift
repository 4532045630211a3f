import APIModel
import Diagnostics

/// Gives properties and parameters their default expressions, which may name cases of types planned after them.
enum DefaultPass {
  static func run(_ plan: inout EmissionPlan, _ api: API, _ diagnostics: inout DiagnosticCollector) {
    // A default that names a struct is made of that struct's initialiser, whose parameters have to be in their final order.
    for isNested in [false, true] {
      for index in plan.declarations.indices {
        guard case .structure(let structure) = plan.declarations[index].kind else { continue }
        for position in structure.properties.indices {
          guard let value = defaultValue(of: position, in: index, plan, api) else { continue }
          if isNested != DefaultPass.isNested(value, structure.properties[position].type, plan) { continue }
          // It would move the parameter behind others, whose order earlier expressions rely on; and it is always sent.
          if isNested, structure.properties[position].presence == .required { continue }
          give(value, to: position, of: index, &plan, api, &diagnostics)
        }
      }
    }
    for index in plan.operations.indices {
      for position in plan.operations[index].parameters.indices {
        let parameter = plan.operations[index].parameters[position]
        guard let schema = parameter.schema, !parameter.required,
          let value = api.schemas.annotations(of: schema).defaultValue, value != .null
        else { continue }
        plan.operations[index].parameters[position].defaultExpression = expression(value, parameter.type, plan)
        if plan.operations[index].parameters[position].defaultExpression == nil {
          report(value, parameter.key, parameter.type, schema, "the parameter", plan, api, &diagnostics)
        }
      }
    }
  }

  /// What the document gives a property that is left out; a constant is its own default.
  private static func defaultValue(of position: Int, in index: Int, _ plan: EmissionPlan, _ api: API) -> Value? {
    guard case .structure(let structure) = plan.declarations[index].kind else { return nil }
    let property = structure.properties[position]
    if let constant = property.constant, case .string = plan.underlying(property.type) { return .string(constant) }
    guard let value = api.schemas.annotations(of: property.schema).defaultValue, value != .null,
      property.presence != .patch, !plan.roles.patchBodies.contains(plan.declarations[index].schema)
    else { return nil }
    return value
  }

  /// Whether the default's expression calls an initialiser with arguments.
  private static func isNested(_ value: Value, _ type: SwiftType, _ plan: EmissionPlan) -> Bool {
    switch (plan.underlying(type), value) {
    case (.json, _): false
    case (.optional(let inner), _): isNested(value, inner, plan)
    case (.array(let element), .array(let values)): values.contains { isNested($0, element, plan) }
    case (.dictionary(let inner), .object(let members)): members.contains { isNested($0.value, inner, plan) }
    case (.declared, .object), (.declared, .array): true
    default: false
    }
  }

  private static func give(
    _ value: Value, to position: Int, of index: Int, _ plan: inout EmissionPlan, _ api: API,
    _ diagnostics: inout DiagnosticCollector
  ) {
    guard case .structure(var structure) = plan.declarations[index].kind else { return }
    let property = structure.properties[position]
    let schema = api.schemas[property.schema]
    var expression = expression(value, property.type, plan)
    if expression != nil, isNested(value, property.type, plan), makesItself(property.type, index, plan) {
      expression = nil
    }
    guard let expression else {
      report(value, property.key, property.type, property.schema, "the property", plan, api, &diagnostics)
      return
    }
    structure.properties[position].defaultExpression = expression
    if property.presence == .optional, schema.annotations.defaultValue != nil {
      structure.properties[position].presence = .defaulted
    }
    plan.declarations[index].kind = .structure(structure)
  }

  /// Whether making the default would need the default again: `init(child: Node = Node())` of `Node` has no end.
  private static func makesItself(_ type: SwiftType, _ index: Int, _ plan: EmissionPlan) -> Bool {
    var open = declared(type, plan)
    var seen: Set<DeclarationID> = []
    while let id = open.popLast() {
      if id.index == index { return true }
      guard seen.insert(id).inserted else { continue }
      switch plan[id].kind {
      case .structure(let structure):
        for property in structure.properties where property.defaultExpression != nil {
          open += declared(property.type, plan)
        }
      case .union(let union): open += union.branches.flatMap { declared($0.type, plan) }
      case .tuple(let tuple): open += tuple.elements.flatMap { declared($0.type, plan) }
      case .pending, .enumeration, .alias, .operation: break
      }
    }
    return false
  }

  private static func declared(_ type: SwiftType, _ plan: EmissionPlan) -> [DeclarationID] {
    switch plan.underlying(type) {
    case .array(let inner), .dictionary(let inner), .optional(let inner): declared(inner, plan)
    case .declared(let id): [id]
    default: []
    }
  }

  private static func report(
    _ value: Value, _ key: String, _ type: SwiftType, _ schema: SchemaID, _ what: String, _ plan: EmissionPlan,
    _ api: API, _ diagnostics: inout DiagnosticCollector
  ) {
    let location = api.schemas[schema].location
    switch (plan.underlying(type.unwrapped).isInteger, value) {
    case (true, .integer), (true, .number):
      diagnostics.warning(
        "default-out-of-range", "the default of '\(key)' is no \(plan.source(type)); \(what) gets no default",
        at: location,
        hint: "change the default or the schema's type and format")
    default:
      diagnostics.note(
        "default-not-expressible",
        "the default of '\(key)' has no literal of its Swift type; \(what) gets no default", at: location)
    }
  }

  /// The Swift expression of a JSON value as the type; nil where there is none.
  static func expression(_ value: Value, _ type: SwiftType, _ plan: EmissionPlan) -> String? {
    switch (plan.underlying(type), value) {
    case (.string, .string(let text)): return SwiftText.literal(text)
    case (.bool, .bool(let flag)): return String(flag)
    case (let type, .integer(let number)) where type.isInteger: return integer(Double(number), exactly: number, type)
    case (let type, .number(let number, _)) where type.isInteger: return integer(number, exactly: nil, type)
    case (.double, .integer(let number)), (.float, .integer(let number)): return String(number)
    case (.double, .number(let number, _)), (.float, .number(let number, _)): return number.isFinite ? "\(number)" : nil
    case (.json, _): return json(value)
    case (.optional, .null): return "nil"
    case (.optional(let inner), _): return expression(value, inner, plan)
    case (.array(let element), .array(let values)):
      let parts = values.map { expression($0, element, plan) }
      guard parts.count <= 32, !parts.contains(nil) else { return nil }
      return "[" + parts.compactMap { $0 }.joined(separator: ", ") + "]"
    case (.dictionary(let inner), .object(let members)):
      if members.isEmpty { return "[:]" }
      return dictionary(members) { expression($0, inner, plan) }.map { "[" + $0 + "]" }
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
        guard case .object(let members) = value else { return nil }
        return arguments(members, structure, plan).map { plan[id].qualifiedName + "(" + $0 + ")" }
      case .tuple(let tuple):
        guard case .array(let values) = value else { return nil }
        return arguments(values, tuple, plan).map { plan[id].qualifiedName + "(" + $0 + ")" }
      case .pending, .alias, .operation: return nil
      }
    default: return nil
    }
  }

  private static func integer(_ number: Double, exactly exact: Int64?, _ type: SwiftType) -> String? {
    func literal<Integer: FixedWidthInteger>(_: Integer.Type) -> String? {
      (exact.map { Integer(exactly: $0) } ?? Integer(exactly: number)).map { String($0) }
    }
    switch type {
    case .int32: return literal(Int32.self)
    case .uint32: return literal(UInt32.self)
    case .uint64: return literal(UInt64.self)
    default: return literal(Int64.self)
    }
  }

  /// The arguments of the struct's initialiser, in the order of its parameters.
  private static func arguments(_ members: [Value.Member], _ structure: StructurePlan, _ plan: EmissionPlan) -> String?
  {
    guard members.count <= 32, hasDistinctKeys(members) else { return nil }
    var required: [String] = []
    var optional: [String] = []
    var rest = members
    for property in structure.properties {
      let isRequired = property.presence == .required && property.defaultExpression == nil
      let position = rest.firstIndex { $0.key.unicodeScalars.elementsEqual(property.key.unicodeScalars) }
      guard let value = position.map({ rest.remove(at: $0).value }) else {
        if isRequired || property.presence == .requiredNullable { return nil }
        continue
      }
      let label = SwiftIdentifier.callLabel(property.name) + ": "
      switch (property.presence, value) {
      case (.requiredNullable, .null): required.append(label + "nil")
      case (.patch, .null): optional.append(label + ".null")
      case (.optional, .null),
        (.defaulted, .null) where property.nullable || property.presence == .optional:
        optional.append(label + "nil")
      default:
        guard let expression = expression(value, property.type, plan) else { return nil }
        if isRequired || property.presence == .requiredNullable {
          required.append(label + expression)
        } else {
          optional.append(label + (property.presence == .patch ? ".value(\(expression))" : expression))
        }
      }
    }
    if !rest.isEmpty {
      guard let additional = structure.additional else { return nil }
      guard let members = dictionary(rest, { expression($0, additional, plan) }) else { return nil }
      optional.append("additionalProperties: [" + members + "]")
    }
    return (required + optional).joined(separator: ", ")
  }

  private static func arguments(_ values: [Value], _ tuple: TuplePlan, _ plan: EmissionPlan) -> String? {
    guard values.count <= 32 else { return nil }
    var parts: [String] = []
    for (index, element) in tuple.elements.enumerated() {
      guard index < values.count else {
        if element.required { return nil }
        continue
      }
      guard let expression = expression(values[index], element.type, plan) else { return nil }
      parts.append(element.name + ": " + expression)
    }
    let others = values.dropFirst(tuple.elements.count)
    if !others.isEmpty {
      guard let rest = tuple.rest else { return nil }
      let expressions = others.map { expression($0, rest, plan) }
      guard !expressions.contains(nil) else { return nil }
      parts.append("rest: [" + expressions.compactMap { $0 }.joined(separator: ", ") + "]")
    }
    return parts.joined(separator: ", ")
  }

  /// The inside of a dictionary literal.
  private static func dictionary(_ members: [Value.Member], _ value: (Value) -> String?) -> String? {
    // A literal with a repeated key would trap when it runs.
    guard members.count <= 32, hasDistinctKeys(members) else { return nil }
    var parts: [String] = []
    for member in members {
      guard let inner = value(member.value) else { return nil }
      parts.append(SwiftText.literal(member.key) + ": " + inner)
    }
    return parts.joined(separator: ", ")
  }

  private static func hasDistinctKeys(_ members: [Value.Member]) -> Bool {
    Set(members.map(\.key)).count == members.count
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
      return dictionary(members, json).map { ".object([" + $0 + "])" }
    }
  }
}

extension String {
  var droppingBackticks: String { filter { $0 != "`" } }
}
