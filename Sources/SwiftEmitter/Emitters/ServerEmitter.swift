import APIModel

/// Operations → routes that read and check the input, call the handler and write its output.
struct ServerEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }
  private let operations: OperationEmitter

  init(_ rendering: Rendering) {
    self.rendering = rendering
    self.operations = OperationEmitter(rendering)
  }

  var serverName: String { plan.apiName + "Server" }
  private var exports: [String] { rendering.modelsModule }

  func server(path: String, title: String) throws -> SourceFile {
    var view = APIView(access: rendering.access)
    view.comment = rendering.comment(["The routes of \(title)."])
    view.name = serverName
    view.protocolName = plan.apiName + "API"
    let calls = TagGroup.groups(plan).map { routesName($0) + "(api, options: options)" }
    view.calls = calls.isEmpty ? "[]" : calls.joined(separator: "\n+ ")
    let part = try rendering.templates.render("server", view)
    return rendering.file(path, imports: [], exports: ["MartletRuntime"] + exports, parts: [part], types: [])
  }

  private func routesName(_ group: TagGroup) -> String {
    SwiftIdentifier.lowerCamel(group.name) + "Routes"
  }

  func operations(_ group: TagGroup, path: String) throws -> SourceFile {
    var view = APIView(access: rendering.access)
    view.serverName = serverName
    view.protocolName = group.protocolName
    view.routesName = routesName(group)
    view.operations = group.operations.map { answering($0, group) }
    let part = try rendering.templates.render("serverOperations", view)
    let types = group.operations.flatMap { operation in
      operation.parameters.map(\.type)
        + (operation.body?.contents ?? []).flatMap { [$0.type].compactMap { $0 } + partTypes($0) }
    }
    return rendering.file(
      path, shardKey: group.shardKey, imports: ["MartletRuntime"] + exports, parts: [part], types: types)
  }

  private func partTypes(_ content: ContentPlan) -> [SwiftType] {
    guard content.coding == .multipart, let structure = structure(content) else { return [] }
    return structure.properties.map(\.type)
  }

  private func structure(_ content: ContentPlan) -> StructurePlan? {
    guard case .declared(let id)? = content.type.map(plan.underlying), case .structure(let structure) = plan[id].kind
    else { return nil }
    return structure
  }

  // MARK: - Reading

  private func answering(_ operation: OperationPlan, _ group: TagGroup) -> CallView {
    let source = OperationSource(operation: operation, plan: plan)
    var view = operations.call(operation)
    var conditions = ["input.isValid"]
    var arguments: [String: String] = [:]
    for parameter in operation.parameters {
      view.statements.append(parameterStatement(parameter))
      let local = "_" + parameter.name
      let checks = operation.parameterChecks[parameter.name] ?? []
      let place = parameter.placement == .querystring ? "query" : parameter.placement.rawValue
      if !checks.isEmpty { view.statements += ["input.validate(.\(place)) { validation in"] + checks + ["}"] }
      let name = SwiftIdentifier.escaped(parameter.name)
      if let expression = parameter.defaultExpression {
        arguments[name] = parameter.nullable ? "\(local) ?? \(expression)" : "\(local) ?? \(expression)"
      } else if parameter.isOptional {
        arguments[name] = local
      } else {
        let bound = Self.usedNames.contains(parameter.name) ? parameter.name + "Value" : name
        conditions.append("let \(bound) = \(local)")
        arguments[name] = bound
      }
    }
    if let body = operation.body {
      view.statements += bodyStatements(body, source)
      if !body.required {
        arguments["body"] = body.contents.count == 1 && body.contents[0].nullable ? "_body ?? nil" : "_body"
      } else {
        conditions.append("let body = _body")
        arguments["body"] = "body"
      }
    }
    view.patterns = operation.patterns
    view.hasInput = !operation.parameters.isEmpty || operation.body != nil
    view.conditions = conditions.joined(separator: ", ")
    view.rejection = operation.rejectsWithValidationDetail ? ".validationDetail" : ".problem"
    view.arguments = source.inputs.map { "\($0.callLabel): \(arguments[$0.name] ?? "nil")" }.joined(separator: ", ")
    view.outcomes = operation.responses.map { response in
      CallView.Outcome(pattern: source.pattern(response), statements: writing(response))
    }
    return view
  }

  /// Names that the generated function already uses.
  private static let usedNames: Set<String> = ["request", "api", "options", "input", "output", "form", "body"]

  private func parameterStatement(_ parameter: ParameterPlan) -> String {
    let type = plan.source(parameter.type)
    var arguments = [SwiftText.literal(parameter.key)]
    arguments.append(
      parameter.isJSON && parameter.placement != .path ? "json: \(type).self" : "shape: " + parameter.shapeExpression)
    let function: String
    switch parameter.placement {
    case .path:
      function = "path"
      if parameter.style != .simple { arguments.append("style: ." + parameter.style.rawValue) }
      if parameter.explode { arguments.append("explode: true") }
    case .query, .querystring:
      function = "query"
      if !parameter.isJSON {
        if parameter.style != .form { arguments.append("style: ." + parameter.style.rawValue) }
        if !parameter.explode { arguments.append("explode: false") }
      }
    case .header:
      function = "header"
      if parameter.explode, !parameter.isJSON { arguments.append("explode: true") }
    case .cookie:
      function = "cookie"
      if !parameter.explode, !parameter.isJSON { arguments.append("explode: false") }
    }
    if parameter.required, !parameter.nullable, parameter.placement != .path { arguments.append("required: true") }
    return "let _\(parameter.name): \(type)? = input.\(function)(\(arguments.joined(separator: ", ")))"
  }

  private func bodyStatements(_ body: BodyPlan, _ source: OperationSource) -> [String] {
    var lines: [String] = []
    if body.isEnum {
      lines.append("var _body: \(source.operation.inputType).Body?")
      for (index, content) in body.contents.enumerated() {
        lines.append(
          (index == 0 ? "" : "} else ") + "if input.hasContentType(\(SwiftText.literal(content.mediaType))) {")
        lines += reading(content, into: "content", required: true, source) + checking(content, "content")
        lines.append("_body = content.map { .\(SwiftIdentifier.member(content.caseName))($0) }")
      }
      let expected = body.contents.map { SwiftText.literal($0.mediaType) }.joined(separator: ", ")
      lines.append(body.required ? "} else {" : "} else if input.contentType != nil {")
      lines += ["input.rejectContentType(expected: \(expected))", "}"]
    } else if let content = body.contents.first {
      lines += reading(content, into: "_body", required: body.required, source) + checking(content, "_body")
    } else {
      lines.append("let _body: HTTPBody? = input.binary(required: \(body.required))")
    }
    return lines
  }

  private func checking(_ content: ContentPlan, _ name: String) -> [String] {
    if content.checks.isEmpty { return [] }
    let opening = "if let body = \(content.nullable ? "\(name) ?? nil" : name) {"
    if content.checks.count == 1 {
      return ["\(opening) input.validate(.body) { validation in \(content.checks[0]) } }"]
    }
    return [opening, "input.validate(.body) { validation in"] + content.checks + ["}", "}"]
  }

  private func reading(_ content: ContentPlan, into name: String, required: Bool, _ source: OperationSource) -> [String]
  {
    let type = source.contentType(content)
    let flag = required ? "required: true" : ""
    switch content.coding {
    case .json: return ["let \(name): \(type)? = await input.json(\(flag))"]
    case .text: return ["let \(name): \(type)? = await input.text(\(flag))"]
    case .form:
      return [
        "let \(name): \(type)? = await input.form(shape: \(content.shapeExpression)\(required ? ", required: true" : ""))"
      ]
    case .binary: return ["let \(name): \(type)? = input.binary(\(flag))"]
    case .multipart: return multipart(content, into: name, required: required, type)
    }
  }

  private func multipart(_ content: ContentPlan, into name: String, required: Bool, _ type: String) -> [String] {
    guard let structure = structure(content) else { return ["let \(name): \(type)? = nil"] }
    var lines = ["let form = await input.multipart(\(required ? "required: true" : ""))", "var \(name): \(type)?"]
    // A form that may be left out still has to be whole where it is there.
    var conditions = required ? [] : ["form.isPresent"]
    var arguments: [(text: String, isOptional: Bool)] = []
    for (index, part) in content.parts.enumerated() where structure.properties.indices.contains(index) {
      let property = structure.properties[index]
      let local = "part\(index)"
      let key = SwiftText.literal(part.key)
      let flag = !part.required ? "" : required ? ", required: true" : ", required: form.isPresent"
      let partType = plan.source(property.type)
      switch part.kind {
      case .file: lines.append("let \(local) = input.multipartFile(form, \(key)\(flag))")
      case .files: lines.append("let \(local) = input.multipartFiles(form, \(key)\(flag))")
      case .value:
        lines.append(
          "let \(local): \(partType)? = input.multipartValue(form, \(key), shape: \(part.shapeExpression)\(flag))")
      }
      let label = SwiftIdentifier.callLabel(part.name)
      switch property.presence {
      case .required:
        conditions.append("let \(local)")
        arguments.append(("\(label): \(local)", property.defaultExpression != nil))
      case .requiredNullable: arguments.append(("\(label): \(local)", false))
      case .optional: arguments.append(("\(label): \(local)", true))
      case .defaulted: arguments.append(("\(label): \(local) ?? \(property.defaultExpression ?? "nil")", true))
      case .patch: arguments.append(("\(label): \(local).map { .value($0) } ?? .absent", true))
      }
    }
    let ordered = arguments.filter { !$0.isOptional } + arguments.filter(\.isOptional)
    let assignment = "\(name) = \(type)(\(ordered.map(\.text).joined(separator: ", ")))"
    if conditions.isEmpty { return lines + [assignment] }
    return lines + ["if \(conditions.joined(separator: ", ")) {", assignment, "}"]
  }

  // MARK: - Writing

  private func writing(_ response: ResponsePlan) -> [String] {
    let code: String
    if case .code(let number) = response.status { code = String(number) } else { code = "status.code" }
    func finished(_ expression: String) -> [String] {
      guard !response.headers.isEmpty else { return ["return \(expression)"] }
      var lines = ["var response: ServerResponse = \(expression)"]
      for header in response.headers {
        let value = "headers." + SwiftIdentifier.member(header.name)
        let explode = header.explode ? ", explode: true" : ""
        lines.append("response.header(\(SwiftText.literal(header.key)), \(value)\(explode))")
      }
      return lines + ["return response"]
    }
    guard let first = response.contents.first else { return finished(".empty(\(code))") }
    guard response.isEnum else { return finished(expression(first, code)) }
    var lines = ["switch body {"]
    for content in response.contents {
      lines.append("case .\(SwiftIdentifier.member(content.caseName))(let body):")
      lines += finished(expression(content, code))
    }
    return lines + ["}"]
  }

  private func expression(_ content: ContentPlan, _ code: String) -> String {
    let type = SwiftText.literal(content.mediaType.contains("*") ? "application/octet-stream" : content.mediaType)
    switch content.coding {
    case .json:
      return content.mediaType == "application/json"
        ? ".json(\(code), body)" : ".json(\(code), body, contentType: \(type))"
    case .text: return ".text(\(code), body, contentType: \(type))"
    case .form: return ".form(\(code), body)"
    case .multipart, .binary: return ".binary(\(code), body, contentType: \(type))"
    }
  }
}
