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
