import APIDiff
import APIModel
import SwiftEmitter

/// The operations that use a declaration behind which no fact stands: filters and ignore files want to know them.
///
/// Worked out when it is first asked, as most comparisons have no such declaration.
final class SchemaUses {
  private let report: DiffReport
  private let old: API
  private let new: API
  private lazy var oldParents = Self.parents(old)
  private lazy var newParents = Self.parents(new)
  private lazy var oldRoots = Self.roots(old, report)
  private lazy var newRoots = Self.roots(new, report)

  init(_ report: DiffReport, old: API, new: API) {
    self.report = report
    self.old = old
    self.new = new
  }

  /// Ascending.
  func operations(of difference: SurfaceDifference) -> [OperationIndex] {
    var found: Set<OperationIndex> = []
    if let place = difference.old {
      found.formUnion(Self.operations(place.schemas.union(place.holders), oldParents, oldRoots))
    }
    if let place = difference.new {
      found.formUnion(Self.operations(place.schemas.union(place.holders), newParents, newRoots))
    }
    return found.sorted()
  }

  /// Goes from the schemas to those around them, up to those that operations name.
  private static func operations(
    _ schemas: Set<SchemaID>, _ parents: [SchemaID: [SchemaID]], _ roots: [SchemaID: Set<OperationIndex>]
  ) -> Set<OperationIndex> {
    var found: Set<OperationIndex> = []
    var seen: Set<SchemaID> = []
    var waiting = Array(schemas)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.formUnion(roots[next] ?? [])
      waiting += parents[next] ?? []
    }
    return found
  }

  private static func parents(_ api: API) -> [SchemaID: [SchemaID]] {
    var parents: [SchemaID: [SchemaID]] = [:]
    for id in api.schemas.ids {
      for part in parts(api.schemas[id].kind) { parents[part, default: []].append(id) }
    }
    return parents
  }

  private static func parts(_ kind: Schema.Kind) -> [SchemaID] {
    switch kind {
    case .reference(let target): return [target]
    case .array(let facets): return facets.prefixItems + [facets.items].compactMap { $0 }
    case .object(let facets):
      var parts = (facets.properties + facets.patternProperties).map(\.schema)
      if case .schema(let values) = facets.additionalProperties { parts.append(values) }
      return parts
    case .allOf(let members): return members
    case .anyOf(let facets), .oneOf(let facets): return facets.branches
    case .any, .never, .boolean, .integer, .number, .string, .enumeration: return []
    }
  }

  private static func roots(_ api: API, _ report: DiffReport) -> [SchemaID: Set<OperationIndex>] {
    var indices: [String: OperationIndex] = [:]
    for (index, entry) in report.operations.enumerated() where entry.kind == .operation {
      indices[SwiftAttribution.key(entry.method, entry.path)] = OperationIndex(index)
    }
    var roots: [SchemaID: Set<OperationIndex>] = [:]
    for operation in api.operations {
      guard let index = indices[SwiftAttribution.key(operation.method, operation.path)] else { continue }
      let bodies = operation.responses.flatMap(\.content) + (operation.requestBody?.content ?? [])
      let headers = operation.responses.flatMap(\.headers).compactMap(\.schema)
      let schemas =
        operation.parameters.compactMap(\.schema) + headers
        + bodies.flatMap { [$0.schema, $0.itemSchema] }
        .compactMap { $0 }
      for schema in schemas { roots[schema, default: []].insert(index) }
    }
    return roots
  }
}
