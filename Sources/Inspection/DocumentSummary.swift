import APIModel
import Diagnostics

/// What a document holds.
package struct DocumentSummary: Sendable {
  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: Int
    package var lines: Int

    package init(path: String, bytes: Int, lines: Int) {
      self.path = path
      self.bytes = bytes
      self.lines = lines
    }
  }

  package struct OperationRow: Hashable, Sendable {
    package var method: String
    package var path: String
    package var id: String?
    package var deprecated: Bool
    package var location: SourceLocation
    /// Named schemas in reach of the operation.
    package var schemas: Int
  }

  package struct TagRow: Hashable, Sendable {
    /// Nil for operations without one.
    package var tag: String?
    package var operations: [OperationRow]
  }

  package struct SchemaRow: Hashable, Sendable {
    package var name: String
    package var kind: SchemaKind
    /// Properties of an object, values of an enumeration, branches of a union.
    package var parts: Int
    /// Schemas that name it, and operations that do.
    package var usedBy: Int
    package var location: SourceLocation
  }

  package struct Problems: Hashable, Sendable {
    package var severity: Severity
    package var id: String
    package var count: Int
  }

  package var files: [File]
  package var title: String
  package var version: String
  package var openapi: String
  package var servers: [String]
  package var security: [(name: String, kind: String)]
  package var webhooks: Int
  package var tags: [TagRow]
  package var schemas: [SchemaRow]
  /// Named and anonymous ones.
  package var schemaCount: Int
  package var problems: [Problems]
  /// Operations and named schemas that are generated, where the configuration does not include all.
  package var included: (operations: Int, schemas: Int)?

  package init(
    _ api: API, files: [File], including selection: APISelection = APISelection(), diagnostics: DiagnosticCollector
  ) {
    self.files = files
    if !selection.isEmpty {
      let selected = selection.applied(to: api)
      included = (selected.operations.count, selected.schemas.components.count)
    }
    title = api.info.title
    version = api.info.version
    openapi = api.openapi
    servers = api.servers.map(\.url)
    security = api.securitySchemes.map { ($0.name, Self.kind($0.kind)) }
    webhooks = api.webhooks.reduce(0) { $0 + $1.operations.count }
    let graph = SchemaGraph(api)
    var uses = graph.references
    var order: [String?] = []
    var rows: [String?: [OperationRow]] = [:]
    for operation in api.operations {
      let roots = SchemaGraph.roots(of: operation, api)
      for root in roots { uses[root, default: 0] += 1 }
      let tag = operation.tags.first { !$0.isEmpty }
      if rows[tag] == nil { order.append(tag) }
      rows[tag, default: []].append(
        OperationRow(
          method: operation.method.uppercased(), path: operation.path, id: operation.operationID,
          deprecated: operation.deprecated, location: operation.location, schemas: graph.reach(roots).count))
    }
    tags = order.map { TagRow(tag: $0, operations: rows[$0] ?? []) }
    schemas = api.schemas.components.map { id in
      let schema = api.schemas[id]
      return SchemaRow(
        name: schema.name ?? "", kind: SchemaKind(schema), parts: Self.parts(schema), usedBy: uses[id, default: 0],
        location: schema.location)
    }
    schemaCount = api.schemas.count
    var counts: [Problems: Int] = [:]
    for diagnostic in diagnostics.sorted {
      counts[Problems(severity: diagnostic.severity, id: diagnostic.id, count: 0), default: 0] += 1
    }
    problems = counts.map { Problems(severity: $0.key.severity, id: $0.key.id, count: $0.value) }.sorted {
      $0.severity == $1.severity ? $0.id < $1.id : $0.severity > $1.severity
    }
  }

  package var operationCount: Int { tags.reduce(0) { $0 + $1.operations.count } }

  private static func parts(_ schema: Schema) -> Int {
    switch schema.kind {
    case .object(let facets): facets.properties.count
    case .enumeration(let facets): facets.cases.count
    case .allOf(let members): members.count
    case .anyOf(let facets), .oneOf(let facets): facets.branches.count
    case .array(let facets): facets.prefixItems.count
    default: 0
    }
  }

  private static func kind(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey(let name, let location): "API key in \(location.rawValue) '\(name)'"
    case .http(let scheme, _): "HTTP \(scheme)"
    case .oauth2(let flows): "OAuth 2: \(flows.map(\.name).joined(separator: ", "))"
    case .openIDConnect: "OpenID Connect"
    case .mutualTLS: "mutual TLS"
    }
  }
}
