import Diagnostics

/// The Security Scheme Object, under its name in `components.securitySchemes`.
package struct SecurityScheme: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case apiKey(name: String, location: ParameterLocation)
    /// `scheme` in lower case: `bearer`, `basic`, …
    case http(scheme: String, bearerFormat: String?)
    case oauth2(flows: [OAuthFlow])
    case openIDConnect(url: String)
    case mutualTLS
  }

  package var name: String
  package var kind: Kind
  package var description: String?
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(name: String, kind: Kind, description: String?, location: SourceLocation) {
    self.name = name
    self.kind = kind
    self.description = description
    self.location = location
  }
}

/// One flow of an OAuth 2 scheme: `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`.
package struct OAuthFlow: Hashable, Sendable {
  package var name: String
  package var authorizationURL: String?
  package var tokenURL: String?
  package var refreshURL: String?
  package var scopes: [String]
  /// OpenAPI 3.2.
  package var deviceAuthorizationURL: String?
  /// The scopes with their descriptions and places.
  package var scopeDescriptions: [Extension] = []
  package var extensions: [Extension] = []
  package var location = SourceLocation.unknown

  package init(name: String, authorizationURL: String?, tokenURL: String?, refreshURL: String?, scopes: [String]) {
    self.name = name
    self.authorizationURL = authorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.scopes = scopes
  }
}

/// Schemes that must hold together; an empty requirement means that no credentials are needed.
package struct SecurityRequirement: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var scheme: String
    package var scopes: [String]

    package init(scheme: String, scopes: [String]) {
      self.scheme = scheme
      self.scopes = scopes
    }
  }

  package var entries: [Entry]
  package var location: SourceLocation

  package init(entries: [Entry], location: SourceLocation) {
    self.entries = entries
    self.location = location
  }
}
