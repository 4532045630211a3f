import Diagnostics

/// One API, whatever spelling and version of OpenAPI it was written in.
///
/// This is the intermediate model: language-neutral values without any Swift name. The loader normalises every version of OpenAPI
/// into it; the emitters and the diff read it and nothing else. Every value knows the place in the document it came from.
package struct API: Hashable, Sendable {
  /// The version the document declares, as written: `3.1.0`.
  package var openapi: String
  package var info: Info
  package var servers: [Server]
  package var tags: [Tag]
  /// In document order, one entry per path template.
  package var paths: [PathItem]
  /// Requests the API makes to its user; `PathItem.path` holds the webhook's name.
  package var webhooks: [PathItem]
  package var schemas: SchemaTable
  package var securitySchemes: [SecurityScheme]
  /// Alternatives that apply where an operation names none of its own.
  package var security: [SecurityRequirement]
  package var externalDocs: ExternalDocs?
  package var extensions: [Extension]
  package var location: SourceLocation
  /// Empty unless the loader was asked for it.
  package var keywordPlaces = KeywordPlaces()

  package init(openapi: String, info: Info, location: SourceLocation) {
    self.openapi = openapi
    self.info = info
    self.servers = []
    self.tags = []
    self.paths = []
    self.webhooks = []
    self.schemas = SchemaTable()
    self.securitySchemes = []
    self.security = []
    self.externalDocs = nil
    self.extensions = []
    self.location = location
  }

  /// Every operation under `paths`, in document order; webhooks and callbacks are not among them.
  package var operations: [Operation] { paths.flatMap(\.operations) }
}
