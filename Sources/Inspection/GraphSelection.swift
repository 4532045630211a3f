import APIModel
import Diagnostics

/// The part of a document's schemas that is drawn.
package struct GraphSelection: Sendable {
  package struct Node: Sendable {
    package var id: SchemaID
    package var name: String
    package var kind: SchemaKind
    /// The file it stands in, where that is not the document itself.
    package var file: String
    package var isRoot: Bool
  }

  package var title: String
  package private(set) var nodes: [Node]
  package private(set) var edges: [SchemaGraph.Edge]
  /// How many there were before the limit.
  package private(set) var total: Int

  package enum Problem: Error, Hashable {
    /// No schema, operation or tag has the name; perhaps another was meant.
    case unknownRoot(String, nearest: String?)
  }

  /// - Parameters:
  ///   - roots: names of schemas, operation ids or tags; all schemas where it is empty.
  ///   - limit: more schemas than that are no picture: those with the most references stay.
  package init(_ api: API, roots names: [String], depth: Int, limit: Int) throws(Problem) {
    let graph = SchemaGraph(api)
    var roots: [SchemaID] = []
    var isRoot: Set<SchemaID> = []
    for name in names {
      let (found, isSchema) = try Self.find(name, api)
      roots += found
      if isSchema { isRoot.formUnion(found) }
    }
    let reached = names.isEmpty ? graph.nodes : graph.reach(roots, depth: depth)
    total = reached.count
    let kept = Set(Self.limited(reached, graph, limit))
    title = api.info.title
    nodes = reached.filter(kept.contains).map { id in
      let schema = api.schemas[id]
      let file = schema.location.file == api.location.file ? "" : schema.location.file
      return Node(
        id: id, name: schema.name ?? "", kind: SchemaKind(schema), file: file, isRoot: isRoot.contains(id))
    }
    edges = nodes.flatMap { graph.edges[$0.id] ?? [] }.filter { kept.contains($0.to) }
  }

  private static func find(_ name: String, _ api: API) throws(Problem) -> ([SchemaID], isSchema: Bool) {
    let schemas = api.schemas.components.filter { api.schemas[$0].name == name }
    if !schemas.isEmpty { return (schemas, true) }
    let operations = api.operations.filter { operation in
      operation.operationID == name || operation.tags.contains(name)
        || "\(operation.method.uppercased()) \(operation.path)" == name
    }
    if !operations.isEmpty { return (operations.flatMap { SchemaGraph.roots(of: $0, api) }, false) }
    let known =
      api.schemas.components.compactMap { api.schemas[$0].name } + api.operations.compactMap(\.operationID)
      + api.operations.flatMap(\.tags)
    throw .unknownRoot(name, nearest: NearestName.of(name, among: known))
  }

  private static func limited(_ ids: [SchemaID], _ graph: SchemaGraph, _ limit: Int) -> [SchemaID] {
    guard ids.count > limit else { return ids }
    let references = graph.references
    func weight(_ id: SchemaID) -> Int { references[id, default: 0] + (graph.edges[id]?.count ?? 0) }
    return Array(ids.sorted { (-weight($0), $0) < (-weight($1), $1) }.prefix(limit))
  }
}

/// What a schema is, in a word.
package enum SchemaKind: String, Sendable, CaseIterable {
  case object, map, enumeration, union, intersection, array, tuple, scalar, reference, any

  package init(_ schema: Schema) {
    self =
      switch schema.kind {
      case .any, .never: .any
      case .reference: .reference
      case .boolean, .integer, .number, .string: .scalar
      case .array(let facets): facets.prefixItems.isEmpty ? .array : .tuple
      case .object(let facets): facets.properties.isEmpty ? .map : .object
      case .enumeration: .enumeration
      case .allOf: .intersection
      case .anyOf, .oneOf: .union
      }
  }
}
