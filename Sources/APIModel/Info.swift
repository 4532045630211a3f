import Diagnostics

/// The Info Object.
package struct Info: Hashable, Sendable {
  package var title: String
  package var version: String
  package var summary: String?
  package var description: String?
  package var termsOfService: String?
  package var contact: [Extension]
  package var license: [Extension]
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(title: String, version: String, location: SourceLocation) {
    self.title = title
    self.version = version
    self.summary = nil
    self.description = nil
    self.termsOfService = nil
    self.contact = []
    self.license = []
    self.location = location
  }
}

/// The Tag Object.
package struct Tag: Hashable, Sendable {
  package var name: String
  package var description: String?
  /// OpenAPI 3.2: a short title, the tag that holds this one, and what sort of tag it is, such as `nav`.
  package var summary: String?
  package var parent: String?
  package var kind: String?
  package var externalDocs: ExternalDocs?
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(name: String, description: String?, location: SourceLocation) {
    self.name = name
    self.description = description
    self.location = location
  }
}

/// The External Documentation Object.
package struct ExternalDocs: Hashable, Sendable {
  package var url: String
  package var description: String?

  package init(url: String, description: String?) {
    self.url = url
    self.description = description
  }
}

/// A key the specification leaves to vendors (`x-…`), or one that Martlet does not know: noted, not lost.
package struct Extension: Hashable, Sendable {
  package var name: String
  package var value: Value
  package var location: SourceLocation

  package init(name: String, value: Value, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }
}
