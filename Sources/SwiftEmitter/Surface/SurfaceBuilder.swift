import APIModel

/// Plan → surface. What is printed and how it is typed comes from the same functions that the emitters use.
struct SurfaceBuilder {
  let plan: EmissionPlan
  let api: API
  private(set) var types: [String: SurfaceType] = [:]
  private(set) var aliases: [String: String] = [:]

  init(plan: EmissionPlan, api: API) {
    self.plan = plan
    self.api = api
  }

  // MARK: - Models

  mutating func addTypes() {
    for id in plan.topLevel { add(id, operation: nil) }
  }

  private mutating func add(_ id: DeclarationID, operation: Int?) {
    let declaration = plan[id]
    let origin = SurfaceOrigin(schema: declaration.schema, operation: operation, location: declaration.location)
    var type = SurfaceType(name: declaration.qualifiedName, kind: .structure, origin: origin)
    switch declaration.kind {
    case .pending, .operation: return
    case .structure(let structure): addProperties(structure, to: &type)
    case .tuple(let tuple):
      for element in tuple.elements {
        let isOptional = element.type != element.type.unwrapped
        add(
          property(
            element.name, plan.source(element.type.unwrapped), isOptional,
            element.required ? nil : "nil", wire: element.name, origin), to: &type)
      }
      if let rest = tuple.rest {
        add(property("rest", "[\(plan.source(rest))]", false, "[]", wire: "rest", origin), to: &type)
      }
    case .enumeration(let enumeration):
      let raw = enumeration.rawType == .string ? "String" : "Int"
      type.kind = enumeration.closed ? .enumeration : .openEnumeration(rawType: raw)
      if enumeration.closed { type.conformances = ["CaseIterable", "RawRepresentable of \(raw)"] }
      for item in enumeration.cases {
        type.members[item.name] = SurfaceMember(
          kind: enumeration.closed ? .enumCase : .value, name: item.name, type: "", wire: item.literal, origin: origin)
        for former in item.formerNames { aliases[type.name + "." + former] = type.name + "." + item.name }
      }
    case .union(let union):
      type.kind = .enumeration
      for branch in union.branches {
        type.members[branch.name] = SurfaceMember(
          kind: .enumCase, name: branch.name, type: plan.source(branch.type),
          wire: branch.discriminatorValues.sorted().joined(separator: ", "), origin: origin)
        type.conformances.formUnion(literals(branch.type))
      }
      type.members["unknown"] = SurfaceMember(kind: .enumCase, name: "unknown", type: "JSONValue", origin: origin)
    case .alias(let target): type.kind = .alias(plan.source(target))
    }
    types[type.name] = type
    let scope = type.name.dropLast(declaration.name.count)
    for former in declaration.formerNames { aliases[scope + former] = type.name }
    for child in declaration.children { add(child, operation: operation) }
  }

  private mutating func addProperties(_ structure: StructurePlan, to type: inout SurfaceType) {
    var arguments: [(name: String, isOptional: Bool)] = []
    for item in structure.properties {
      let isPatch = item.presence == .patch
      let source = StructureViews.typeSource(item, plan)
      let isOptional = source.hasSuffix("?")
      let member = property(
        item.name, isPatch ? source : plan.source(item.type), isOptional, Self.argumentDefault(item), wire: item.key,
        SurfaceOrigin(
          schema: item.schema, operation: type.origin.operation, location: api.schemas[item.schema].location))
      type.members[item.name] = member
      arguments.append((item.name, member.defaultValue != nil))
      for former in item.formerNames { aliases[type.name + "." + former] = type.name + "." + item.name }
    }
    if let additional = structure.additional {
      let member = property(
        "additionalProperties", "[String: \(plan.source(additional))]", false, "[:]", wire: "", type.origin)
      type.members[member.name] = member
      arguments.append((member.name, true))
    }
    type.arguments = (arguments.filter { !$0.isOptional } + arguments.filter(\.isOptional)).map(\.name)
  }

  /// The default of the property's argument in the memberwise initialiser.
  static func argumentDefault(_ property: PropertyPlan) -> String? {
    switch property.presence {
    case .required: property.defaultExpression
    case .requiredNullable: nil
    case .optional: "nil"
    case .defaulted: property.defaultExpression ?? "nil"
    case .patch: ".absent"
    }
  }

