import Diagnostics

/// The Path Item Object with its template, or a webhook with its name.
package struct PathItem: Hashable, Sendable {
  /// `/orgs/{org_id}/releases`
  package var path: String
  package var summary: String?
  package var description: String?
  /// In the order of the document.
  package var operations: [Operation]
  package var servers: [Server]
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(path: String, location: SourceLocation) {
    self.path = path
    self.summary = nil
    self.description = nil
    self.operations = []
    self.servers = []
    self.extensions = []
    self.location = location
  }
}

/// The Operation Object, with the parameters of its path item merged in.
package struct Operation: Hashable, Sendable {
  /// In lower case: `get`. OpenAPI 3.2 allows any method.
  package var method: String
  package var path: String
  package var operationID: String?
  package var summary: String?
  package var description: String?
  package var tags: [String]
  package var deprecated: Bool
  /// Own parameters first, then those of the path item that the operation does not override.
  package var parameters: [Parameter]
  package var requestBody: RequestBody?
  /// In document order.
  package var responses: [Response]
  package var callbacks: [Callback]
  /// `nil` where the document's own `security` applies.
  package var security: [SecurityRequirement]?
  package var servers: [Server]
  package var externalDocs: ExternalDocs?
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(method: String, path: String, location: SourceLocation) {
    self.method = method
    self.path = path
    self.operationID = nil
    self.summary = nil
    self.description = nil
    self.tags = []
    self.deprecated = false
    self.parameters = []
    self.requestBody = nil
    self.responses = []
    self.callbacks = []
    self.security = nil
    self.servers = []
    self.externalDocs = nil
    self.extensions = []
    self.location = location
  }
}

/// The Callback Object: requests that the server makes, keyed by a runtime expression (in `PathItem.path`).
package struct Callback: Hashable, Sendable {
  package var name: String
  package var items: [PathItem]
  package var location: SourceLocation

  package init(name: String, items: [PathItem], location: SourceLocation) {
    self.name = name
    self.items = items
    self.location = location
  }
}
