/// The short call of an operation: flat parameters, the success body as result, everything else thrown.
struct ShortForm {
  let rendering: Rendering
  let operations: OperationEmitter
  private var plan: EmissionPlan { rendering.plan }

  init(rendering: Rendering, operations: OperationEmitter) {
    self.rendering = rendering
    self.operations = operations
  }

  /// Where no success is documented, what the default describes includes it.
  static func successes(_ operation: OperationPlan) -> [ResponsePlan] {
    let successes = operation.responses.filter(\.isSuccess)
    return successes.isEmpty ? operation.responses.filter { $0.status == .default } : successes
  }

  static func returnsOutput(_ successes: [ResponsePlan], _ source: OperationSource) -> Bool {
    Set(successes.map { source.bodyType($0) ?? "" }).count > 1
  }

  /// What the short form returns; nil for nothing.
  static func result(_ operation: OperationPlan, _ source: OperationSource) -> String? {
    let successes = successes(operation)
    if returnsOutput(successes, source) { return operation.outputType }
    return successes.first.flatMap(source.bodyType)
  }

  func view(_ operation: OperationPlan) -> CallView {
    let source = OperationSource(operation: operation, plan: plan)
    var view = operations.call(operation)
    view.parameters = source.inputParameters
    view.arguments = source.inputs.map { "\($0.callLabel): \($0.name)" }.joined(separator: ", ")
    // A parameter of the operation's own name would hide the function.
    let isHidden =
      source.inputs.contains { $0.name == source.function } || source.inputs.contains { $0.name == "output" }
    view.call = isHidden ? "self." + source.function : source.function
    let successes = Self.successes(operation)
    let defaultIsSuccess = successes.allSatisfy { $0.status == .default }
    view.result = Self.result(operation, source)
    let returnsOutput = Self.returnsOutput(successes, source)
    view.discardable = view.result != nil && operation.method != "GET" && operation.method != "HEAD"
    view.succeedsUndocumented = successes.isEmpty
    view.outcomes = operation.responses.flatMap { response -> [CallView.Outcome] in
      var outcomes: [CallView.Outcome] = []
      if defaultIsSuccess, response.status == .default {
        let hasBody = source.bodyType(response) != nil
        let pattern = source.pattern(response, body: hasBody ? "let body" : "_", headers: "_")
        outcomes.append(
          CallView.Outcome(
            pattern: pattern + " where status.kind == .successful", statements: [hasBody ? "return body" : "return"]))
      }
      let isSuccess = response.isSuccess
      let hasBody = source.bodyType(response) != nil
      var statement: String
      var body = "_"
      var status = "_"
      if isSuccess && returnsOutput {
        statement = "return output"
      } else if isSuccess {
        body = "let body"
        statement = hasBody ? "return body" : "return"
      } else {
        if hasBody { body = "let body" }
        var statusExpression = "let status"
        if case .code(let code) = response.status {
          statusExpression = String(code)
        } else {
          status = "let status"
          statusExpression = "status"
        }
        statement =
          "throw UnexpectedResponse(operation: \(source.metadata), status: \(statusExpression)\(hasBody ? ", body: body" : ""))"
      }
      return outcomes + [
        CallView.Outcome(
          pattern: source.pattern(response, status: status, body: body, headers: "_").removingEmptyPattern,
          statements: [statement])
      ]
    }
    return view
  }
}

extension String {
  /// `.ok(_, _)` → `.ok`: a case matches whatever it holds.
  fileprivate var removingEmptyPattern: String {
    guard let open = firstIndex(of: "("), self[open...].allSatisfy({ "(_, )".contains($0) }) else { return self }
    return String(self[..<open])
  }
}
