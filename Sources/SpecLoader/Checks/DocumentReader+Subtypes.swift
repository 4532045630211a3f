import APIModel

extension DocumentReader {
  /// A discriminator on an object means the components that extend it through `allOf`, each by its name.
  func fillImpliedSubtypes(in schemas: inout SchemaTable) {
    var bases: [SchemaID: Discriminator] = [:]
    for id in schemas.ids {
      if case .object(let facets) = schemas.kind(of: id), let discriminator = facets.discriminator {
        bases[id] = discriminator
      }
    }
    guard !bases.isEmpty else { return }
    for id in schemas.components {
      guard case .allOf(let members) = schemas.kind(of: id), let name = schemas[id].name else { continue }
      for member in members {
        let base = schemas.resolved(member)
        guard var discriminator = bases[base],
          !discriminator.mapping.contains(where: { $0.schema == id || $0.value == name })
        else { continue }
        discriminator.mapping.append(Discriminator.Mapping(value: name, schema: id))
        bases[base] = discriminator
      }
    }
    for id in schemas.ids {
      guard let discriminator = bases[id], case .object(var facets) = schemas.kind(of: id) else { continue }
      facets.discriminator = discriminator
      schemas[id].kind = .object(facets)
    }
  }
}
