import APIModel
import Diagnostics

/// Operations → names, input properties and outcomes. Types come from the `TypePlanner`, which it extends with the anonymous ones.
struct OperationPlanner {
  var types: TypePlanner
  private var methodNames = NameScope(reserved: ["client"], foldsCase: true)

  init(types: TypePlanner) { self.types = types }

  mutating func planOperations() {
    let operations = types.api.operations
    var fixed: [Int: String] = [:]
    for (index, operation) in operations.enumerated() {
      let configured = operation.operationID.flatMap { types.options.names[$0] }.map(SwiftIdentifier.lowerCamel)
      if let name = configured ?? types.oldLock[.operation, key(operation)], methodNames.claim(name) {
        fixed[index] = name
      }
    }
    for (index, operation) in operations.enumerated() {
      fixed[index] = fixed[index] ?? methodNames.take(SwiftIdentifier.lowerCamel(OperationNames.baseName(operation)))
    }
    for (index, operation) in operations.enumerated() {
      guard let name = fixed[index] else { continue }
      // Of paths that differ in their parameters' names only, the first has the line in the next run too.
      if types.plan.lock[.operation, key(operation)] == nil { types.plan.lock[.operation, key(operation)] = name }
      types.plan.operations.append(plan(operation, name))
    }
    nameTags(operations)
  }

  /// Tags in the order of their first use; two that differ in spelling only stay apart.
  private mutating func nameTags(_ operations: [Operation]) {
    // `API` and `Stubs` would make the name of the whole API's protocols.
    var names = NameScope(reserved: ["", "Stubs"], foldsCase: true)
    let tags = operations.map { $0.tags.first { !$0.isEmpty } ?? "" }
    for tag in tags where types.plan.tagNames[tag] == nil {
      if let name = types.oldLock[.tag, tag], names.claim(name) { types.plan.tagNames[tag] = name }
    }
    for tag in tags where types.plan.tagNames[tag] == nil {
      types.plan.tagNames[tag] = names.take(tag.isEmpty ? "Untagged" : SwiftIdentifier.upperCamel(tag))
    }
    for tag in tags { types.plan.lock[.tag, tag] = types.plan.tagNames[tag] }
    for tag in types.api.tags { types.plan.tagDocumentation[tag.name] = [tag.description].compactMap { $0 } }
  }

  private func key(_ operation: Operation) -> String { operation.method + " " + NameLock.pathKey(operation.path) }

  /// What the operation was called before, as far as nothing else is called so now.
  private mutating func formerNames(_ operation: Operation, _ name: String) -> [String] {
    guard types.options.deprecatedAliases, !types.oldLock.isEmpty else { return [] }
    let key = key(operation)
    let before = [types.oldLock[.operation, key]].compactMap { $0 }
    let former = Set(before + types.oldLock.aliases(of: .operation, at: key)).subtracting([name]).sorted().filter {
      methodNames.claim($0)
    }
    for alias in former {
      types.plan.lock.aliases.insert(NameLock.Alias(kind: .operation, place: key, name: alias))
    }
    return former
  }

  private mutating func plan(_ operation: Operation, _ name: String) -> OperationPlan {
    let inputType = typeName(.input, operation, name)
    let outputType = typeName(.output, operation, name)
    let input = declareScope(inputType, .input, operation)
    let output = declareScope(outputType, .output, operation)
    let formerNames = formerNames(operation, name)
    let parameters = planParameters(operation, input)
    let body = operation.requestBody.map { planBody($0, input) }
    let responses = planResponses(operation, output)
    var documentation = [operation.summary, operation.description].compactMap { $0 }
    if documentation.count == 2, documentation[0] == documentation[1] { documentation.removeLast() }
    return OperationPlan(
      name: name, inputType: inputType, outputType: outputType, id: operation.operationID ?? name,
      method: operation.method.uppercased(), path: operation.path, tag: operation.tags.first { !$0.isEmpty },
      tags: operation.tags,
      deprecated: operation.deprecated, documentation: documentation,
      security: operation.security ?? types.api.security, parameters: parameters, body: body, responses: responses,
      inputDeclarations: types.plan[input].children, outputDeclarations: types.plan[output].children,
      rejectsWithValidationDetail: documentsValidationDetail(operation), location: operation.location,
      formerNames: formerNames,
      formerInputTypes: formerTypes(.input, formerNames), formerOutputTypes: formerTypes(.output, formerNames))
  }

