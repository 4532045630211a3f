import MartletRuntime

/// What a scripted handler answers, whatever it is asked.
struct ScriptedAnswer: Sendable {
  let status: Int
  let body: JSONValue

  var raw: (status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody) {
    (.init(code: status), [.retryAfter: "7"], HTTPBody(body.jsonBytes()))
  }
}

/// Tells a handler what to answer and keeps what it was called with.
actor Script {
  private var answer = ScriptedAnswer(status: 500, body: .null)
  private var inputs: [any Sendable] = []

  func expectCalls(answering answer: ScriptedAnswer) {
    self.answer = answer
    inputs = []
  }

  /// What a handler calls.
  func receive(_ input: any Sendable) -> ScriptedAnswer {
    inputs.append(input)
    return answer
  }

  /// The inputs since the last call, as text, because inputs are not equatable.
  func received() -> [String] {
    defer { inputs = [] }
    return inputs.map { String(reflecting: $0) }
  }

  /// The last input, if it has this type.
  func last<Input>(as type: Input.Type = Input.self) -> Input? {
    inputs.last as? Input
  }
}