  private func property(
    _ name: String, _ type: String, _ isOptional: Bool, _ defaultValue: String?, wire: String, _ origin: SurfaceOrigin
  ) -> SurfaceMember {
    SurfaceMember(
      kind: .property, name: name, type: type, isOptional: isOptional, defaultValue: defaultValue, wire: wire,
      origin: origin)
  }

  private func add(_ member: SurfaceMember, to type: inout SurfaceType) {
    type.members[member.name] = member
    type.arguments.append(member.name)
  }

  private func literals(_ type: SwiftType) -> Set<String> {
    switch plan.underlying(type) {
    case .string: ["ExpressibleByStringLiteral"]
    case .int: ["ExpressibleByIntegerLiteral"]
    case .double: ["ExpressibleByFloatLiteral"]
    case .bool: ["ExpressibleByBooleanLiteral"]
    default: []
    }
  }

  // MARK: - Operations

  mutating func addOperations(isClient: Bool) {
    let location = api.location
    let whole = SurfaceOrigin(location: location)
    let api = plan.apiName + "API"
    var everything = SurfaceType(name: api, kind: .protocol, origin: whole)
    var calls = SurfaceType(name: "calls", kind: .calls, origin: whole)
    for (index, operation) in plan.operations.enumerated() {
      let origin = SurfaceOrigin(operation: index, location: operation.location)
      let source = OperationSource(operation: operation, plan: plan)
      let group = TagGroup.protocolName(operation.tag, plan)
      let requirement = SurfaceMember(
        kind: .requirement, name: operation.name, type: "(\(operation.inputType)) -> \(operation.outputType)",
        wire: operation.method + " " + NameLock.pathKey(operation.path), isDeprecated: operation.deprecated,
        origin: origin)
      if types[group] == nil { types[group] = SurfaceType(name: group, kind: .protocol, origin: origin) }
      types[group]?.members[operation.name] = requirement
      everything.members[operation.name] = requirement
      addInput(operation, source, origin, index)
      addOutput(operation, source, origin, index)
      for (former, type) in zip(operation.formerInputTypes, Array(repeating: operation.inputType, count: 64)) {
        aliases[former] = type
      }
      for (former, type) in zip(operation.formerOutputTypes, Array(repeating: operation.outputType, count: 64)) {
        aliases[former] = type
      }
      guard isClient else { continue }
      calls.members[operation.name] = call(operation, source, origin)
      for former in operation.formerNames { aliases["calls." + former] = "calls." + operation.name }
    }
    types[api] = everything
    if isClient {
      types["calls"] = calls
      addClient(whole)
    }
  }

  private mutating func addInput(
    _ operation: OperationPlan, _ source: OperationSource, _ origin: SurfaceOrigin, _ index: Int
  ) {
    var input = SurfaceType(name: operation.inputType, kind: .structure, origin: origin)
    for item in source.inputs {
      let name = item.name.droppingBackticks
      let parameter = operation.parameters.first { $0.name == name }
      let wire = parameter.map { $0.placement.rawValue + " " + ($0.placement == .path ? "" : $0.key) } ?? "body"
      add(
        property(
          name, item.type.droppingOptional, item.type.hasSuffix("?"),
          item.defaultClause.isEmpty ? nil : String(item.defaultClause.dropFirst(3)), wire: wire,
          SurfaceOrigin(schema: parameter?.schema, operation: index, location: operation.location)), to: &input)
    }
    types[input.name] = input
    if let body = operation.body, body.isEnum {
      types[input.name + ".Body"] = contents(body.contents, input.name + ".Body", source, origin)
    }
    for id in operation.inputDeclarations { add(id, operation: index) }
  }

  private func contents(
    _ contents: [ContentPlan], _ name: String, _ source: OperationSource, _ origin: SurfaceOrigin
  ) -> SurfaceType {
    var type = SurfaceType(name: name, kind: .enumeration, origin: origin)
    for content in contents {
      type.members[content.caseName] = SurfaceMember(
        kind: .enumCase, name: content.caseName, type: source.contentType(content), wire: content.mediaType,
        origin: origin)
    }
    return type
  }

