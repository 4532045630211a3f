import APIModel

/// Finds the parts of a document that a declaration comes from.
package enum SchemaClosure {
  private static let limit = 64

  /// The schema and what its Swift type is made of: what it refers to, its items, values and branches; not the properties of objects.
  static func schemas(_ start: SchemaID, in api: API) -> Set<SchemaID> {
    var found: Set<SchemaID> = []
    var open = [start]
    while let id = open.popLast(), found.count < limit {
      guard found.insert(id).inserted else { continue }
      switch api.schemas.kind(of: id) {
      case .reference(let target): open.append(target)
      case .array(let facets): open += facets.prefixItems + [facets.items].compactMap { $0 }
      case .object(let facets):
        if facets.properties.isEmpty, case .schema(let values) = facets.additionalProperties { open.append(values) }
      case .allOf(let members): open += members
      case .anyOf(let facets), .oneOf(let facets): open += facets.branches
      case .any, .never, .boolean, .integer, .number, .string, .enumeration: break
      }
    }
    return found
  }

  /// The schema and those that stand in it, but not in other components.
  package static func parts(of start: SchemaID, in api: API) -> Set<SchemaID> {
    var found: Set<SchemaID> = []
    var open = [start]
    while let id = open.popLast(), found.count < 4 * limit {
      if id != start, api.schemas[id].name != nil { continue }
      guard found.insert(id).inserted else { continue }
      switch api.schemas.kind(of: id) {
      case .reference(let target): open.append(target)
      case .array(let facets): open += facets.prefixItems + [facets.items].compactMap { $0 }
      case .object(let facets):
        open += facets.properties.map(\.schema)
        if case .schema(let values) = facets.additionalProperties { open.append(values) }
      case .allOf(let members): open += members
      case .anyOf(let facets), .oneOf(let facets): open += facets.branches
      case .any, .never, .boolean, .integer, .number, .string, .enumeration: break
      }
    }
    return found
  }

  /// The objects among what the schema is composed of, and the property of that name.
  static func holders(of key: String, in start: SchemaID, of api: API) -> (Set<SchemaID>, Property?) {
    var found: Set<SchemaID> = []
    var property: Property?
    var open = [start]
    while let id = open.popLast(), found.count < limit {
      guard found.insert(id).inserted else { continue }
      switch api.schemas.kind(of: id) {
      case .reference(let target): open.append(target)
      case .allOf(let members): open += members.reversed()
      case .object(let facets):
        if property == nil { property = facets.properties.first { $0.name == key } }
      case .anyOf(let facets), .oneOf(let facets): open += facets.branches
      default: break
      }
    }
    return (found, property)
  }
}
