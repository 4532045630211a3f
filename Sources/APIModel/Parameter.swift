import Diagnostics

package enum ParameterLocation: String, Hashable, Sendable, CaseIterable {
  case path, query, header, cookie
  /// OpenAPI 3.2: the whole query string is one value.
  case querystring
}

package enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
  case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
}

/// The Parameter Object, references resolved, defaults of `style` and `explode` filled in.
package struct Parameter: Hashable, Sendable {
  /// How the value gets into text.
  package enum Payload: Hashable, Sendable {
    case schema(SchemaID, style: ParameterStyle, explode: Bool, allowReserved: Bool)
    /// `content` with its only media type, such as `application/json`.
    case content(MediaType)
  }

  package var name: String
  package var placement: ParameterLocation
  package var description: String?
  package var required: Bool
  package var deprecated: Bool
  package var allowEmptyValue: Bool
  package var payload: Payload
  package var examples: [Example]
  /// The name in `components.parameters`, where it came from there.
  package var component: String?
  package var extensions: [Extension]
  package var location: SourceLocation

  package init(name: String, placement: ParameterLocation, required: Bool, payload: Payload, location: SourceLocation) {
    self.name = name
    self.placement = placement
    self.description = nil
    self.required = required
    self.deprecated = false
    self.allowEmptyValue = false
    self.payload = payload
    self.examples = []
    self.component = nil
    self.extensions = []
    self.location = location
  }

  package var schema: SchemaID? {
    switch payload {
    case .schema(let id, _, _, _): id
    case .content(let media): media.schema
    }
  }
}
