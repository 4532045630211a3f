import APIModel

extension DocumentReader {
  /// A discriminator on an object means the components that extend it through `allOf`, each by its name, and what extends those.
  func fillImpliedSubtypes(in schemas: inout SchemaTable) {
    var bases: [SchemaID: Base] = [:]
    for id in schemas.ids {
      if case .object(let facets) = schemas.kind(of: id), let discriminator = facets.discriminator {
        bases[id] = Base(discriminator)
      }
    }
    guard !bases.isEmpty else { return }
    for id in schemas.components {
      guard let name = schemas[id].name else { continue }
      for base in extended(by: id, in: schemas) { bases[base]?.add(name, id) }
    }
    for id in schemas.ids {
      guard let base = bases[id], case .object(var facets) = schemas.kind(of: id) else { continue }
      facets.discriminator = base.discriminator
      schemas[id].kind = .object(facets)
    }
  }

  private struct Base {
    var discriminator: Discriminator
    private var values: Set<String>
    private var schemas: Set<SchemaID>

    init(_ discriminator: Discriminator) {
      self.discriminator = discriminator
      values = Set(discriminator.mapping.map(\.value))
      schemas = Set(discriminator.mapping.map(\.schema))
    }

    /// What the document maps by itself keeps its value.
    mutating func add(_ value: String, _ schema: SchemaID) {
      guard !values.contains(value), schemas.insert(schema).inserted else { return }
      values.insert(value)
      discriminator.mapping.append(Discriminator.Mapping(value: value, schema: schema))
    }
  }

  /// More levels of `allOf` than anyone writes; a chain of thousands must not be walked from each of its links.
  private static let maximumLevels = 32

  /// The schemas that the component is composed of, level by level.
  private func extended(by id: SchemaID, in schemas: SchemaTable) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = [id]
    var level = [id]
    for _ in 0..<Self.maximumLevels where !level.isEmpty {
      var next: [SchemaID] = []
      for schema in level {
        guard case .allOf(let members) = schemas.kind(of: schema) else { continue }
        next += members.map(schemas.resolved).filter { seen.insert($0).inserted }
      }
      found += next
      level = next
    }
    return found
  }
}
