import APIModel

extension ShapeTable {
  /// Of an object. What an anonymous schema is made of may still be any of the subtypes; a component that extends the object is one of
  /// them, and has none of its own unless it says so.
  func discriminator(of schemas: [SchemaID]) -> Discriminator? {
    var seen: Set<SchemaID> = []
    for schema in schemas {
      if let found = discriminator(of: schema, &seen) { return found }
    }
    return nil
  }

  private func discriminator(of schema: SchemaID, _ seen: inout Set<SchemaID>) -> Discriminator? {
    // As deep as anyone writes.
    guard seen.count < 64, seen.insert(schema).inserted else { return nil }
    switch schemas.kind(of: schema) {
    case .object(let facets): return facets.discriminator
    case .reference(let target): return discriminator(of: target, &seen)
    case .allOf(let members):
      // Its own part comes before what it extends.
      for member in members where !isNamed(member) {
        if let own = discriminator(of: member, &seen) { return own }
      }
      if schemas[schema].name != nil { return nil }
      for member in members where isNamed(member) {
        if let inherited = discriminator(of: member, &seen) { return inherited }
      }
      return nil
    case .any, .never, .boolean, .integer, .number, .string, .array, .enumeration, .anyOf, .oneOf: return nil
    }
  }

  private func isNamed(_ id: SchemaID) -> Bool { schemas[schemas.resolved(id)].name != nil }
}
