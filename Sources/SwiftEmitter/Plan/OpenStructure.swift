import APIModel

/// A struct that has its name and waits for its properties.
struct OpenStructure {
  var declaration: DeclarationID
  var facets: ObjectFacets
  var keepsOtherKeys = false
  /// Schemas that properties have to fit besides their own, by key.
  var constraints: [String: [SchemaID]] = [:]
  /// How deep in the document it stands.
  var depth = 0
}
