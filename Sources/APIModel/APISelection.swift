/// The part of an API that someone wants: the operations that are named, by themselves or with others of their tag or path, the
/// schemas that are named, and whatever these refer to. Empty is the whole API.
package struct APISelection: Hashable, Sendable {
  /// What may be named, as it stands in `martlet.yaml`.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case operations, tags, paths, schemas

    package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  package var names: [Kind: [String]]

  package init(_ names: [Kind: [String]] = [:]) { self.names = names }

  package var isEmpty: Bool { names.values.allSatisfy(\.isEmpty) }

  /// Schemas keep their ids: only fewer of them are components.
  package func applied(to api: API) -> API {
    guard !isEmpty else { return api }
    var selected = api
    selected.paths = api.paths.compactMap(selecting)
    selected.webhooks = api.webhooks.compactMap(selecting)
    let operations = selected.operations + selected.webhooks.flatMap(\.operations)
    let tags = Set(operations.flatMap(\.tags))
    selected.tags = api.tags.filter { tags.contains($0.name) }
    let wanted = Set(names[.schemas] ?? [])
    let named = api.schemas.components.filter { wanted.contains(api.schemas[$0].name ?? "") }
    let reached = api.schemas.reached(from: named + operations.flatMap(\.references))
    selected.schemas.keepComponents(reached)
    return selected
  }

  /// Whether the name selects anything.
  package static func isKnown(_ name: String, _ kind: Kind, in api: API) -> Bool {
    if kind == .schemas { return api.schemas.components.contains { api.schemas[$0].name == name } }
    let selection = APISelection([kind: [name]])
    return (api.paths + api.webhooks).contains { selection.selecting($0) != nil }
  }

  /// The path with those of its operations that are wanted; nil if none is.
  private func selecting(_ item: PathItem) -> PathItem? {
    var item = item
    item.operations = item.operations.filter(isWanted)
    return item.operations.isEmpty ? nil : item
  }

  private func isWanted(_ operation: Operation) -> Bool {
    func isNamed(_ kind: Kind, _ isMatch: (String) -> Bool) -> Bool { names[kind]?.contains(where: isMatch) ?? false }
    let route = "\(operation.method.uppercased()) \(operation.path)"
    return isNamed(.operations) { $0 == operation.operationID || $0 == route }
      || isNamed(.tags, operation.tags.contains)
      // `/orders/*` is everything below `/orders`.
      || isNamed(.paths) { $0 == operation.path || $0.hasSuffix("/*") && operation.path.hasPrefix($0.dropLast()) }
  }
}

extension SchemaTable {
  /// These schemas and all that they refer to.
  package func reached(from roots: [SchemaID]) -> Set<SchemaID> {
    var found: Set<SchemaID> = []
    var open = roots
    while let id = open.popLast() {
      if found.insert(id).inserted { open += self[id].references }
    }
    return found
  }
}