  private mutating func formerTypes(_ role: OperationRole, _ names: [String]) -> [String] {
    names.map { types.prefixed(role.typeName($0)) }.filter { types.topLevelNames.claim($0) }
  }

  private mutating func typeName(_ role: OperationRole, _ operation: Operation, _ name: String) -> String {
    let key = role.lockKey(operation)
    let usual = types.prefixed(role.typeName(name))
    let type = types.lockedOperationTypes.removeValue(forKey: key) ?? types.topLevelNames.take(usual)
    types.shadowedNames.insert(type.lowercased())
    if type != usual, types.plan.lock[.type, key] == nil { types.plan.lock[.type, key] = type }
    return type
  }

  /// The input or output type of the operation, as the place where its anonymous types stand.
  private mutating func declareScope(_ name: String, _ role: OperationRole, _ operation: Operation) -> DeclarationID {
    let id = DeclarationID(types.plan.declarations.count)
    types.plan.declarations.append(
      Declaration(
        id: id, name: name, qualifiedName: name, parent: nil, children: [], kind: .operation, schema: SchemaID(-1),
        documentation: [], deprecated: false, location: operation.location, place: role.lockKey(operation)))
    types.printedTypeNames[id] = printedTypes(role, operation)
    return id
  }

  /// The types that the template of operations prints.
  private func printedTypes(_ role: OperationRole, _ operation: Operation) -> Set<String> {
    if role == .input { return (operation.requestBody?.content.count ?? 0) > 1 ? ["Body"] : [] }
    var names: Set<String> = []
    for response in operation.responses {
      let name = StatusNames.caseName(response.status)
      let upper = name.prefix(1).uppercased() + name.dropFirst()
      if response.content.count > 1 { names.insert(upper + "Body") }
      if !response.headers.isEmpty { names.insert(upper + "Headers") }
    }
    return names
  }

  // MARK: - Parameters

  private mutating func planParameters(_ operation: Operation, _ input: DeclarationID) -> [ParameterPlan] {
    var plans: [ParameterPlan] = []
    // As a caller thinks of them: where first, in the order of the path.
    let order = PathTemplate.pieces(operation.path).compactMap {
      if case .parameter(let name) = $0 { name } else { nil }
    }
    let inPath = order.flatMap { name in
      operation.parameters.filter { $0.placement == .path && $0.name == name }.prefix(1)
    }
    let others = operation.parameters.filter { $0.placement != .path }
    let names = types.parameterNames(inPath + others, of: input)
    for (parameter, name) in zip(inPath + others, names) {
      var plan = ParameterPlan(
        key: parameter.name, name: name, placement: parameter.placement, type: .json, required: parameter.required,
        nullable: false, defaultExpression: nil, style: .simple, explode: false, allowReserved: false, isJSON: false,
        shapeExpression: ".string", documentation: [parameter.description].compactMap { $0 }, schema: parameter.schema,
        isClientWide: false)
      if parameter.deprecated { plan.documentation.append("- Warning: Deprecated.") }
      if let schema = parameter.schema {
        let spelling = types.spelling(parameter.name)
        let place =
          parameter.placement == .path || parameter.placement == .query
          ? parameter.name : parameter.placement.rawValue + " " + parameter.name
        let used = types.use(
          schema,
          NamingContext(
            parent: input,
            suggestedName: SwiftIdentifier.upperCamel(name == spelling.member ? parameter.name : name),
            place: NameLock.piece(place),
            isDerivable: parameter.placement == .path
              || (parameter.placement == .query && spelling.isFirst && name == spelling.member)))
        plan.type = used.type
        // There is no null in a URL or a header: a nullable parameter is one that may be left out.
        plan.nullable = used.nullable && parameter.placement != .path
      }
      // A path without one of its pieces is another path.
      if parameter.placement == .path { plan.required = true }
      switch parameter.payload {
      case .schema(_, let style, let explode, let allowReserved):
        plan.style = style
        plan.explode = explode
        plan.allowReserved = allowReserved
      case .content: plan.isJSON = true
      }
      plans.append(plan)
    }
    return plans
  }