  private mutating func addOutput(
    _ operation: OperationPlan, _ source: OperationSource, _ origin: SurfaceOrigin, _ index: Int
  ) {
    var output = SurfaceType(name: operation.outputType, kind: .enumeration, origin: origin)
    for response in operation.responses {
      let payload = source.payload(response).map { ($0.label.map { $0 + ": " } ?? "") + $0.type }
      output.members[response.caseName] = SurfaceMember(
        kind: .enumCase, name: response.caseName, type: payload.joined(separator: ", "), wire: "\(response.status)",
        origin: origin)
      if response.isEnum {
        let name = output.name + "." + source.bodyEnumName(response)
        types[name] = contents(response.contents, name, source, origin)
      }
      if !response.headers.isEmpty {
        var headers = SurfaceType(
          name: output.name + "." + source.headersName(response), kind: .structure, origin: origin)
        for header in response.headers {
          add(
            property(
              header.name, plan.source(header.type), !header.required, header.required ? nil : "nil",
              wire: header.key.lowercased(), origin), to: &headers)
        }
        types[headers.name] = headers
      }
    }
    output.members["undocumented"] = SurfaceMember(
      kind: .enumCase, name: "undocumented", type: "status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody",
      origin: origin)
    types[output.name] = output
    for id in operation.outputDeclarations { add(id, operation: index) }
  }

  private func call(_ operation: OperationPlan, _ source: OperationSource, _ origin: SurfaceOrigin) -> SurfaceMember {
    var member = SurfaceMember(
      kind: .call, name: operation.name, type: ShortForm.result(operation, source) ?? "Void",
      wire: operation.method + " " + NameLock.pathKey(operation.path), isDeprecated: operation.deprecated,
      origin: origin)
    member.parameters = source.inputs.map {
      SurfaceMember.Parameter(
        label: $0.callLabel, type: $0.type.droppingOptional, isOptional: $0.type.hasSuffix("?"),
        defaultValue: $0.defaultClause.isEmpty ? nil : String($0.defaultClause.dropFirst(3)))
    }
    return member
  }

  private mutating func addClient(_ origin: SurfaceOrigin) {
    var client = SurfaceType(name: plan.apiName + "Client", kind: .calls, origin: origin)
    var seen: Set<String> = []
    for parameter in plan.operations.flatMap(\.parameters) where parameter.isClientWide {
      guard seen.insert(parameter.name).inserted else { continue }
      add(property(parameter.name, plan.source(parameter.type), true, "nil", wire: parameter.key, origin), to: &client)
    }
    if let server = OutputTable.absoluteServer(api) {
      client.members["defaultServer"] = SurfaceMember(
        kind: .value, name: "defaultServer", type: "String", wire: server.url,
        origin: SurfaceOrigin(location: server.server.location))
    }
    types[client.name] = client
  }

  // MARK: - Roles

  /// Marks what is made by callers (from the inputs down) and what by implementers (from the outputs down).
  mutating func addRoles() {
    for operation in plan.operations {
      var sent = operation.parameters.map(\.type) + (operation.body?.contents ?? []).compactMap(\.type)
      sent += operation.inputDeclarations.map(SwiftType.declared)
      var received = operation.responses.flatMap { $0.contents.compactMap(\.type) + $0.headers.map(\.type) }
      received += operation.outputDeclarations.map(SwiftType.declared)
      for type in sent { mark(type, \.isSent) }
      for type in received { mark(type, \.isReceived) }
    }
    for name in types.keys {
      guard let operation = types[name]?.origin.operation else { continue }
      let plan = plan.operations[operation]
      if name == plan.inputType || name.hasPrefix(plan.inputType + ".") { types[name]?.isSent = true }
      if name == plan.outputType || name.hasPrefix(plan.outputType + ".") { types[name]?.isReceived = true }
    }
  }

  private mutating func mark(_ start: SwiftType, _ role: WritableKeyPath<SurfaceType, Bool>) {
    var open = [start]
    while let type = open.popLast() {
      switch type {
      case .array(let inner), .dictionary(let inner), .optional(let inner): open.append(inner)
      case .declared(let id):
        let name = plan[id].qualifiedName
        guard types[name]?[keyPath: role] == false else { continue }
        types[name]?[keyPath: role] = true
        switch plan[id].kind {
        case .structure(let structure):
          open += structure.properties.map(\.type) + [structure.additional].compactMap { $0 }
        case .union(let union): open += union.branches.map(\.type)
        case .tuple(let tuple): open += tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
        case .alias(let target): open.append(target)
        case .enumeration, .pending, .operation: break
        }
      default: break
      }
    }
  }
}

extension String {
  fileprivate var droppingOptional: String { hasSuffix("?") ? String(dropLast()) : self }
}
