import APIModel

/// EmissionPlan → SwiftSurface. What it reads are the same functions that the emitters print from.
struct SurfaceReader {
  let plan: EmissionPlan
  let api: API
  /// The names that declarations go by in the comparison.
  let names: [DeclarationID: String]
  private let topLevel: Set<DeclarationID>
  private let roles: DeclarationRoles

  init(plan: EmissionPlan, api: API, names: [DeclarationID: String]) {
    self.plan = plan
    self.api = api
    self.names = names
    self.topLevel = Set(plan.topLevel)
    self.roles = DeclarationRoles(plan)
  }

  func surface() -> SwiftSurface {
    var surface = SwiftSurface(apiName: plan.apiName)
    surface.types = plan.declarations.compactMap(entry)
    surface.operations = plan.operations.map(entry)
    var seen: Set<String> = []
    surface.clientWide = plan.operations.flatMap(\.parameters).filter {
      $0.isClientWide && seen.insert($0.name).inserted
    }
    .map {
      SwiftSurface.Member(
        name: $0.name, type: spelling($0.type) + "?", shownType: plan.source($0.type) + "?", defaultValue: "nil",
        origin: .init(schema: $0.schema, key: $0.key))
    }
    surface.hasDefaultServer = OutputTable.absoluteServer(api) != nil
    return surface
  }

  // MARK: - Types

  /// What the type comes down to.
  func spelling(_ type: SwiftType) -> String {
    switch plan.underlying(type) {
    case .array(let element): "[" + spelling(element) + "]"
    case .dictionary(let value): "[String: " + spelling(value) + "]"
    case .optional(let inner): spelling(inner.unwrapped) + "?"
    case .declared(let id): names[id] ?? plan[id].qualifiedName
    case let type: plan.source(type)
    }
  }

  private func isPrinted(_ declaration: Declaration) -> Bool {
    guard let parent = declaration.parent else { return topLevel.contains(declaration.id) }
    return plan[parent].children.contains(declaration.id)
  }

  private func entry(_ declaration: Declaration) -> SwiftSurface.TypeEntry? {
    var entry = SwiftSurface.TypeEntry(
      name: names[declaration.id] ?? declaration.qualifiedName, shownName: declaration.qualifiedName,
      formerNames: declaration.formerNames.map { declaration.qualifiedName.dropLast(declaration.name.count) + $0 },
      kind: .structure,
      roles: roles[declaration.id], isDeprecated: declaration.deprecated,
      origin: .init(schema: declaration.schema, location: declaration.location),
      isNested: declaration.parent != nil)
    switch declaration.kind {
    case .pending, .operation: return nil
    case .alias(let target):
      entry.kind = .alias
      entry.target = spelling(target)
      entry.shownTarget = plan.source(target)
    case .structure(let structure): entry.members = members(structure, declaration)
    case .tuple(let tuple): entry.members = members(tuple, declaration)
    case .enumeration(let enumeration):
      entry.kind = enumeration.closed ? .closedEnumeration : .openEnumeration
      entry.target = enumeration.rawType == .string ? "String" : "Int"
      entry.shownTarget = entry.target
      entry.cases = enumeration.cases.map {
        .init(
          name: $0.name, payload: [], shownPayload: [], formerNames: $0.formerNames,
          origin: .init(schema: declaration.schema, holder: declaration.schema, key: unquoted($0.literal)))
      }
    case .union(let union):
      entry.kind = .union
      entry.cases = union.branches.map {
        .init(
          name: $0.name, payload: [spelling($0.type)], shownPayload: [plan.source($0.type)],
          origin: .init(schema: $0.schemas.first, holder: declaration.schema))
      }
    }
    return isPrinted(declaration) ? entry : nil
  }

  private func unquoted(_ literal: String) -> String {
    let quote = UInt8(ascii: "\"")
    guard literal.utf8.first == quote, literal.utf8.count > 1 else { return literal }
    return String(Substring(literal.utf8.dropFirst().dropLast()))
  }

  private func members(_ structure: StructurePlan, _ declaration: Declaration) -> [SwiftSurface.Member] {
    var members = structure.properties.map { property in
      let inner = spelling(property.type)
      let shown = StructureViews.typeSource(property, plan)
      let type =
        switch property.presence {
        case .required: inner
        case .requiredNullable, .optional: inner + "?"
        case .defaulted: property.nullable ? inner + "?" : inner
        case .patch: "Patch<\(inner)>"
        }
      return SwiftSurface.Member(
        name: property.name, type: type, shownType: shown, defaultValue: defaultValue(property),
        formerNames: property.formerNames,
        origin: .init(schema: property.schema, holder: declaration.schema, key: property.key))
    }
    if let additional = structure.additional {
      members.append(
        SwiftSurface.Member(
          name: "additionalProperties", type: "[String: \(spelling(additional))]",
          shownType: "[String: \(plan.source(additional))]", defaultValue: "[:]",
          origin: .init(schema: structure.additionalSchema, holder: declaration.schema)))
    }
    return members.filter { $0.defaultValue == nil } + members.filter { $0.defaultValue != nil }
  }

  private func defaultValue(_ property: PropertyPlan) -> String? {
    switch property.presence {
    case .required: property.defaultExpression
    case .requiredNullable: nil
    case .optional: "nil"
    case .defaulted: property.defaultExpression ?? "nil"
    case .patch: ".absent"
    }
  }