  // MARK: - Bodies

  private mutating func planBody(_ body: RequestBody, _ input: DeclarationID) -> BodyPlan {
    BodyPlan(
      required: body.required, contents: planContents(body.content, input, prefix: "Body", isRequest: true),
      documentation: [body.description].compactMap { $0 })
  }

  private mutating func planContents(
    _ content: [MediaType], _ parent: DeclarationID, prefix: String, isRequest: Bool = false
  ) -> [ContentPlan] {
    let scope = types.plan[parent].place + "/" + prefix
    let kept = content.count > 1 ? types.oldLock.members(.body, of: scope) ?? [:] : [:]
    var names = NameScope(reserved: Set(kept.values).union(["unknown"]))
    var plans: [ContentPlan] = []
    for media in content {
      // A client reads no multipart body into its parts; it gets the bytes.
      let named = self.coding(media.name)
      let coding = named == .multipart && !isRequest ? .binary : named
      var plan = ContentPlan(
        mediaType: media.name, coding: coding, type: nil, nullable: false, caseName: "", parts: [],
        shapeExpression: ".string")
      let suggestion = content.count == 1 ? prefix : prefix + SwiftIdentifier.upperCamel(caseName(media.name, coding))
      switch coding {
      case .binary: break
      case .text: plan.type = .string
      case .json, .form, .multipart:
        if let schema = media.schema {
          let used = types.use(
            schema,
            NamingContext(
              parent: parent, suggestedName: suggestion,
              place: content.count == 1 ? prefix : prefix + " " + NameLock.piece(media.name),
              isDerivable: content.count == 1, isMade: true))
          plan.type = used.type
          plan.nullable = used.nullable
        } else {
          plan.type = .json
        }
      }
      if coding == .multipart, plan.type.map(isStructure) != true { plan = binary(media.name) }
      if plan.coding == .binary, media.schema != nil, named == .multipart || media.name.contains("xml") {
        types.diagnostics.report(
          Diagnostic(
            severity: .note, id: "media-type-as-bytes",
            message: "'\(media.name)' is not read into its schema; the body is given as bytes",
            location: media.location, hint: nil))
      }
      plan.schema = media.schema
      plan.nestsInBrackets = media.encodings.contains { $0.style == .deepObject }
      let key = NameLock.piece(media.name)
      plan.caseName =
        kept[key] ?? names.take(caseName(media.name, plan.coding), or: [SwiftIdentifier.lowerCamel(media.name)])
      // With one media type there is no enum; of several, the common ones come first and keep their names.
      if content.count > 1, !Self.firstMediaTypes.contains(media.name) {
        types.plan.lock.set(.body, scope, key, plan.caseName)
      }
      plans.append(plan)
    }
    return plans
  }

  private func isStructure(_ type: SwiftType) -> Bool {
    guard case .declared(let id) = types.plan.underlying(type), case .structure = types.plan[id].kind else {
      return false
    }
    return true
  }

  private func binary(_ mediaType: String) -> ContentPlan {
    ContentPlan(
      mediaType: mediaType, coding: .binary, type: nil, nullable: false, caseName: "", parts: [],
      shapeExpression: ".string")
  }

