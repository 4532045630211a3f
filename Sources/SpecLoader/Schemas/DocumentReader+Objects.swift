import APIModel
import YAML

extension DocumentReader {
  mutating func readObjectFacets(_ keywords: SchemaKeywords) -> ObjectFacets {
    var facets = ObjectFacets()
    let requiredNames = keywords[.required].map { readTexts($0) } ?? []
    let required = Set(requiredNames)
    if let entry = keywords[.properties] {
      facets.properties = readProperties(entry, required: required)
    }
    if let entry = keywords[.patternProperties] {
      facets.patternProperties = readProperties(entry, required: [])
    }
    if let entry = keywords[.additionalProperties] {
      facets.additionalProperties = readAdditionalProperties(entry)
    }
    facets.minProperties = keywords[.minProperties].flatMap { readCount($0) }
    facets.maxProperties = keywords[.maxProperties].flatMap { readCount($0) }
    if let lower = facets.minProperties, let upper = facets.maxProperties, lower > upper,
      let entry = keywords[.maxProperties]
    {
      report(.contradictingBounds("minProperties", "maxProperties"), atKey: entry)
    }
    facets.undeclaredRequired = undeclared(requiredNames, facets: facets)
    if facets.additionalProperties == .forbidden, facets.patternProperties.isEmpty, let entry = keywords[.required] {
      for name in facets.undeclaredRequired { report(.undeclaredRequired(name), atKey: entry) }
    }
    if let entry = keywords[.discriminator], !keywords.has(SchemaKeywordSet([.anyOf, .oneOf])) {
      facets.discriminator = readDiscriminator(entry, branches: [])
    }
    return facets
  }

  private mutating func readProperties(_ entry: Mapping.Entry, required: Set<String>) -> [Property] {
    guard let mapping = readMapping(entry) else { return [] }
    var properties: [Property] = []
    properties.reserveCapacity(mapping.count)
    for member in mapping.entries {
      let schema = readSchema(member.value)
      // `required: true` inside a property is reported there, and meant for the object.
      let misplaced = member.value["required"]?.bool ?? false
      properties.append(
        Property(
          name: member.key, schema: schema, required: misplaced || required.contains(member.key),
          location: location(member.keyMark)))
    }
    return properties
  }

  private mutating func readAdditionalProperties(_ entry: Mapping.Entry) -> ObjectFacets.AdditionalProperties {
    switch entry.value.value {
    case .bool(let allowed): return allowed ? .any : .forbidden
    case .mapping(let mapping) where mapping.isEmpty: return .any
    case .mapping: return .schema(readSchema(entry.value))
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return .unspecified
    default:
      guard let flag = readFlag(entry) else { return .unspecified }
      return flag ? .any : .forbidden
    }
  }

  private func undeclared(_ names: [String], facets: ObjectFacets) -> [String] {
    guard !names.isEmpty else { return [] }
    var known = Set(facets.properties.lazy.map(\.name))
    return names.filter { known.insert($0).inserted }
  }
}
