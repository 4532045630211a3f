import APIModel

/// What a fact is about. Every field is filled where it is known.
package struct Subject: Hashable, Sendable {
  /// The operation, callback or webhook that the fact stands in; nil for facts about the document and about component schemas.
  package var operation: OperationIndex?
  /// The pair of schemas that the fact stands in: for a property, the object that holds it.
  package var oldSchema: SchemaID?
  package var newSchema: SchemaID?
  /// The nearest component around the fact, by its new name: `Pet`.
  package var component: String?
  /// From the component, or from the operation's body, to the fact's schema: `owner`, `[]`, `name`.
  package var path: [String]
  /// The property, parameter, header, status, media type, value or scheme; empty where the schema itself is meant.
  package var name: String
  /// Where a parameter stands, or stood.
  package var placement: ParameterLocation?
  /// What several operations refer to and the fact stands in: `parameter PageSize`, `path /things`. Then there is no operation.
  package var shared: String?
  /// A parameter that the path item gives to all its operations.
  package var isShared = false

  package init(name: String = "") {
    self.operation = nil
    self.oldSchema = nil
    self.newSchema = nil
    self.component = nil
    self.path = []
    self.name = name
    self.placement = nil
    self.shared = nil
  }

  var mirrored: Subject {
    var subject = self
    swap(&subject.oldSchema, &subject.newSchema)
    return subject
  }
}