  private func coding(_ name: String) -> ContentPlan.Coding {
    let essence = name.split(separator: ";").first.map { $0.trimmingSpaces().lowercased() } ?? ""
    switch essence {
    case "application/json", "text/json": return .json
    case "application/x-www-form-urlencoded": return .form
    case "multipart/form-data": return .multipart
    case "text/event-stream": return .binary
    default:
      if essence.hasSuffix("+json") { return .json }
      return essence.hasPrefix("text/") ? .text : .binary
    }
  }

  private func caseName(_ mediaType: String, _ coding: ContentPlan.Coding) -> String {
    switch coding {
    case .json: return mediaType.hasPrefix("application/json") ? "json" : SwiftIdentifier.lowerCamel(subtype(mediaType))
    case .form: return "form"
    case .multipart: return "multipart"
    case .text: return mediaType.hasPrefix("text/plain") ? "text" : SwiftIdentifier.lowerCamel(subtype(mediaType))
    case .binary:
      let name = subtype(mediaType)
      return name == "octet-stream" || name == "*" ? "binary" : SwiftIdentifier.lowerCamel(name)
    }
  }

  private static let firstMediaTypes: Set<String> = [
    "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain",
    "application/octet-stream",
  ]

  private func subtype(_ mediaType: String) -> String {
    let essence = mediaType.split(separator: ";").first.map { $0.trimmingSpaces() } ?? mediaType
    return essence.split(separator: "/").last.map(String.init) ?? essence
  }

  // MARK: - Responses

  private mutating func planResponses(_ operation: Operation, _ output: DeclarationID) -> [ResponsePlan] {
    var names = NameScope(reserved: ["undocumented"])
    var plans: [ResponsePlan] = []
    for response in operation.responses {
      let name = names.take(StatusNames.caseName(response.status))
      let prefix = name.prefix(1).uppercased() + name.dropFirst()
      let contents = planContents(response.content, output, prefix: prefix + "Body")
      let fields = response.headers.filter { $0.name.lowercased() != "content-type" }
      let headerNames = types.headerNames(fields, of: output, response: name)
      var headers: [HeaderPlan] = []
      for (header, name) in zip(fields, headerNames) {
        let used = header.schema.map {
          types.use(
            $0,
            NamingContext(
              parent: output, suggestedName: prefix + SwiftIdentifier.upperCamel(header.name),
              place: prefix + "Headers " + NameLock.piece(header.name.lowercased())))
        }
        headers.append(
          HeaderPlan(
            key: header.name, name: name,
            type: used?.type ?? .string,
            required: header.required && used?.nullable != true, explode: header.explode, shapeExpression: ".string",
            documentation: [header.description].compactMap { $0 }, schema: header.schema))
      }
      plans.append(
        ResponsePlan(
          status: response.status, caseName: name, contents: contents, headers: headers,
          documentation: [response.description].filter { !$0.isEmpty }))
    }
    return plans
  }

  /// Whether a documented 422 body has FastAPI's `detail: [{loc, msg, type}]`.
  private func documentsValidationDetail(_ operation: Operation) -> Bool {
    let api = types.api
    func object(_ id: SchemaID?) -> ObjectFacets? {
      guard let id, case .object(let facets) = api.schemas.kind(of: api.schemas.resolved(id)) else { return nil }
      return facets
    }
    for response in operation.responses where response.status == .code(422) {
      for media in response.content {
        guard let detail = object(media.schema)?.properties.first(where: { $0.name == "detail" }),
          case .array(let array) = api.schemas.kind(of: api.schemas.resolved(detail.schema)),
          let item = object(array.items)
        else { continue }
        let names = Set(item.properties.map(\.name))
        if names.isSuperset(of: ["loc", "msg", "type"]) { return true }
      }
    }
    return false
  }
}

extension StringProtocol {
  func trimmingSpaces() -> String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
