/// The short call of an operation: flat parameters, the success body as result, everything else thrown.
struct ShortForm {
  let rendering: Rendering
  let operations: OperationEmitter
  private var plan: EmissionPlan { rendering.plan }

  init(rendering: Rendering, operations: OperationEmitter) {
    self.rendering = rendering
    self.operations = operations
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
    var successes = operation.responses.filter(\.isSuccess)
    // Where no success is documented, what the default describes includes it.
    let defaultIsSuccess = successes.isEmpty
    if defaultIsSuccess { successes = operation.responses.filter { $0.status == .default } }
    let types = successes.map { source.bodyType($0) }
    let distinct = Set(types.map { $0 ?? "" })
    let returnsOutput = distinct.count > 1
    view.result = returnsOutput ? operation.outputType : (types.first ?? nil)
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
