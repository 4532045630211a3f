import Diagnostics

/// The Server Object. `url` may hold `{variables}`.
package struct Server: Hashable, Sendable {
  package var url: String
  package var description: String?
  package var variables: [Variable]
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package struct Variable: Hashable, Sendable {
    package var name: String
    package var defaultValue: String
    package var values: [String]
    package var description: String?
    package var extensions: [Extension] = []
    package var location = SourceLocation.unknown

    package init(name: String, defaultValue: String, values: [String], description: String?) {
      self.name = name
      self.defaultValue = defaultValue
      self.values = values
      self.description = description
    }
  }

  package init(url: String, description: String?, variables: [Variable], location: SourceLocation) {
    self.url = url
    self.description = description
    self.variables = variables
    self.location = location
  }
}
