import APIModel

/// Where each schema travels, which decides what `readOnly`, `writeOnly` and PATCH mean for it.
struct SchemaRoles: Sendable {
  private(set) var inRequests: Set<SchemaID> = []
  private(set) var inResponses: Set<SchemaID> = []
  /// The root objects of PATCH and merge-patch bodies, whose optional properties tell absent from null.
  private(set) var patchBodies: Set<SchemaID> = []

  init(_ api: API) {
    for operation in api.operations {
      for parameter in operation.parameters { reach(parameter.schema, api, &inRequests) }
      for media in operation.requestBody?.content ?? [] {
        reach(media.schema, api, &inRequests)
        if operation.method == "patch" || media.name.contains("merge-patch"), let schema = media.schema {
          patchBodies.insert(api.schemas.resolved(schema))
          // RFC 7396 is recursive: an object within means its own keys.
          if media.name.contains("merge-patch") { reach(schema, api, &patchBodies) }
        }
      }
      for response in operation.responses {
        for media in response.content { reach(media.schema ?? media.itemSchema, api, &inResponses) }
        for header in response.headers { reach(header.schema, api, &inResponses) }
      }
    }
  }

  private func reach(_ start: SchemaID?, _ api: API, _ seen: inout Set<SchemaID>) {
    guard let start else { return }
    var open = [start]
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      switch api.schemas[id].kind {
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
