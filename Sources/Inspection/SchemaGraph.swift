import APIModel

/// Which named schema refers to which, through what stands between them.
package struct SchemaGraph: Sendable {
  package struct Edge: Hashable, Sendable {
    package var from: SchemaID
    package var to: SchemaID
    /// The first property, or the keyword, that leads there: `items`, `oneOf`.
    package var label: String
  }

  /// The components, in document order.
  package let nodes: [SchemaID]
  /// From each component, one edge for each other that it names, in the order in which it names them.
  package let edges: [SchemaID: [Edge]]

  package init(_ api: API) {
    nodes = api.schemas.components
    let named = Set(nodes)
    var edges: [SchemaID: [Edge]] = [:]
    for id in nodes {
      var seen: Set<SchemaID> = []
      edges[id] = Self.references(of: id, api, named).compactMap { target, label in
        seen.insert(target).inserted ? Edge(from: id, to: target, label: label) : nil
      }
    }
    self.edges = edges
  }

  /// How many schemas name this one.
  package var references: [SchemaID: Int] {
    var counts: [SchemaID: Int] = [:]
    for edge in edges.values.joined() { counts[edge.to, default: 0] += 1 }
    return counts
  }

  /// The schemas in reach of these, at most `depth` references away, in document order.
  package func reach(_ roots: [SchemaID], depth: Int = .max) -> [SchemaID] {
    var seen = Set(roots)
    var front = roots
    var steps = 0
    while !front.isEmpty, steps < depth {
      var next: [SchemaID] = []
      for id in front { for edge in edges[id] ?? [] where seen.insert(edge.to).inserted { next.append(edge.to) } }
      front = next
      steps += 1
    }
    return nodes.filter(seen.contains)
  }

  /// The components that an operation names itself.
  package static func roots(of operation: Operation, _ api: API) -> [SchemaID] {
    let named = Set(api.schemas.components)
    var seen: Set<SchemaID> = []
    return operation.references.flatMap { named.contains($0) ? [$0] : references(of: $0, api, named).map(\.0) }
      .filter { seen.insert($0).inserted }
  }

  /// Walks through anonymous schemas, each once, to the components that they name.
  private static func references(of root: SchemaID, _ api: API, _ named: Set<SchemaID>) -> [(SchemaID, String)] {
    var found: [(SchemaID, String)] = []
    var seen: Set<SchemaID> = [root]
    var open = parts(api.schemas[root], label: nil).reversed() as [(SchemaID, String)]
    while let (id, label) = open.popLast() {
      if named.contains(id) {
        found.append((id, label))
      } else if seen.insert(id).inserted {
        open += parts(api.schemas[id], label: label).reversed()
      }
    }
    return found
  }

  /// What a schema is made of. The label of the outermost step stays.
  private static func parts(_ schema: Schema, label: String?) -> [(SchemaID, String)] {
    func list(_ ids: [SchemaID], _ name: String) -> [(SchemaID, String)] { ids.map { ($0, label ?? name) } }
    var parts: [(SchemaID, String)]
    switch schema.kind {
    case .any, .never, .boolean, .integer, .number, .string, .enumeration: parts = []
    case .reference(let target): parts = list([target], "$ref")
    case .array(let facets): parts = list(facets.prefixItems + [facets.items].compactMap { $0 }, "items")
    case .object(let facets):
      parts = (facets.properties + facets.patternProperties).map { ($0.schema, label ?? $0.name) }
      if case .schema(let values) = facets.additionalProperties { parts += list([values], "additionalProperties") }
      parts += list(facets.discriminator?.mapping.map(\.schema) ?? [], "discriminator")
    case .allOf(let members): parts = list(members, "allOf")
    case .anyOf(let facets): parts = list(facets.branches, "anyOf")
    case .oneOf(let facets): parts = list(facets.branches, "oneOf")
    }
    return parts + list([schema.not].compactMap { $0 }, "not")
  }
}
