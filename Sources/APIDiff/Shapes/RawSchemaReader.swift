import APIModel
import Diagnostics

/// Reads schemas that the model keeps as they are written, such as the one under `contains`, into a shape table's schemas.
///
/// Only what the comparison looks at; a reference means a component. Everything stands at the keyword's place.
struct RawSchemaReader {
  let location: SourceLocation
  let components: [String: SchemaID]
  private var depth = 0

  init(location: SourceLocation, components: [String: SchemaID]) {
    self.location = location
    self.components = components
  }

  mutating func read(_ value: Value, into schemas: inout SchemaTable) -> SchemaID {
    if let name = value["$ref"]?.string?.split(separator: "/").last, let id = components[String(name)] { return id }
    var schema = Schema(kind: .any, location: location)
    if value == .bool(false) { schema.kind = .never }
    guard case .object = value, depth < 64 else { return schemas.add(schema) }
    depth += 1
    defer { depth -= 1 }
    var types = self.types(value)
    if types.contains("null") { schema.nullable = true }
    types.removeAll { $0 == "null" }
    let kinds = types.isEmpty ? [inferred(value)].compactMap { $0 } : types
    if let values = enumeration(value) {
      schema.kind = .enumeration(values)
    } else if kinds.count == 1 {
      schema.kind = kind(kinds[0], value, into: &schemas)
    } else if kinds.count > 1 {
      let branches = kinds.map { name in
        let kind = kind(name, value, into: &schemas)
        return schemas.add(Schema(kind: kind, location: location))
      }
      schema.kind = .anyOf(UnionFacets(branches: branches))
    }
    return schemas.add(schema)
  }

  private func types(_ value: Value) -> [String] {
    switch value["type"] {
    case .string(let name)?: [name]
    case .array(let names)?: names.compactMap(\.string)
    default: []
    }
  }

  private func inferred(_ value: Value) -> String? {
    if value["properties"] != nil || value["required"] != nil || value["minProperties"] != nil { return "object" }
    if value["items"] != nil || value["minItems"] != nil || value["maxItems"] != nil { return "array" }
    if value["minLength"] != nil || value["maxLength"] != nil || value["pattern"] != nil { return "string" }
    if value["minimum"] != nil || value["maximum"] != nil { return "number" }
    return nil
  }

  private func enumeration(_ value: Value) -> EnumerationFacets? {
    if let constant = value["const"] {
      return EnumerationFacets(rawType: .mixed, cases: [EnumerationFacets.Case(value: constant)], isConst: true)
    }
    guard case .array(let values)? = value["enum"] else { return nil }
    return EnumerationFacets(rawType: .mixed, cases: values.map { EnumerationFacets.Case(value: $0) }, isConst: false)
  }

  private mutating func kind(_ type: String, _ value: Value, into schemas: inout SchemaTable) -> Schema.Kind {
    switch type {
    case "string":
      var facets = StringFacets()
      facets.format = value["format"]?.string
      facets.minLength = count(value["minLength"])
      facets.maxLength = count(value["maxLength"])
      facets.pattern = value["pattern"]?.string
      return .string(facets)
    case "integer", "number":
      var facets = NumberFacets()
      facets.format = value["format"]?.string
      facets.minimum = bound(value["minimum"], exclusive: false) ?? bound(value["exclusiveMinimum"], exclusive: true)
      facets.maximum = bound(value["maximum"], exclusive: false) ?? bound(value["exclusiveMaximum"], exclusive: true)
      facets.multipleOf = bound(value["multipleOf"], exclusive: false)
      return type == "integer" ? .integer(facets) : .number(facets)
    case "array":
      var facets = ArrayFacets()
      facets.items = value["items"].map { read($0, into: &schemas) }
      facets.minItems = count(value["minItems"])
      facets.maxItems = count(value["maxItems"])
      facets.uniqueItems = value["uniqueItems"] == .bool(true)
      return .array(facets)
    case "object":
      return .object(object(value, into: &schemas))
    case "boolean":
      return .boolean
    default:
      return .any
    }
  }

  private mutating func object(_ value: Value, into schemas: inout SchemaTable) -> ObjectFacets {
    var facets = ObjectFacets()
    var required: [String] = []
    if case .array(let names)? = value["required"] { required = names.compactMap(\.string) }
    if case .object(let members)? = value["properties"] {
      for member in members {
        facets.properties.append(
          Property(
            name: member.key, schema: read(member.value, into: &schemas), required: required.contains(member.key),
            location: location))
      }
    }
    let declared = Set(facets.properties.map(\.name))
    facets.undeclaredRequired = required.filter { !declared.contains($0) }
    facets.minProperties = count(value["minProperties"])
    facets.maxProperties = count(value["maxProperties"])
    switch value["additionalProperties"] {
    case .bool(false)?: facets.additionalProperties = .forbidden
    case .object(let members)? where !members.isEmpty:
      facets.additionalProperties = .schema(read(.object(members), into: &schemas))
    default: break
    }
    return facets
  }

  private func count(_ value: Value?) -> Int? {
    if case .integer(let number)? = value { Int(exactly: number) } else { nil }
  }

  private func bound(_ value: Value?, exclusive: Bool) -> Bound? {
    switch value {
    case .integer(let number)?: Bound(value: Double(number), literal: String(number), exclusive: exclusive)
    case .number(let number, let literal)?: Bound(value: number, literal: literal, exclusive: exclusive)
    default: nil
    }
  }
}
