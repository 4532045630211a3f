import APIModel

/// Schemas in one line, for expectations: `{name: string, tags?: [string]}`, `anyOf(string, #Pet)?`, `enum string(a, b)`.
struct Rendering {
  let schemas: SchemaTable

  init(_ schemas: SchemaTable) {
    self.schemas = schemas
  }

  func text(_ id: SchemaID) -> String {
    let schema = schemas[id]
    if let name = schema.name { return "#\(name)" }
    return text(schema)
  }

  func text(_ schema: Schema) -> String {
    kind(schema) + (schema.nullable ? "?" : "")
  }

  private func kind(_ schema: Schema) -> String {
    switch schema.kind {
    case .any: "any"
    case .never: "never"
    case .reference(let id): "ref(\(text(id)))"
    case .boolean: "boolean"
    case .integer(let facets): "integer" + numbers(facets)
    case .number(let facets): "number" + numbers(facets)
    case .string(let facets): "string" + strings(facets)
    case .array(let facets): array(facets)
    case .object(let facets): object(facets)
    case .enumeration(let facets):
      "\(facets.isConst ? "const" : "enum") \(facets.rawType)(\(facets.cases.map { value($0.value) }.joined(separator: ", ")))"
    case .allOf(let members): "allOf(\(list(members)))"
    case .anyOf(let facets): "anyOf(\(list(facets.branches)))"
    case .oneOf(let facets): "oneOf(\(list(facets.branches)))"
    }
  }

  private func list(_ ids: [SchemaID]) -> String { ids.map(text).joined(separator: ", ") }

  private func object(_ facets: ObjectFacets) -> String {
    var parts = facets.properties.map { "\($0.name)\($0.required ? "" : "?"): \(text($0.schema))" }
    parts += facets.patternProperties.map { "/\($0.name)/: \(text($0.schema))" }
    parts += facets.undeclaredRequired.map { "+\($0)" }
    switch facets.additionalProperties {
    case .unspecified: break
    case .any: parts.append("...")
    case .forbidden: parts.append("closed")
    case .schema(let id): parts.append("*: \(text(id))")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func array(_ facets: ArrayFacets) -> String {
    var parts = facets.prefixItems.map(text)
    if let items = facets.items { parts.append((facets.prefixItems.isEmpty ? "" : "rest ") + text(items)) }
    return "[\(parts.joined(separator: ", "))]"
  }

  private func numbers(_ facets: NumberFacets) -> String {
    var parts: [String] = []
    if let format = facets.format { parts.append(format) }
    if let bound = facets.minimum { parts.append("\(bound.exclusive ? ">" : ">=")\(bound.literal)") }
    if let bound = facets.maximum { parts.append("\(bound.exclusive ? "<" : "<=")\(bound.literal)") }
    if let bound = facets.multipleOf { parts.append("%\(bound.literal)") }
    return parts.isEmpty ? "" : "<\(parts.joined(separator: " "))>"
  }

  private func strings(_ facets: StringFacets) -> String {
    var parts: [String] = []
    if let format = facets.format { parts.append(format) }
    if let length = facets.minLength { parts.append("min \(length)") }
    if let length = facets.maxLength { parts.append("max \(length)") }
    if let pattern = facets.pattern { parts.append("/\(pattern)/") }
    if let encoding = facets.contentEncoding { parts.append(encoding) }
    if let media = facets.contentMediaType { parts.append(media) }
    return parts.isEmpty ? "" : "<\(parts.joined(separator: " "))>"
  }

  func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(_, let literal): literal
    case .string(let text): text
    case .array(let items): "[\(items.map(self.value).joined(separator: ", "))]"
    case .object(let members): "{\(members.map { "\($0.key): \(self.value($0.value))" }.joined(separator: ", "))}"
    }
  }
}
