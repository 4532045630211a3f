/// Plans of structs and tuples → what their templates print.
enum StructureViews {
  static func structure(
    _ declaration: Declaration, _ structure: StructurePlan, _ emitter: ModelEmitter, nested: [String] = []
  ) -> StructureView {
    let plan = emitter.rendering.plan
    var properties: [StructureView.Property] = []
    var parameters: [(text: String, isOptional: Bool)] = []
    var conditions: [String] = []
    for (index, property) in structure.properties.enumerated() {
      let type = typeSource(property, plan)
      let local = "_" + property.name
      let bound = boundNames.contains(property.name) ? property.name + "Value" : property.name
      var found = local
      var localType = plan.source(property.type) + "?"
      switch property.presence {
      case .required:
        conditions.append("let \(SwiftIdentifier.escaped(bound)) = \(local)")
        found = SwiftIdentifier.escaped(bound)
      case .requiredNullable: conditions.append("seen.contains(\(index))")
      case .defaulted:
        if property.nullable {
          localType += " = " + (property.defaultExpression ?? "nil")
        } else if let expression = property.defaultExpression {
          found = local + " ?? " + expression
        }
      case .patch:
        localType = type + "?"
        found = local + " ?? .absent"
      case .optional: break
      }
      properties.append(
        StructureView.Property(
          comment: emitter.rendering.comment(property.documentation), name: SwiftIdentifier.escaped(property.name), type: type,
          index: index, key: SwiftText.literal(property.key), local: local, localType: localType,
          read: reader(property, plan), write: writer(property),
          value: property.name == "json" ? "self.json" : SwiftIdentifier.escaped(property.name),
          storage: storage(property, type), initial: stored(property, SwiftIdentifier.escaped(property.name)),
          decoded: stored(property, found)))
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
      conformances: "Hashable, Sendable, JSONCodable, Codable", properties: properties,
      rest: structure.additional.map(plan.source), parameters: ordered.map(\.text).joined(separator: ", "),
      nested: nested, keys: keys(structure, isBranch: plan.unionMembers.contains(declaration.id)),
      conditions: conditions.isEmpty ? nil : conditions.joined(separator: ", "), expected: "")
  }

  /// Names that the generated initialiser already uses.
  private static let boundNames: Set<String> = ["json", "seen", "key", "unknownKey", "additionalProperties"]

  static func typeSource(_ property: PropertyPlan, _ plan: EmissionPlan) -> String {
    let type = plan.source(property.type)
    switch property.presence {
    case .required: return type
    case .requiredNullable, .optional: return type + "?"
    case .defaulted: return property.nullable ? type + "?" : type
    case .patch: return "Patch<\(type)>"
    }
  }

  /// The box behind a property that lives on the heap: none is made for nil.
  private static func storage(_ property: PropertyPlan, _ type: String) -> StructureView.Storage? {
    guard property.boxed else { return nil }
    let name = "_" + property.name
    guard type.hasSuffix("?") else {
      return StructureView.Storage(
        name: name, type: "Box<\(type)>", getter: "\(name).value", setter: "\(name).value = newValue")
    }
    return StructureView.Storage(
      name: name, type: "Box<\(type.dropLast())>?", getter: "\(name)?.value", setter: "\(name) = newValue.map { Box($0) }")
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

  private static func reader(_ property: PropertyPlan, _ plan: EmissionPlan) -> String {
    let type = plan.underlying(property.type)
    switch property.presence {
    case .patch: return "patch"
    case .required: return required(type)
    case .defaulted where !property.nullable && type != .json: return nullable(type)
    case .requiredNullable, .optional, .defaulted: return type == .json ? "value" : nullable(type)
    }
  }

  private static func required(_ type: SwiftType) -> String {
    switch type {
    case .string: "string"
    case .int: "int"
    case .int32: "int32"
    case .int64: "int64"
    case .double: "double"
    case .float: "float"
    case .bool: "bool"
    default: "value"
    }
  }

  private static func nullable(_ type: SwiftType) -> String {
    switch type {
    case .string: "nullableString"
    case .int: "nullableInt"
    case .double: "nullableDouble"
    case .bool: "nullableBool"
    default: "nullable"
    }
  }

  private static func writer(_ property: PropertyPlan) -> String {
    switch property.presence {
    case .required: "field"
    case .requiredNullable: "nullableField"
    case .optional: "optionalField"
    case .defaulted: property.nullable ? "nullableField" : "field"
    case .patch: "patchField"
    }
  }

  private static func keys(_ structure: StructurePlan, isBranch: Bool) -> String {
    var arguments = structure.properties.map { SwiftText.literal($0.key) }
    let required = structure.properties.indices.filter {
      structure.properties[$0].presence == .required || structure.properties[$0].presence == .requiredNullable
    }
    if !required.isEmpty { arguments.append("required: [" + required.map(String.init).joined(separator: ", ") + "]") }
    // Elsewhere a value that the document does not name is no contradiction.
    let constants = !isBranch ? [] : structure.properties.indices.compactMap { index in
      structure.properties[index].constant.map { "(\(index), \(SwiftText.literal($0)))" }
    }
    if !constants.isEmpty { arguments.append("constants: [" + constants.joined(separator: ", ") + "]") }
    return arguments.joined(separator: ", ")
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
      let write = isOptional && !element.required
        ? "if let \(element.name) { json.value(\(element.name)) }" + (tuple.rest != nil || index < tuple.elements.count - 1 ? " else { json.null() }" : "")
        : "json.value(\(element.name))"
      elements.append(
        StructureView.Property(
          comment: [], name: element.name, type: plan.source(element.type), index: index, key: "\"\"",
          local: local, localType: plan.source(element.type.unwrapped) + "?", read: isOptional ? "nullable" : "value", write: write,
          value: element.name, storage: nil,
          initial: "self.\(element.name) = \(element.name)",
          decoded: "self.\(element.name) = \(isOptional ? local : element.name)"))
    }
    if let rest = tuple.rest { parameters.append("rest: [\(plan.source(rest))] = []") }
    return StructureView(
      comment: emitter.rendering.comment(declaration.documentation), access: emitter.rendering.access,
      name: declaration.name, qualifiedName: declaration.qualifiedName, conformances: "", properties: elements,
      rest: tuple.rest.map(plan.source), parameters: parameters.joined(separator: ", "),
      nested: nested, keys: "",
      conditions: conditions.isEmpty ? nil : conditions.joined(separator: ", "),
      expected: SwiftText.literal("an array of \(tuple.elements.filter(\.required).count) elements or more"))
  }
}
