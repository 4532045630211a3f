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

extension APIView {
  static let description = ViewDescription(
    "APIView",
    "The whole API or one tag: protocols, client, routes, handlers; each template has the keys it needs filled, the others are empty.",
    [
      .access,
      .comment,
      .text("name", "The type that is declared.", "MechaMentalClient"),
      .text("protocolName", "The protocol of the operations.", "MechaMentalAPI"),
      .text("stubsName", "In protocols: the protocol that answers 501.", "MechaMentalStubs"),
      .text(
        "inherited", "In protocols: the tags’ protocols that the API’s own is made of.",
        "MechaMentalReleasesAPI & MechaMentalOrgsAPI"),
      .text("clientName", "In clientOperations: the client.", "MechaMentalClient"),
      .text("serverName", "In serverOperations: the enum that holds the routes.", "MechaMentalServer"),
      .text("routesName", "In serverOperations: the function that returns the routes of one tag.", "releasesRoutes"),
      .text("calls", "In server: the routes of all tags as one expression.", "releasesRoutes(api, options: options)"),
      .text(
        "parameters", "In client: the parameters of the initialiser.", "baseURL: URL, transport: any ClientTransport"),
      .text(
        "modelsModule", "In handlers: the module with the models; absent where everything is one module.",
        "MechaMentalModels"),
      .text("subject", "In handlers: what they handle.", "MechaMental’s operations tagged “releases”"),
      .text(
        "defaultServer", "In client: the document’s first whole server, as a literal; absent without one.",
        "\"https://api.example.com\""),
      .list("clientWide", of: ClientWide.self, "In client: parameters that are set once for all calls."),
      .list("operations", of: CallView.self, "The operations of the tag."),
      .list("stubs", of: CallView.self, "In protocols: the operations of all tags."),
      .list("tags", of: APIView.self, "In protocols: one for each tag."),
    ])
}

extension APIView.ClientWide {
  static let description = ViewDescription(
    "APIView.ClientWide", "A property of the client that stands in for a parameter of its operations.",
    [
      .text("key", "The parameter’s name in the document.", "Authorization"),
      .text("name", "The property.", "authorization"),
      .text("type", "Its type.", "String?"),
    ])
}
