import APIModel

/// Where each schema travels, which decides what `readOnly`, `writeOnly` and PATCH mean for it.
struct SchemaRoles: Hashable, Sendable {
  /// What servers read: only there a value that an enumeration does not list is a mistake, and not news.
  private(set) var inRequests = SchemaFlags(count: 0)
  private(set) var inResponses = SchemaFlags(count: 0)
  /// The root objects of PATCH and merge-patch bodies, whose optional properties tell absent from null; there absent means "leave as it
  /// is" whatever the default.
  private(set) var patchBodies = SchemaFlags(count: 0)

  init() {}

  init(_ api: API) {
    inRequests = SchemaFlags(count: api.schemas.count)
    inResponses = inRequests
    patchBodies = inRequests
    for operation in api.operations {
      for parameter in operation.parameters { Self.reach(parameter.schema, api, &inRequests) }
      for media in operation.requestBody?.content ?? [] {
        Self.reach(media.schema, api, &inRequests)
        if operation.method == "patch" || media.name.contains("merge-patch"), let schema = media.schema {
          _ = patchBodies.insert(api.schemas.resolved(schema))
          // RFC 7396 is recursive: an object within means its own keys.
          if media.name.contains("merge-patch") { Self.reach(schema, api, &patchBodies) }
        }
      }
      for response in operation.responses {
        for media in response.content { Self.reach(media.schema ?? media.itemSchema, api, &inResponses) }
        for header in response.headers { Self.reach(header.schema, api, &inResponses) }
      }
    }
  }

  private static func reach(_ start: SchemaID?, _ api: API, _ seen: inout SchemaFlags) {
    guard let start else { return }
    var open = [start]
    while let id = open.popLast() {
      guard seen.insert(id) else { continue }
      switch api.schemas.kind(of: id) {
      case .any, .never, .boolean, .integer, .number, .string, .enumeration: break
      case .reference(let target): open.append(target)
      case .array(let facets): open += facets.prefixItems + [facets.items].compactMap { $0 }
      case .object(let facets):
        open += facets.properties.map(\.schema) + facets.patternProperties.map(\.schema)
        if case .schema(let values) = facets.additionalProperties { open.append(values) }
      case .allOf(let members): open += members
      case .anyOf(let facets), .oneOf(let facets): open += facets.branches
      }
    }
  }
}
