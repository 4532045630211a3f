import APIModel

/// The pieces of source that the emitters of operations, client and server share.
struct OperationSource {
  let operation: OperationPlan
  let plan: EmissionPlan

  /// One property of the input type.
  struct Input {
    /// As a property or variable, with backticks where it needs them.
    var name: String
    /// Where it is declared as a parameter; a call needs no backticks but for `inout`.
    var label: String { ["`inout`", "`let`", "`var`"].contains(name) ? name : name.droppingBackticks }
    var callLabel: String { name == "`inout`" ? name : name.droppingBackticks }
    var type: String
    /// ` = 50`, ` = nil` or nothing.
    var defaultClause: String
    var documentation: [String]
  }

  var function: String { SwiftIdentifier.escaped(operation.name) }
  var metadata: String { plan.apiName + "Operations." + SwiftIdentifier.member(operation.name) }
  var capitalisedName: String { operation.name.prefix(1).uppercased() + operation.name.dropFirst() }

  /// In the order of the initialiser: what is required, the body, what may be left out.
  var inputs: [Input] {
    var required: [Input] = []
    var optional: [Input] = []
    for parameter in operation.parameters {
      let type = plan.source(parameter.type) + (parameter.isOptional ? "?" : "")
      var input = Input(
        name: SwiftIdentifier.escaped(parameter.name), type: type, defaultClause: "",
        documentation: parameter.documentation)
      if let expression = parameter.defaultExpression {
        input.defaultClause = " = " + expression
        optional.append(input)
      } else if parameter.isOptional {
        input.defaultClause = " = nil"
        optional.append(input)
      } else {
        required.append(input)
      }
    }
    if let body = operation.body {
      var input = Input(name: "body", type: bodyType(body), defaultClause: "", documentation: body.documentation)
      if !body.required {
        input.defaultClause = " = nil"
        optional.insert(input, at: 0)
      } else {
        required.append(input)
      }
    }
    return required + optional
  }

  var inputParameters: String { inputs.map { "\($0.label): \($0.type)\($0.defaultClause)" }.joined(separator: ", ") }

  func bodyType(_ body: BodyPlan) -> String {
    let type = body.isEnum ? operation.inputType + ".Body" : contentType(body.contents.first)
    return type + (body.required || type.hasSuffix("?") ? "" : "?")
  }

  /// The Swift type of a body in one media type.
  func contentType(_ content: ContentPlan?) -> String {
    guard let content, let type = content.type else { return "HTTPBody" }
    return plan.source(type) + (content.nullable ? "?" : "")
  }

  // MARK: - Outcomes

  func headersName(_ response: ResponsePlan) -> String { capitalised(response) + "Headers" }
  func bodyEnumName(_ response: ResponsePlan) -> String { capitalised(response) + "Body" }

  private func capitalised(_ response: ResponsePlan) -> String {
    response.caseName.prefix(1).uppercased() + response.caseName.dropFirst()
  }

  /// What the outcome's case holds, label and type.
  func payload(_ response: ResponsePlan) -> [(label: String?, type: String)] {
    var payload: [(label: String?, type: String)] = []
    if response.status.isVague { payload.append(("status", "HTTPResponse.Status")) }
    if let type = bodyType(response) { payload.append((payload.isEmpty ? nil : "body", type)) }
    if !response.headers.isEmpty { payload.append(("headers", headersName(response))) }
    return payload
  }

  /// The body's type in the short form and in the case; nil for a response without one.
  func bodyType(_ response: ResponsePlan) -> String? {
    if response.contents.isEmpty { return nil }
    return response.isEnum ? operation.outputType + "." + bodyEnumName(response) : contentType(response.contents.first)
  }

  /// `.ok(let body, headers: let headers)` with the names bound; a `_` for what is not wanted.
  func pattern(
    _ response: ResponsePlan, status: String = "let status", body: String = "let body", headers: String = "let headers"
  ) -> String {
    let payload = payload(response)
    guard !payload.isEmpty else { return SwiftIdentifier.member(response.caseName) }
    let parts = payload.map { part -> String in
      switch part.label {
      case "status": return status
      case "headers": return headers
      default: return body
      }
    }
    return SwiftIdentifier.member(response.caseName) + "(" + parts.joined(separator: ", ") + ")"
  }
}

extension Response.Status {
  /// A range or the default: the case must hold which status it was.
  var isVague: Bool {
    if case .code = self { false } else { true }
  }
}
