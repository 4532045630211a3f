/// The input and output types of an operation: `operation.mustache`.
struct OperationView: TemplateView {
  struct Field: TemplateView {
    var comment: [String]
    var name: String
    var type: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "type": .text(type)
      default: nil
      }
    }
  }

  /// The headers of one response.
  struct Headers: TemplateView {
    var name: String
    var fields: [Field]
    var parameters: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "name": .text(name)
      case "fields": .list(fields)
      case "parameters": .text(parameters)
      default: nil
      }
    }
  }

  struct Outcome: TemplateView {
    var comment: [String]
    var name: String
    /// `(ReleaseList, headers: OKHeaders)`, empty where there is nothing to hold.
    var payload: String
    var boxed: Bool
    var bodyCases: [CaseView]
    var headers: Headers?

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "payload": .text(payload)
      case "boxed": .flag(boxed)
      case "bodyCases": .list(bodyCases)
      case "headers": .optional(headers)
      default: nil
      }
    }
  }

  var access: String
  var protocolName: String
  /// The operation's function.
  var name: String
  var inputType: String
  var outputType: String
  var inputs: [Field]
  var parameters: String
  var bodyCases: [CaseView]
  var nestedInputs: [String]
  var outcomes: [Outcome]
  var nestedOutputs: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "protocolName": .text(protocolName)
    case "name": .text(name)
    case "inputType": .text(inputType)
    case "outputType": .text(outputType)
    case "inputs": .list(inputs)
    case "parameters": .text(parameters)
    case "bodyCases": .list(bodyCases)
    case "nestedInputs": .texts(nestedInputs)
    case "outcomes": .list(outcomes)
    case "nestedOutputs": .texts(nestedOutputs)
    default: nil
    }
  }
}

extension OperationView {
  static let description = ViewDescription(
    "OperationView", "The input and output types of an operation.",
    [
      .access,
      .text("protocolName", "The protocol that declares the operation.", "MechaMentalReleasesAPI"),
      .text("name", "The operation’s function.", "listReleases"),
      .text("inputType", "What it is called with.", "ListReleasesInput"),
      .text("outputType", "What it returns.", "ListReleasesOutput"),
      .list("inputs", of: Field.self, "The parameters and the body as properties of the input."),
      .text("parameters", "The parameters of the input’s initialiser.", "orgID: String, limit: Int? = nil"),
      .list("bodyCases", of: CaseView.self, "The media types of the body; empty unless there are several."),
      .texts("nestedInputs", "Types that stand in the input, rendered.", "public struct Filter { … }"),
      .list("outcomes", of: Outcome.self, "Every response of the document."),
      .texts("nestedOutputs", "Types that stand in the output, rendered.", "public struct Conflict { … }"),
    ])
}

extension OperationView.Field {
  static let description = ViewDescription(
    "OperationView.Field", "A property of an input or of a response’s headers.",
    [
      .comment,
      .text("name", "The property, with backticks where it is a keyword.", "limit"),
      .text("type", "Its type.", "Int?"),
    ])
}

extension OperationView.Headers {
  static let description = ViewDescription(
    "OperationView.Headers", "The headers of one response.",
    [
      .text("name", "The type.", "OKHeaders"),
      .list("fields", of: OperationView.Field.self, "One property for each header."),
      .text("parameters", "The parameters of its initialiser.", "nextPage: String?"),
    ])
}

extension OperationView.Outcome {
  static let description = ViewDescription(
    "OperationView.Outcome", "One response: a case of the output.",
    [
      .comment,
      .text("name", "The case.", "ok"),
      .text(
        "payload", "What the case holds, with its parentheses; empty where that is nothing.",
        "(ReleaseList, headers: OKHeaders)"),
      .flag("boxed", "Whether the case is indirect, because its payload is big."),
      .list("bodyCases", of: CaseView.self, "The media types of the response; empty unless there are several."),
      .view("headers", OperationView.Headers.self, "Absent where the response documents none."),
    ])
}
