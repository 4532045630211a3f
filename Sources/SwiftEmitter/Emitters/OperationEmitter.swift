import APIModel

/// Operations → what client and server share: input and output types, protocols, metadata.
struct OperationEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }

  init(_ rendering: Rendering) { self.rendering = rendering }

  /// Input and output of one operation.
  func file(_ operation: OperationPlan, path: String) throws -> SourceFile {
    let models = ModelEmitter(rendering)
    let source = OperationSource(operation: operation, plan: plan)
    let inputs = source.inputs
    let inputTypes = try operation.inputDeclarations.map(models.source)
    let outputTypes = try operation.outputDeclarations.map(models.source)
    let view = OperationView(
      access: rendering.access, protocolName: TagGroup.protocolName(operation.tag, plan), name: operation.name,
      inputType: operation.inputType, outputType: operation.outputType,
      inputs: inputs.map {
        OperationView.Field(comment: rendering.comment($0.documentation), name: $0.name, type: $0.type)
      },
      parameters: source.inputParameters,
      bodyCases: operation.body.map { bodyCases($0.contents, "Body", source) } ?? [],
      nestedInputs: inputTypes.map(\.declaration),
      outcomes: operation.responses.map { outcome($0, source) },
      nestedOutputs: outputTypes.map(\.declaration))
    let nested = operation.inputDeclarations + operation.outputDeclarations
    let former = [
      try models.formerTypes(operation.formerInputTypes, of: operation.inputType),
      try models.formerTypes(operation.formerOutputTypes, of: operation.outputType),
    ].filter { !$0.isEmpty }
    let parts =
      [try rendering.templates.render("operation", view)] + former + (inputTypes + outputTypes).flatMap(\.extensions)
    return rendering.file(
      path, imports: ["MartletRuntime"], parts: parts, types: types(operation) + nested.flatMap(rendering.namedTypes))
  }

  private func types(_ operation: OperationPlan) -> [SwiftType] {
    var types = operation.parameters.map(\.type)
    types += (operation.body?.contents ?? []).compactMap(\.type)
    for response in operation.responses { types += response.contents.compactMap(\.type) + response.headers.map(\.type) }
    return types
  }

  private func bodyCases(_ contents: [ContentPlan], _ name: String, _ source: OperationSource) -> [CaseView] {
    guard contents.count > 1 else { return [] }
    return CaseView.list(contents.map { (SwiftIdentifier.escaped($0.caseName), source.contentType($0)) }, of: name)
  }

  private func outcome(_ response: ResponsePlan, _ source: OperationSource) -> OperationView.Outcome {
    let payload = source.payload(response)
    let fields = response.headers.map { header in
      let type = plan.source(header.type) + (header.required ? "" : "?")
      return (
        field: OperationView.Field(
          comment: rendering.comment(header.documentation), name: SwiftIdentifier.escaped(header.name), type: type),
        parameter: "\(SwiftIdentifier.label(header.name)): \(type)" + (header.required ? "" : " = nil")
      )
    }
    let headers =
      fields.isEmpty
      ? nil
      : OperationView.Headers(
        name: source.headersName(response), fields: fields.map(\.field),
        parameters: fields.map(\.parameter).joined(separator: ", "))
    return OperationView.Outcome(
      comment: rendering.comment(response.documentation.map { description(response.status) + ": " + $0 }),
      name: SwiftIdentifier.escaped(response.caseName),
      payload: payload.isEmpty
        ? "" : "(" + payload.map { ($0.label.map { $0 + ": " } ?? "") + $0.type }.joined(separator: ", ") + ")",
      boxed: isBig(response), bodyCases: bodyCases(response.contents, source.bodyEnumName(response), source),
      headers: headers)
  }

  /// A wide payload on the heap, so that the enum does not grow to the widest of its cases.
  private func isBig(_ response: ResponsePlan) -> Bool {
    response.contents.contains { content in
      guard case .declared(let id)? = content.type.map(plan.underlying) else { return false }
      return plan.sizes[id, default: 0] > BoxingPass.payloadLimit
    }
  }

  private func description(_ status: Response.Status) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "Any other status"
    }
  }

  // MARK: - Protocols and metadata

  func protocols(path: String) throws -> SourceFile {
    let groups = TagGroup.groups(plan)
    let calls = plan.operations.map { call($0) }
    var view = APIView(access: rendering.access)
    view.comment = rendering.comment([
      "Every operation of the API: a client is one, so is a server's handler, and so is a mock."
    ])
    view.name = plan.apiName + "API"
    view.stubsName = plan.apiName + "Stubs"
    view.inherited = groups.isEmpty ? "Sendable" : groups.map(\.protocolName).joined(separator: ", ")
    view.operations = calls
    view.tags = groups.map { group in
      var tag = APIView(access: rendering.access)
      tag.comment = rendering.comment([group.title] + group.documentation)
      tag.name = group.protocolName
      tag.operations = group.operations.map { call($0) }
      return tag
    }
    let part = try rendering.templates.render("protocols", view)
    return rendering.file(path, imports: [], exports: ["MartletRuntime"], parts: [part], types: [])
  }

  func metadata(path: String) throws -> SourceFile {
    let rows = plan.operations.map { operation in
      MetadataView.Row(name: SwiftIdentifier.escaped(operation.name), arguments: arguments(operation))
    }
    let view = MetadataView(access: rendering.access, name: plan.apiName + "Operations", operations: rows)
    return rendering.file(
      path, imports: ["MartletRuntime"], parts: [try rendering.templates.render("metadata", view)], types: [])
  }

  func call(_ operation: OperationPlan) -> CallView {
    let source = OperationSource(operation: operation, plan: plan)
    return CallView(
      access: rendering.access, comment: rendering.comment(operation.documentation), deprecated: operation.deprecated,
      name: source.function, function: "respondTo" + source.capitalisedName, inputType: operation.inputType,
      outputType: operation.outputType, metadata: source.metadata)
  }

  private static let methods: Set<String> = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]

  private func arguments(_ operation: OperationPlan) -> String {
    // A method that OpenAPI 3.2 allows but HTTP forbids cannot be called; it must not stop the rest.
    let method =
      Self.methods.contains(operation.method)
      ? "." + operation.method.lowercased()
      : "HTTPRequest.Method(rawValue: \(SwiftText.literal(operation.method))) ?? .get"
    var parts = [
      "id: " + SwiftText.literal(operation.id), "method: " + method, "path: " + SwiftText.literal(operation.path),
    ]
    if !operation.tags.isEmpty {
      parts.append("tags: [" + operation.tags.map(SwiftText.literal).joined(separator: ", ") + "]")
    }
    if operation.deprecated { parts.append("deprecated: true") }
    if !operation.security.isEmpty {
      let alternatives = operation.security.map { requirement in
        let entries = Dictionary(requirement.entries.map { ($0.scheme, $0.scopes) }) { first, second in first + second }
        if entries.isEmpty { return "[:]" }
        let members = entries.keys.sorted().map { scheme in
          SwiftText.literal(scheme) + ": [" + (entries[scheme] ?? []).map(SwiftText.literal).joined(separator: ", ")
            + "]"
        }
        return "[" + members.joined(separator: ", ") + "]"
      }
      parts.append("security: [" + alternatives.joined(separator: ", ") + "]")
    }
    return parts.joined(separator: ", ")
  }
}
