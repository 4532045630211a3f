/// Plans of structs and tuples → what their templates print.
enum StructureViews {
  static func structure(
    _ declaration: Declaration, _ structure: StructurePlan, _ emitter: ModelEmitter, nested: [String] = []
  ) -> StructureView {
    let plan = emitter.rendering.plan
    var properties: [StructureView.Property] = []
    var parameters: [(text: String, isOptional: Bool)] = []
    for property in structure.properties {
      let type = typeSource(property, plan)
      let member = PropertyMember(property, plan)
      properties.append(
        StructureView.Property(
          comment: emitter.rendering.comment(property.documentation), name: SwiftIdentifier.escaped(property.name),
          type: type, key: SwiftText.literal(property.key),
          declaration: declared(property, type, emitter.rendering.access),
          initial: stored(property, SwiftIdentifier.escaped(property.name)), blank: member.blank, visit: member.visit))
      parameters.append(parameter(property, type))
    }
    if let additional = structure.additional {
      parameters.append(("additionalProperties: [String: \(plan.source(additional))] = [:]", true))
    }
    // Swift lets a default stand before a parameter without one, but a caller reads the required ones first.
    let ordered = parameters.filter { !$0.isOptional } + parameters.filter(\.isOptional)
    return StructureView(
      comment: emitter.rendering.comment(declaration.documentation), access: emitter.rendering.access,
      name: declaration.name, qualifiedName: declaration.qualifiedName,
      conformances: "Hashable, Sendable, JSONModel, Codable", properties: properties,
      rest: structure.additional.map(plan.source), parameters: ordered.map(\.text).joined(separator: ", "),
      nested: formerProperties(structure, plan, emitter.rendering.access) + nested,
      arguments: arguments(structure, isBranch: plan.unionMembers.contains(declaration.id)),
      conditions: nil, expected: "", skip: "")
  }

  static func typeSource(_ property: PropertyPlan, _ plan: EmissionPlan) -> String {
    let type = plan.source(property.type)
    switch property.presence {
    case .required: return type
    case .requiredNullable, .optional: return type + "?"
    case .defaulted: return property.nullable ? type + "?" : type
    case .patch: return "Patch<\(type)>"
    }
  }

  /// Deprecated names of properties, which read and write the present ones.
  private static func formerProperties(_ structure: StructurePlan, _ plan: EmissionPlan, _ access: String) -> [String] {
    structure.properties.flatMap { property in
      property.formerNames.map { former in
        let name = SwiftIdentifier.escaped(property.name)
        let head = "\(access)var \(SwiftIdentifier.escaped(former)): \(typeSource(property, plan)) {"
        return "\(ModelEmitter.deprecation(property.name))\n\(head)\nget { \(name) }\nset { \(name) = newValue }\n}"
      }
    }
  }

  /// The property's declaration; no box is made for nil.
  private static func declared(_ property: PropertyPlan, _ type: String, _ access: String) -> String {
    let declaration = "\(access)var \(SwiftIdentifier.escaped(property.name)): \(type)"
    guard property.boxed else { return declaration }
    let storage = "_" + property.name
    let isOptional = type.hasSuffix("?")
    let getter = isOptional ? "\(storage)?.value" : "\(storage).value"
    let setter = isOptional ? "\(storage) = newValue.map { Box($0) }" : "\(storage).value = newValue"
    let box = isOptional ? "Box<\(type.dropLast())>?" : "Box<\(type)>"
    return "\(declaration) {\nget { \(getter) }\nset { \(setter) }\n}\nprivate var \(storage): \(box)"
  }

  /// The statement that gives a property its value.
  private static func stored(_ property: PropertyPlan, _ value: String) -> String {
    guard property.boxed else { return "self.\(SwiftIdentifier.member(property.name)) = \(value)" }
    switch property.presence {
    case .required, .patch: return "self._\(property.name) = Box(\(value))"
    case .defaulted where !property.nullable: return "self._\(property.name) = Box(\(value))"
    case .requiredNullable, .optional, .defaulted:
      return "self._\(property.name) = \(value.contains(" ") ? "(\(value))" : value).map { Box($0) }"
    }
  }

  private static func parameter(_ property: PropertyPlan, _ type: String) -> (text: String, isOptional: Bool) {
    let name = SwiftIdentifier.label(property.name)
    switch property.presence {
    case .required:
      guard let expression = property.defaultExpression else { return ("\(name): \(type)", false) }
      return ("\(name): \(type) = \(expression)", true)
    case .requiredNullable: return ("\(name): \(type)", false)
    case .optional: return ("\(name): \(type) = nil", true)
    case .defaulted: return ("\(name): \(type) = \(property.defaultExpression ?? "nil")", true)
    case .patch: return ("\(name): \(type) = .absent", true)
    }
  }

  /// What the table of keys is told beside the members.
  private static func arguments(_ structure: StructurePlan, isBranch: Bool) -> String {
    var arguments = ""
    if structure.rejectsOtherKeys { arguments += ", rejectsOthers: true" }
    // Elsewhere a value that the document does not name is no contradiction.
    let constants =
      !isBranch
      ? []
      : structure.properties.indices.compactMap { index in
        structure.properties[index].constant.map { "(\(index), \(SwiftText.literal($0)))" }
      }
    if !constants.isEmpty { arguments += ", constants: [" + constants.joined(separator: ", ") + "]" }
    return arguments
  }

  // MARK: - Tuples

  static func tuple(
    _ declaration: Declaration, _ tuple: TuplePlan, _ emitter: ModelEmitter, nested: [String] = []
  ) -> StructureView {
    let plan = emitter.rendering.plan
    var conditions: [String] = []
    var parameters: [String] = []
    var elements: [StructureView.Property] = []
    // Elements after a missing one are missing too, so writing stops at the first nil that may be left out.
    for (index, element) in tuple.elements.enumerated() {
      let local = "_" + element.name
      let isOptional = element.type != element.type.unwrapped
      if !isOptional { conditions.append("let \(element.name) = \(local)") }
      parameters.append("\(element.name): \(plan.source(element.type))" + (element.required ? "" : " = nil"))
      let write =
        isOptional && !element.required
        ? "if let \(element.name) { json.value(\(element.name)) }"
          + (tuple.rest != nil || index < tuple.elements.count - 1 ? " else { json.null() }" : "")
        : "json.value(\(element.name))"
      elements.append(
        StructureView.Property(
          comment: [], name: element.name, type: plan.source(element.type), key: "\"\"", declaration: "",
          initial: "self.\(element.name) = \(element.name)",
          blank: "self.\(element.name) = " + PropertyMember.blank(element.type, plan), visit: "",
          local: local, localType: plan.source(element.type.unwrapped) + "?", read: isOptional ? "nullable" : "value",
          write: write, decoded: "self.\(element.name) = \(isOptional ? local : element.name)"))
    }
    if let rest = tuple.rest { parameters.append("rest: [\(plan.source(rest))] = []") }
    return StructureView(
      comment: emitter.rendering.comment(declaration.documentation), access: emitter.rendering.access,
      name: declaration.name, qualifiedName: declaration.qualifiedName, conformances: "", properties: elements,
      rest: tuple.rest.map(plan.source), parameters: parameters.joined(separator: ", "),
      nested: nested, arguments: "",
      conditions: conditions.isEmpty ? nil : conditions.joined(separator: ", "),
      expected: SwiftText.literal("an array of \(tuple.elements.filter(\.required).count) elements or more"),
      skip: tuple.isClosed ? "rejectElement(maximum: \(tuple.elements.count))" : "skipValue()")
  }
}
