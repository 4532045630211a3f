/// An operation where it is declared, called, sent or answered; each template prints the keys it needs.
struct CallView: TemplateView {
  /// One outcome in a switch.
  struct Outcome: TemplateView {
    /// `200`, `.ok(let body)`
    var pattern: String
    var statements: [String]

    func value(for key: String) -> ViewValue? {
      switch key {
      case "pattern": .text(pattern)
      case "statements": .texts(statements)
      case "statement": .text(statements.joined(separator: "\n"))
      default: nil
      }
    }
  }

  var access: String
  var comment: [String]
  var deprecated: Bool
  /// The function, with backticks where it is a keyword.
  var name: String
  /// A private function of the same operation: `respondToListReleases`.
  var function: String
  var inputType: String
  var outputType: String
  /// `MechaMentalOperations.listReleases`
  var metadata: String
  /// Statements that build the request or read it.
  var statements: [String] = []
  /// Outcomes with their statements.
  var outcomes: [Outcome] = []
  /// Statements for a status that no outcome names.
  var fallback: [String] = []
  /// Whether a body of `application/problem+json` is none that the document promises.
  var problemIsUndocumented = false
  /// Flat parameters of the short form.
  var parameters = ""
  /// Arguments of the input type's initialiser.
  var arguments = ""
  /// What the short form returns; nil for nothing.
  var result: String?
  var discardable = false
  /// Whether a success that the document does not name is one: the document names none.
  var succeedsUndocumented = false
  /// How the short form calls the typed one.
  var call = ""
  /// What the server must have read.
  var conditions = ""
  var hasInput = false
  /// Declarations of the regular expressions that the statements name.
  var patterns: [String] = []
  /// `.validationDetail` or `.problem`
  var rejection = ".problem"

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "comment": .texts(comment)
    case "deprecated": .flag(deprecated)
    case "name": .text(name)
    case "function": .text(function)
    case "inputType": .text(inputType)
    case "outputType": .text(outputType)
    case "metadata": .text(metadata)
    case "statements": .texts(statements)
    case "responses", "cases": .list(outcomes)
    case "fallback": .texts(fallback)
    case "problemIsUndocumented": .flag(problemIsUndocumented)
    case "parameters": .text(parameters)
    case "arguments": .text(arguments)
    case "result": .optional(result)
    case "discardable": .flag(discardable)
    case "succeedsUndocumented": .flag(succeedsUndocumented)
    case "call": .text(call)
    case "conditions": .text(conditions)
    case "patterns": .texts(patterns)
    case "hasInput": .flag(hasInput)
    case "rejection": .text(rejection)
    default: nil
    }
  }
}

extension CallView {
  static let description = ViewDescription(
    "CallView",
    "An operation where it is declared, called, sent or answered; each template has the keys it needs filled, the others are empty.",
    [
      .access,
      .comment,
      .flag("deprecated", "Whether the document deprecates it."),
      .text("name", "The function, with backticks where it is a keyword.", "listReleases"),
      .text("function", "In serverOperations: a private function of the same operation.", "respondToListReleases"),
      .text("inputType", "What it is called with.", "ListReleasesInput"),
      .text("outputType", "What it returns.", "ListReleasesOutput"),
      .text("metadata", "What the document says about it.", "MechaMentalOperations.listReleases"),
      .texts("statements", "Statements that build the request or read it.", "request.query(\"limit\", input.limit)"),
      .list("responses", of: Outcome.self, "In clientOperations: the documented responses, as statuses."),
      .list("cases", of: Outcome.self, "In clientShortForms and serverOperations: the cases of the output."),
      .texts(
        "fallback", "In clientOperations: statements for a status that no response names.",
        "return .undocumented(status: response.status, body: response.body)"),
      .flag(
        "problemIsUndocumented",
        "In clientOperations: whether a body of `application/problem+json` is none that the document promises."),
      .text("parameters", "In clientShortForms: the flat parameters.", "orgID: String, limit: Int? = nil"),
      .text("arguments", "The arguments of the input’s initialiser.", "orgID: orgID, limit: limit"),
      .text("result", "In clientShortForms: what it returns; absent for nothing.", "ReleaseList"),
      .flag("discardable", "In clientShortForms: whether the result may be left unused."),
      .flag(
        "succeedsUndocumented",
        "In clientShortForms: whether a success that the document does not name is one, because it names none."),
      .text("call", "In clientShortForms: how the typed operation is called.", "self.listReleases"),
      .text("conditions", "In serverOperations: what must have been read.", "let orgID, let limit"),
      .texts(
        "patterns", "In serverOperations: declarations of the regular expressions that the statements name.",
        "private static let pattern0 = JSONPattern(\"^a\")"),
      .flag("hasInput", "In serverOperations: whether there is anything to read."),
      .text("rejection", "In serverOperations: how bad input is answered.", ".problem"),
    ])
}

extension CallView.Outcome {
  static let description = ViewDescription(
    "CallView.Outcome", "One outcome in a switch.",
    [
      .text("pattern", "A status or a case.", "ok(let body)"),
      .texts("statements", "What is done then.", "return .json(.ok, body)"),
      .text("statement", "The same as one text.", "return body"),
    ])
}
