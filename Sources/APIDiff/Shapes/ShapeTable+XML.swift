import APIModel

extension ShapeTable {
  /// What the XML element of a schema is called when nothing says so: as the property, or as the component. nil where it has more
  /// names than one, or none.
  func elementName(of id: ShapeID) -> String? {
    let own = schema(of: id)
    var names: Set<String> = []
    if let name = schemas[own].name { names.insert(name) }
    for schema in schemas.ids {
      guard case .object(let facets) = schemas.kind(of: schema) else { continue }
      for property in facets.properties where plainTarget(property.schema) == own { names.insert(property.name) }
    }
    return names.count == 1 ? names.first : nil
  }
}
