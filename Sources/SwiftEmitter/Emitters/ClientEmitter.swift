import APIModel

/// Operations → the client: a struct that sends them, one file of typed calls and one of short calls for each tag.
struct ClientEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }
  private let operations: OperationEmitter

  init(_ rendering: Rendering) {
    self.rendering = rendering
    self.operations = OperationEmitter(rendering)
  }

  private var imports: [String] { ["MartletRuntime"] }
  private var exports: [String] { rendering.modelsModule }
  var clientName: String { plan.apiName + "Client" }

  /// Header parameters that are set once, each name once.
  private var clientWide: [ParameterPlan] {
    var seen: Set<String> = []
    return plan.operations.flatMap(\.parameters).filter { $0.isClientWide && seen.insert($0.name).inserted }
  }

  func client(path: String, title: String, documentation: [String], server: String?) throws -> SourceFile {
    let wide = clientWide
    var view = APIView(access: rendering.access)
    view.comment = rendering.comment(["A client of \(title)."] + documentation)
    view.name = clientName
    view.protocolName = plan.apiName + "API"
    view.clientWide = wide.map {
      APIView.ClientWide(key: $0.key, name: SwiftIdentifier.escaped($0.name), type: plan.source($0.type) + "?")
    }
    let parameters =
      ["baseURL: URL", "transport: any ClientTransport", "middleware: [any ClientMiddleware] = []"]
      + wide.map { "\(SwiftIdentifier.label($0.name)): \(plan.source($0.type))? = nil" }
    view.parameters = parameters.joined(separator: ", ")
    view.defaultServer = server.map(SwiftText.literal)
    let part = try rendering.templates.render("client", view)
    return rendering.file(path, imports: [], exports: imports + exports, parts: [part], types: [.uuid])
  }

  func operations(_ group: TagGroup, path: String) throws -> SourceFile {
    var view = APIView(access: rendering.access)
    view.clientName = clientName
    view.operations = group.operations.map(sending)
    let part = try rendering.templates.render("clientOperations", view)
    return rendering.file(path, shardKey: group.shardKey, imports: imports + exports, parts: [part], types: [])
  }

  func shortForms(_ group: TagGroup, path: String) throws -> SourceFile {
    var view = APIView(access: rendering.access)
    view.protocolName = group.protocolName
    view.operations = group.operations.map(ShortForm(rendering: rendering, operations: operations).view)
    let part = try rendering.templates.render("clientShortForms", view)
    let former = view.operations.isEmpty ? [] : formerCalls(group, view.operations)
    let types = group.operations.flatMap {
      $0.parameters.map(\.type) + $0.responses.flatMap { $0.contents.compactMap(\.type) }
    }
    return rendering.file(
      path, shardKey: group.shardKey, imports: imports + exports, parts: [part] + former,
      types: types + group.operations.flatMap { ($0.body?.contents ?? []).compactMap(\.type) })
  }

  /// Calls under the names that operations had before: who conforms to the protocol has to rename, who calls need not.
  private func formerCalls(_ group: TagGroup, _ views: [CallView]) -> [String] {
    var lines: [String] = []
    for (operation, view) in zip(group.operations, views) {
      let source = OperationSource(operation: operation, plan: plan)
      for former in operation.formerNames {
        let deprecation = ModelEmitter.deprecation(operation.name)
        let head = "\(rendering.access)func \(SwiftIdentifier.escaped(former))"
        lines += [
          "", deprecation,
          "\(head)(_ input: \(operation.inputType)) async throws -> \(operation.outputType) {",
          "try await \(source.function)(input)", "}", "", deprecation,
        ]
        if view.discardable { lines.append("@discardableResult") }
        lines += [
          "\(head)(\(view.parameters)) async throws\(view.result.map { " -> " + $0 } ?? "") {",
          "try await self.\(source.function)(\(view.arguments))", "}",
        ]
      }
    }
    if lines.isEmpty { return [] }
    return [(["nonisolated extension \(group.protocolName) {"] + lines.dropFirst() + ["}"]).joined(separator: "\n")]
  }

  // MARK: - Typed calls

  private static let undocumented =
    "return .undocumented(status: response.status, headers: response.headers, body: response.body)"

  private func sending(_ operation: OperationPlan) -> CallView {
    let source = OperationSource(operation: operation, plan: plan)
    var view = operations.call(operation)
    view.statements = pathStatements(operation) + operation.parameters.compactMap(parameterStatement)
    let accepted = operation.responses.flatMap(\.contents).map(\.mediaType)
    var seen: Set<String> = []
    let distinct = accepted.filter { seen.insert($0).inserted && !$0.contains("*/*") }
    if !distinct.isEmpty {
      view.statements.append("request.accept(" + distinct.map(SwiftText.literal).joined(separator: ", ") + ")")
    }
    if let body = operation.body { view.statements += bodyStatements(body, source) }
    // A server that cannot answer as documented says so in RFC 9457's words, whatever body the document gives that status.
    view.problemIsUndocumented = !accepted.isEmpty && !accepted.contains { $0.contains("problem+json") }
    let codes = operation.responses.filter { if case .code = $0.status { true } else { false } }
    let ranges = operation.responses.filter { if case .range = $0.status { true } else { false } }
    view.outcomes = (codes + ranges).map {
      CallView.Outcome(pattern: pattern($0.status), statements: reading($0, source))
    }
    if let rest = operation.responses.first(where: { $0.status == .default }) {
      view.fallback = reading(rest, source)
    } else {
      view.fallback = [Self.undocumented]
    }
    return view
  }

  private func pattern(_ status: Response.Status) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred * 100)..<\(hundred * 100 + 100)"
    case .default: "_"
    }
  }

  /// The path's literal and parameter pieces, in their order.
  private func pathStatements(_ operation: OperationPlan) -> [String] {
    var statements: [String] = []
    for piece in PathTemplate.pieces(operation.path) {
      switch piece {
      case .literal(let text): statements.append("request.path(\(SwiftText.literal(text)))")
      case .parameter(let name):
        guard let parameter = operation.parameters.first(where: { $0.placement == .path && $0.key == name }) else {
          statements.append("request.path(\(SwiftText.literal("{" + name + "}")))")
          continue
        }
        var arguments = [SwiftText.literal(name), "input." + SwiftIdentifier.member(parameter.name)]
        if parameter.style != .simple { arguments.append("style: ." + parameter.style.rawValue) }
        if parameter.explode { arguments.append("explode: true") }
        if parameter.isJSON { arguments[1] += ".jsonString()" }
        statements.append("request.path(" + arguments.joined(separator: ", ") + ")")
      }
    }
    return statements
  }

  private func parameterStatement(_ parameter: ParameterPlan) -> String? {
    let name = SwiftIdentifier.member(parameter.name)
    let key = SwiftText.literal(parameter.key)
    let value = parameter.isClientWide ? "input.\(name) ?? self.\(name)" : "input.\(name)"
    if parameter.isJSON, parameter.placement != .path {
      let place = parameter.placement == .querystring ? "query" : parameter.placement.rawValue
      return "request.\(place)(\(key), json: \(value))"
    }
    var arguments = [key, value]
    switch parameter.placement {
    case .path: return nil
    case .query, .querystring:
      if parameter.style != .form { arguments.append("style: ." + parameter.style.rawValue) }
      if !parameter.explode { arguments.append("explode: false") }
      if parameter.allowReserved { arguments.append("allowReserved: true") }
      return "request.query(" + arguments.joined(separator: ", ") + ")"
    case .header:
      if parameter.explode { arguments.append("explode: true") }
      return "request.header(" + arguments.joined(separator: ", ") + ")"
    case .cookie:
      if !parameter.explode { arguments.append("explode: false") }
      return "request.cookie(" + arguments.joined(separator: ", ") + ")"
    }
  }

  // MARK: - Bodies

  private func bodyStatements(_ body: BodyPlan, _ source: OperationSource) -> [String] {
    let isOptional = source.bodyType(body).hasSuffix("?")
    guard body.isEnum else {
      guard let content = body.contents.first else { return [] }
      if content.coding == .multipart {
        if isOptional { return ["if let body = input.body {"] + writing(content, "body") + ["}"] }
        return writing(content, "input.body")
      }
      // A body that must be there and may be null is sent as null.
      return writing(content, body.required && content.nullable ? ".some(input.body)" : "input.body")
    }
    var lines = ["switch input.body {"]
    for content in body.contents {
      lines.append("case .\(SwiftIdentifier.member(content.caseName))(let body)\(isOptional ? "?" : ""):")
      lines += writing(content, "body")
    }
    if isOptional { lines.append("case nil: break") }
    return lines + ["}"]
  }

  private func writing(_ content: ContentPlan, _ value: String) -> [String] {
    // A range such as `image/*` is what is accepted, not what something is.
    let type = SwiftText.literal(content.mediaType.contains("*") ? "application/octet-stream" : content.mediaType)
    switch content.coding {
    case .json:
      return [
        content.mediaType == "application/json"
          ? "request.json(\(value))" : "request.json(\(value), contentType: \(type))"
      ]
    case .text: return ["request.text(\(value), contentType: \(type))"]
    case .form:
      return [content.nestsInBrackets ? "request.form(\(value), style: .deepObject)" : "request.form(\(value))"]
    case .binary: return ["request.binary(\(value), contentType: \(type))"]
    case .multipart:
      var lines = ["var form = MultipartForm()"]
      for part in content.parts {
        let property = "\(value).\(SwiftIdentifier.member(part.name))" + (part.isPatch ? ".value" : "")
        lines.append("form.add(\(SwiftText.literal(part.key)), \(property))")
      }
      return lines + ["request.multipart(form)"]
    }
  }

  private func reading(_ response: ResponsePlan, _ source: OperationSource) -> [String] {
    var lines: [String] = []
    var arguments: [String] = []
    if response.status.isVague { arguments.append("status: response.status") }
    let bodyLabel = arguments.isEmpty ? "" : "body: "
    if !response.headers.isEmpty {
      let fields = response.headers.map { header in
        let function = header.required ? "requiredHeader" : "header"
        let arguments =
          [SwiftText.literal(header.key), "shape: " + header.shapeExpression]
          + (header.explode ? ["explode: true"] : [])
        let label = SwiftIdentifier.callLabel(header.name)
        return "\(label): try response.\(function)(\(arguments.joined(separator: ", ")))"
      }
      let type = source.operation.outputType + "." + source.headersName(response)
      lines.append("let headers = \(type)(\(fields.joined(separator: ", ")))")
    }
    let name = SwiftIdentifier.member(response.caseName)
    func returning(_ body: String?) -> String {
      var all = arguments
      if let body { all.append(bodyLabel + body) }
      if !response.headers.isEmpty { all.append("headers: headers") }
      return "return .\(name)" + (all.isEmpty ? "" : "(" + all.joined(separator: ", ") + ")")
    }
    guard response.isEnum else { return lines + [returning(response.contents.first.map(expression))] }
    for content in response.contents {
      let body = ".\(SwiftIdentifier.member(content.caseName))(\(expression(content)))"
      lines.append("if response.hasContentType(\(SwiftText.literal(content.mediaType))) { \(returning(body)) }")
    }
    // RFC 9110, section 8.3: without a content type a body may be taken for bytes, not for anything else.
    let bytes = response.contents.first { $0.coding == .binary && !$0.mediaType.hasPrefix("multipart/") }
    if let bytes {
      let body = ".\(SwiftIdentifier.member(bytes.caseName))(\(expression(bytes)))"
      lines.append("if response.contentType == nil { \(returning(body)) }")
    }
    return lines + [Self.undocumented]
  }

  private func expression(_ content: ContentPlan) -> String {
    switch content.coding {
    case .json: "try await response.json()"
    case .text: "try await response.text()"
    case .form: "try await response.form(shape: \(content.shapeExpression))"
    case .multipart, .binary: "response.binary"
    }
  }
}
