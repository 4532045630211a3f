import APIModel

/// The operations that hold a schema in each version, however deep, whether or not the comparison led there.
///
/// Worked out when it is first asked, as most comparisons need not know.
package final class SchemaUses {
  private let entries: [OperationEntry]
  private let old: API
  private let new: API
  private lazy var oldParents = Self.parents(old)
  private lazy var newParents = Self.parents(new)
  private lazy var oldRoots = roots(old) { $0.formerRoute ?? $0.route }
  private lazy var newRoots = roots(new, route: \.route)

  /// - Parameter entries: Of both versions.
  package init(_ entries: [OperationEntry], old: API, new: API) {
    self.entries = entries
    self.old = old
    self.new = new
  }

  /// - Parameter through: Where it is given, only ways that lead through one of these schemas count.
  package func operations(ofOld schemas: Set<SchemaID>, through: Set<SchemaID>? = nil) -> Set<OperationIndex> {
    Self.operations(schemas, through, oldParents, oldRoots)
  }

  package func operations(ofNew schemas: Set<SchemaID>, through: Set<SchemaID>? = nil) -> Set<OperationIndex> {
    Self.operations(schemas, through, newParents, newRoots)
  }

  /// What leads from a schema to one around it.
  private enum Edge {
    /// A value of the object that it extends may be it …
    case subtype
    /// … but no value of another component that extends the object.
    case `extension`
    /// Another spelling of the same.
    case reference
    case part
  }

  private struct State: Hashable {
    var schema: SchemaID
    var isSubtype: Bool
    /// Whether the way counts.
    var isThrough: Bool
  }

  /// Goes from the schemas to those around them, up to those that operations name.
  private static func operations(
    _ schemas: Set<SchemaID>, _ through: Set<SchemaID>?, _ parents: [[(schema: SchemaID, edge: Edge)]],
    _ roots: [SchemaID: Set<OperationIndex>]
  ) -> Set<OperationIndex> {
    var found: Set<OperationIndex> = []
    var seen: Set<State> = []
    var waiting = schemas.map { State(schema: $0, isSubtype: false, isThrough: through == nil) }
    while let next = waiting.popLast() {
      guard parents.indices.contains(next.schema.index), seen.insert(next).inserted else { continue }
      if next.isThrough { found.formUnion(roots[next.schema] ?? []) }
      for (parent, edge) in parents[next.schema.index] {
        let isSubtype = edge == .subtype || edge == .reference && next.isSubtype
        if edge == .extension, next.isSubtype { continue }
        let isThrough = next.isThrough || through?.contains(parent) == true
        waiting.append(State(schema: parent, isSubtype: isSubtype, isThrough: isThrough))
      }
    }
    return found
  }

  private static func parents(_ api: API) -> [[(schema: SchemaID, edge: Edge)]] {
    var parents: [[(schema: SchemaID, edge: Edge)]] = Array(repeating: [], count: api.schemas.count)
    for id in api.schemas.ids {
      let schema = api.schemas[id]
      let edge: Edge =
        switch schema.kind {
        case .allOf where schema.name != nil: .extension
        case .allOf, .reference: .reference
        default: .part
        }
      for part in schema.parts where parents.indices.contains(part.index) { parents[part.index].append((id, edge)) }
      for part in schema.subtypes where parents.indices.contains(part.index) {
        parents[part.index].append((id, .subtype))
      }
    }
    return parents
  }

  /// What callbacks hold is their operation's.
  private func roots(_ api: API, route: (OperationEntry) -> String) -> [SchemaID: Set<OperationIndex>] {
    var indices: [String: OperationIndex] = [:]
    for (index, entry) in entries.enumerated() where entry.kind == .operation || entry.kind == .webhook {
      indices[Self.key(route(entry), isWebhook: entry.kind == .webhook)] = OperationIndex(index)
    }
    var roots: [SchemaID: Set<OperationIndex>] = [:]
    for (operations, isWebhook) in [(api.operations, false), (api.webhooks.flatMap(\.operations), true)] {
      for operation in operations {
        let key = Self.key(operation.method.uppercased() + " " + operation.path, isWebhook: isWebhook)
        guard let index = indices[key] else { continue }
        for schema in operation.references { roots[schema, default: []].insert(index) }
      }
    }
    return roots
  }

  private static func key(_ route: String, isWebhook: Bool) -> String {
    (isWebhook ? "webhook " : "") + PathForm.withoutNames(route)
  }
}
