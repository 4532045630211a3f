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
  private lazy var oldRoots = roots(old)
  private lazy var newRoots = roots(new)

  /// - Parameter entries: Of both versions.
  package init(_ entries: [OperationEntry], old: API, new: API) {
    self.entries = entries
    self.old = old
    self.new = new
  }

  package func operations(ofOld schemas: Set<SchemaID>) -> Set<OperationIndex> {
    Self.operations(schemas, oldParents, oldRoots)
  }

  package func operations(ofNew schemas: Set<SchemaID>) -> Set<OperationIndex> {
    Self.operations(schemas, newParents, newRoots)
  }

  /// What leads from a schema to one around it.
  private enum Edge {
    /// A value of the object that it extends may be it; not one of what else extends that object.
    case subtype
    case member, reference, part
  }

  private struct State: Hashable {
    var schema: SchemaID
    var isSubtype: Bool
  }

  /// Goes from the schemas to those around them, up to those that operations name.
  private static func operations(
    _ schemas: Set<SchemaID>, _ parents: [[(schema: SchemaID, edge: Edge)]], _ roots: [SchemaID: Set<OperationIndex>]
  ) -> Set<OperationIndex> {
    var found: Set<OperationIndex> = []
    var seen: Set<State> = []
    var waiting = schemas.map { State(schema: $0, isSubtype: false) }
    while let next = waiting.popLast() {
      guard parents.indices.contains(next.schema.index), seen.insert(next).inserted else { continue }
      found.formUnion(roots[next.schema] ?? [])
      for (parent, edge) in parents[next.schema.index] {
        switch edge {
        case .subtype: waiting.append(State(schema: parent, isSubtype: true))
        case .reference: waiting.append(State(schema: parent, isSubtype: next.isSubtype))
        case .member: if !next.isSubtype { waiting.append(State(schema: parent, isSubtype: false)) }
        case .part: waiting.append(State(schema: parent, isSubtype: false))
        }
      }
    }
    return found
  }

  private static func parents(_ api: API) -> [[(schema: SchemaID, edge: Edge)]] {
    var parents: [[(schema: SchemaID, edge: Edge)]] = Array(repeating: [], count: api.schemas.count)
    for id in api.schemas.ids {
      let kind = api.schemas.kind(of: id)
      for part in api.schemas[id].references where parents.indices.contains(part.index) {
        parents[part.index].append((id, edge(to: part, of: kind)))
      }
    }
    return parents
  }

  private static func edge(to part: SchemaID, of kind: Schema.Kind) -> Edge {
    switch kind {
    case .reference(let target): target == part ? .reference : .part
    case .allOf(let members): members.contains(part) ? .member : .part
    case .object(let facets): facets.discriminator?.mapping.contains { $0.schema == part } == true ? .subtype : .part
    default: .part
    }
  }

  /// What callbacks hold is their operation's.
  private func roots(_ api: API) -> [SchemaID: Set<OperationIndex>] {
    var indices: [String: OperationIndex] = [:]
    var indicesByID: [String: OperationIndex] = [:]
    for (index, entry) in entries.enumerated() {
      let isWebhook = entry.kind == .webhook
      guard isWebhook || entry.kind == .operation else { continue }
      indices[Self.key(entry.method, entry.path, isWebhook: isWebhook)] = OperationIndex(index)
      // Where it has moved, its id leads there.
      if let id = entry.operationID { indicesByID[id] = OperationIndex(index) }
    }
    var roots: [SchemaID: Set<OperationIndex>] = [:]
    for (operations, isWebhook) in [(api.operations, false), (api.webhooks.flatMap(\.operations), true)] {
      for operation in operations {
        let key = Self.key(operation.method, operation.path, isWebhook: isWebhook)
        guard let index = indices[key] ?? operation.operationID.flatMap({ indicesByID[$0] }) else { continue }
        for schema in operation.references { roots[schema, default: []].insert(index) }
      }
    }
    return roots
  }

  private static func key(_ method: String, _ path: String, isWebhook: Bool) -> String {
    (isWebhook ? "webhook " : "") + method.uppercased() + " " + PathForm.withoutNames(path)
  }
}
