import Diagnostics

/// The Request Body Object.
package struct RequestBody: Hashable, Sendable {
  package var description: String?
  package var required: Bool
  /// In document order.
  package var content: [MediaType]
  package var component: String?
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(required: Bool, content: [MediaType], location: SourceLocation) {
    self.description = nil
    self.required = required
    self.content = content
    self.component = nil
    self.extensions = []
    self.location = location
  }
}

/// The Response Object with the key it stands under.
package struct Response: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case code(Int)
    /// `4XX` is 4.
    case range(Int)
    case `default`
  }

  package var status: Status
  package var description: String
  package var headers: [Header]
  package var content: [MediaType]
  package var links: [Link]
  package var component: String?
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(status: Status, description: String, location: SourceLocation) {
    self.status = status
    self.description = description
    self.headers = []
    self.content = []
    self.links = []
    self.component = nil
    self.extensions = []
    self.location = location
  }
}

/// The Header Object: a parameter in style `simple`, with its name.
package struct Header: Hashable, Sendable {
  package var name: String
  package var description: String?
  package var required: Bool
  package var deprecated: Bool
  package var explode: Bool
  package var schema: SchemaID?
  /// Where the value stands under `content`; `schema` is then that of its only media type.
  package var content: MediaType?
  package var examples: [Example] = []
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(name: String, required: Bool, schema: SchemaID?, location: SourceLocation) {
    self.name = name
    self.description = nil
    self.required = required
    self.deprecated = false
    self.explode = false
    self.schema = schema
    self.location = location
  }
}

/// The Media Type Object with its key.
package struct MediaType: Hashable, Sendable {
  /// As written: `application/json; charset=utf-8`.
  package var name: String
  package var schema: SchemaID?
  /// OpenAPI 3.2: the schema of each item of a sequential media type.
  package var itemSchema: SchemaID?
  /// OpenAPI 3.2: of the parts of a multipart body by position, and of those after them. Their property is the position, or empty.
  package var prefixEncodings: [Encoding] = []
  package var itemEncoding: Encoding?
  package var encodings: [Encoding]
  package var examples: [Example]
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(name: String, schema: SchemaID?, location: SourceLocation) {
    self.name = name
    self.schema = schema
    self.itemSchema = nil
    self.encodings = []
    self.examples = []
    self.extensions = []
    self.location = location
  }
}

/// The Encoding Object of one property of a form or multipart body.
package struct Encoding: Hashable, Sendable {
  package var property: String
  package var contentType: String?
  package var headers: [Header]
  package var style: ParameterStyle?
  package var explode: Bool?
  package var allowReserved: Bool
  /// OpenAPI 3.2: of the parts of a part that is multipart itself.
  package var encodings: [Encoding] = []
  package var extensions: [Extension] = []
  package var location: SourceLocation

  /// With the defaults filled in.
  package var effectiveStyle: ParameterStyle { style ?? .form }
  package var effectiveExplode: Bool { explode ?? (effectiveStyle == .form) }

  package init(property: String, location: SourceLocation) {
    self.property = property
    self.contentType = nil
    self.headers = []
    self.style = nil
    self.explode = nil
    self.allowReserved = false
    self.location = location
  }
}

/// The Link Object, kept for tools that follow links.
package struct Link: Hashable, Sendable {
  package var name: String
  package var operationID: String?
  package var operationRef: String?
  package var parameters: [Extension]
  package var requestBody: Value?
  package var description: String?
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(name: String, location: SourceLocation) {
    self.name = name
    self.operationID = nil
    self.operationRef = nil
    self.parameters = []
    self.requestBody = nil
    self.description = nil
    self.location = location
  }
}

/// The Example Object; a bare `example` has the empty name.
package struct Example: Hashable, Sendable {
  package var name: String
  package var summary: String?
  package var description: String?
  package var value: Value?
  package var externalValue: String?
  package var location: SourceLocation

  package init(name: String, value: Value?, location: SourceLocation) {
    self.name = name
    self.summary = nil
    self.description = nil
    self.value = value
    self.externalValue = nil
    self.location = location
  }
}