  private func members(_ tuple: TuplePlan, _ declaration: Declaration) -> [SwiftSurface.Member] {
    var members = tuple.elements.map {
      SwiftSurface.Member(
        name: $0.name, type: spelling($0.type), shownType: plan.source($0.type),
        defaultValue: $0.required ? nil : "nil", origin: .init(schema: $0.schema, holder: declaration.schema))
    }
    if let rest = tuple.rest {
      members.append(
        SwiftSurface.Member(
          name: "rest", type: "[\(spelling(rest))]", shownType: "[\(plan.source(rest))]", defaultValue: "[]",
          origin: .init(schema: tuple.restSchema, holder: declaration.schema)))
    }
    return members
  }

  // MARK: - Operations

  private func entry(_ operation: OperationPlan) -> SwiftSurface.OperationEntry {
    let source = OperationSource(operation: operation, plan: plan)
    let successes = ShortForm.successes(operation)
    let results = successes.map { bodyType($0, operation) }
    let isOutput = ShortForm.returnsOutput(successes, source)
    return SwiftSurface.OperationEntry(
      name: operation.name, formerNames: operation.formerNames, inputType: operation.inputType,
      outputType: operation.outputType, formerTypes: operation.formerInputTypes + operation.formerOutputTypes,
      group: plan.tagNames[operation.tag ?? ""] ?? "Untagged", inputs: inputs(operation, source),
      inputBodies: operation.body.map { bodies($0.contents) } ?? [],
      outcomes: operation.responses.map { outcome($0, operation, source) },
      result: isOutput ? operation.outputType : results.first.flatMap { $0?.type },
      shownResult: isOutput ? operation.outputType : results.first.flatMap { $0?.shown },
      isDeprecated: operation.deprecated, method: operation.method, path: operation.path, location: operation.location)
  }

  private func inputs(_ operation: OperationPlan, _ source: OperationSource) -> [SwiftSurface.Member] {
    let parameters = Dictionary(
      operation.parameters.map { (SwiftIdentifier.escaped($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    return source.inputs.map { input in
      let isOmittable = !input.defaultClause.isEmpty
      var member = SwiftSurface.Member(
        name: input.name, type: input.type, shownType: input.type,
        defaultValue: isOmittable ? String(input.defaultClause.dropFirst(3)) : nil, origin: .init())
      if input.name == "body", let body = operation.body {
        let content = body.isEnum ? operation.inputType + ".Body" : content(body.contents.first)
        member.type = content + (body.required || content.hasSuffix("?") ? "" : "?")
        member.origin = .init(schema: body.isEnum ? nil : body.contents.first?.schema, key: "body")
      } else if let parameter = parameters[input.name] {
        member.type = spelling(parameter.type) + (parameter.isOptional ? "?" : "")
        member.origin = .init(schema: parameter.schema, key: parameter.key)
      }
      return member
    }
  }

  private func content(_ content: ContentPlan?) -> String {
    guard let content, let type = content.type else { return "HTTPBody" }
    return spelling(type) + (content.nullable ? "?" : "")
  }

  private func bodies(_ contents: [ContentPlan]) -> [SwiftSurface.Case] {
    guard contents.count > 1 else { return [] }
    return contents.map {
      .init(
        name: $0.caseName, payload: [content($0)], shownPayload: [content($0)],
        origin: .init(schema: $0.schema, key: $0.mediaType))
    }
  }

  private func bodyType(_ response: ResponsePlan, _ operation: OperationPlan) -> (type: String, shown: String)? {
    if response.contents.isEmpty { return nil }
    let source = OperationSource(operation: operation, plan: plan)
    if response.isEnum {
      let name = operation.outputType + "." + source.bodyEnumName(response)
      return (name, name)
    }
    return (content(response.contents.first), source.contentType(response.contents.first))
  }

  private func outcome(
    _ response: ResponsePlan, _ operation: OperationPlan, _ source: OperationSource
  ) -> SwiftSurface.Outcome {
    let body = bodyType(response, operation)
    let payload = source.payload(response)
    func written(_ part: (label: String?, type: String), _ type: String) -> String {
      (part.label.map { $0 + ": " } ?? "") + type
    }
    let status =
      switch response.status {
      case .code(let code): String(code)
      case .range(let hundred): "\(hundred)XX"
      case .default: "default"
      }
    let headers = response.headers.map {
      SwiftSurface.Member(
        name: $0.name, type: spelling($0.type) + ($0.required ? "" : "?"),
        shownType: plan.source($0.type) + ($0.required ? "" : "?"), defaultValue: $0.required ? nil : "nil",
        origin: .init(schema: $0.schema, key: $0.key))
    }
    return SwiftSurface.Outcome(
      element: .init(
        name: response.caseName,
        payload: payload.map { part in
          let isBody = part.label == nil || part.label == "body"
          return written(part, isBody && part.type != "HTTPResponse.Status" ? body?.type ?? part.type : part.type)
        },
        shownPayload: payload.map { written($0, $0.type) },
        origin: .init(schema: response.isEnum ? nil : response.contents.first?.schema, key: status)),
      isSuccess: response.isSuccess, headers: headers, bodies: bodies(response.contents))
  }
}
