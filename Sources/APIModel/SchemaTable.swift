/// The place of a schema in the API's table. References are ids, so cycles are harmless and comparing two models is cheap.
package struct SchemaID: Hashable, Sendable, Comparable {
  package var index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (a: SchemaID, b: SchemaID) -> Bool { a.index < b.index }
}

/// Every schema of a document, each once: the components, and the anonymous ones where they stand.
package struct SchemaTable: Hashable, Sendable {
  package private(set) var schemas: [Schema] = []
  /// The ids of `components.schemas` in document order.
  package private(set) var components: [SchemaID] = []

  package init() {}

  package var count: Int { schemas.count }
  package var ids: [SchemaID] { schemas.indices.map(SchemaID.init) }

  /// An id that is not of this table is the schema that accepts everything, so a mistake in a pass cannot trap.
  package subscript(id: SchemaID) -> Schema {
    // Accessors that lend: a schema has too many fields to copy it for looking at one.
    _read {
      if schemas.indices.contains(id.index) {
        yield schemas[id.index]
      } else {
        yield Schema(kind: .any, location: .unknown)
      }
    }
    _modify {
      if schemas.indices.contains(id.index) {
        yield &schemas[id.index]
      } else {
        var nowhere = Schema(kind: .any, location: .unknown)
        yield &nowhere
      }
    }
  }

  /// What it accepts, without the copy of a whole schema that looking at one field of it would take.
  package func kind(of id: SchemaID) -> Schema.Kind {
    schemas.indices.contains(id.index) ? schemas[id.index].kind : .any
  }

  /// As `kind(of:)`.
  package func annotations(of id: SchemaID) -> Annotations {
    schemas.indices.contains(id.index) ? schemas[id.index].annotations : Annotations()
  }

  package mutating func add(_ schema: Schema) -> SchemaID {
    schemas.append(schema)
    return SchemaID(schemas.count - 1)
  }

  package mutating func addComponent(_ schema: Schema) -> SchemaID {
    let id = add(schema)
    components.append(id)
    return id
  }

  /// Other components become schemas that nothing names.
  package mutating func keepComponents(_ kept: Set<SchemaID>) { components.removeAll { !kept.contains($0) } }

  /// Follows references to the schema that says something; a cycle of nothing but references ends where it closes.
  package func resolved(_ id: SchemaID) -> SchemaID {
    var current = id
    var steps = 0
    while case .reference(let next) = kind(of: current), steps < 64 {
      current = next
      steps += 1
    }
    return current
  }
}
