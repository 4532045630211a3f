/// What belongs to the whole API or to one tag: protocols, the client, the routes, handlers.
struct APIView: TemplateView {
  /// A property of the client that stands in for a parameter of its operations.
  struct ClientWide: TemplateView {
    var key: String
    var name: String
    var type: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "key": .text(self.key)
      case "name": .text(name)
      case "type": .text(type)
      default: nil
      }
    }
  }

  var access: String
  var comment: [String] = []
  /// The type that is declared.
  var name = ""
  var protocolName = ""
  var stubsName = ""
  /// The protocols that the API's own is made of.
  var inherited = ""
  var clientName = ""
  var serverName = ""
  /// The function that returns the routes of one tag.
  var routesName = ""
  /// The routes of all tags as one expression.
  var calls = ""
  var parameters = ""
  /// nil where everything is one module.
  var modelsModule: String?
  /// What the handlers handle: `the tag Releases`.
  var subject = ""
  /// A literal: the document's first server.
  var defaultServer: String?
  var clientWide: [ClientWide] = []
  var operations: [CallView] = []
  var tags: [APIView] = []

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "comment": .texts(comment)
    case "name": .text(name)
    case "protocolName": .text(protocolName)
    case "stubsName": .text(stubsName)
    case "inherited": .text(inherited)
    case "clientName": .text(clientName)
    case "serverName": .text(serverName)
    case "routesName": .text(routesName)
    case "calls": .text(calls)
    case "parameters": .text(parameters)
    case "modelsModule": .optional(modelsModule)
    case "subject": .text(subject)
    case "defaultServer": .optional(defaultServer)
    case "clientWide": .list(clientWide)
    case "operations", "stubs": .list(operations)
    case "tags": .list(tags)
    default: nil
    }
  }
}
