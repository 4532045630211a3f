import APIModel
import Diagnostics

extension API {
  /// What the place of an object is the place of: a media type stands at its name, a parameter, which is one of a list, where it
  /// begins. A server stands at the key of its host in Swagger 2.0.
  enum ObjectPosition {
    case atKey, atValue, either
  }

  /// Every object that has a place, apart from schemas and what stands in them.
  mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atValue)
    visit(&info.location, .atValue)
    for index in servers.indices { servers[index].visitObjects(visit) }
    for index in tags.indices { visit(&tags[index].location, .atValue) }
    for index in paths.indices { paths[index].visitObjects(visit) }
    for index in webhooks.indices { webhooks[index].visitObjects(visit) }
    for index in securitySchemes.indices {
      visit(&securitySchemes[index].location, .atKey)
      guard case .oauth2(var flows) = securitySchemes[index].kind else { continue }
      for flow in flows.indices { visit(&flows[flow].location, .atKey) }
      securitySchemes[index].kind = .oauth2(flows: flows)
    }
    for index in security.indices { visit(&security[index].location, .atValue) }
  }
}

extension Server {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .either)
    for index in variables.indices { visit(&variables[index].location, .atKey) }
  }
}

extension PathItem {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atKey)
    for index in servers.indices { servers[index].visitObjects(visit) }
    for index in operations.indices { operations[index].visitObjects(visit) }
  }
}

extension Operation {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atKey)
    for index in parameters.indices { parameters[index].visitObjects(visit) }
    requestBody?.visitObjects(visit)
    for index in responses.indices { responses[index].visitObjects(visit) }
    for index in callbacks.indices {
      visit(&callbacks[index].location, .atKey)
      for item in callbacks[index].items.indices { callbacks[index].items[item].visitObjects(visit) }
    }
    if var requirements = security {
      for index in requirements.indices { visit(&requirements[index].location, .atValue) }
      security = requirements
    }
    for index in servers.indices { servers[index].visitObjects(visit) }
  }
}

extension Parameter {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atValue)
    if case .content(var media) = payload {
      media.visitObjects(visit)
      payload = .content(media)
    }
  }
}

extension RequestBody {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atValue)
    for index in content.indices { content[index].visitObjects(visit) }
  }
}

extension Response {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atKey)
    for index in headers.indices { visit(&headers[index].location, .atKey) }
    for index in content.indices { content[index].visitObjects(visit) }
    for index in links.indices { visit(&links[index].location, .atKey) }
  }
}

extension MediaType {
  fileprivate mutating func visitObjects(_ visit: (inout SourceLocation, API.ObjectPosition) -> Void) {
    visit(&location, .atKey)
    for index in encodings.indices {
      visit(&encodings[index].location, .atKey)
      for header in encodings[index].headers.indices { visit(&encodings[index].headers[header].location, .atKey) }
    }
  }
}
