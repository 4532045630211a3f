import APIModel
import YAML

/// Schemas that say for themselves what they accept: no reference, no composition.
extension DocumentReader {
  mutating func readPlainKind(_ keywords: SchemaKeywords, types: SchemaTypes, into schema: inout Schema) {
    if let entry = keywords[.const] {
      readConst(entry, keywords, types: types, into: &schema)
      return
    }
    if readEnumeration(keywords, types: types, into: &schema) { return }
    var accepted = types.withoutNull
    if accepted.isEmpty {
      guard !types.contains(.null) else {
        // Only null: nothing but the flag is accepted.
        schema.kind = .never
        return
      }
      accepted = inferredTypes(keywords)
      if accepted.isEmpty {
        keep(keywords.all(of: SchemaKeywordSet(.format)), in: &schema)
        return
      }
      report(.inferredType(accepted.names), at: keywords.mark)
      schema.infersType = true
    }
    let unrelated = SchemaKeywordSet.constraints.subtracting(accepted.keywords)
    keep(keywords.all(of: unrelated), noting: accepted, in: &schema)
    let members = accepted.members
    if members.count == 1 {
      schema.kind = readFacets(keywords, type: members[0], schema: &schema)
      // A format may be about any type; the facets of these two have no place for it.
      if !members[0].isDisjoint(with: [.object, .array]) {
        keep(keywords.all(of: SchemaKeywordSet(.format)), in: &schema)
      }
    } else if members.count == 5, !keywords.has(.constraints) {
      schema.kind = .any
    } else {
      schema.kind = .anyOf(UnionFacets(branches: members.map { readMember(keywords, type: $0) }))
    }
  }

  /// One type of a list as a schema of its own, with the facets that concern it.
  private mutating func readMember(_ keywords: SchemaKeywords, type: SchemaTypes) -> SchemaID {
    var member = Schema(kind: .any, location: location(keywords.mark))
    member.kind = readFacets(keywords, type: type, schema: &member)
    return schemas.add(member)
  }

  private mutating func readFacets(_ keywords: SchemaKeywords, type: SchemaTypes, schema: inout Schema) -> Schema.Kind {
    switch type {
    case .object:
      return .object(readObjectFacets(keywords))
    case .array:
      return .array(readArrayFacets(keywords))
    case .string:
      return .string(readStringFacets(keywords))
    case .integer:
      return .integer(readNumberFacets(keywords))
    case .number:
      return .number(readNumberFacets(keywords))
    default:
      keep(keywords.all(of: SchemaKeywordSet(.format)), in: &schema)
      return .boolean
    }
  }

  /// Keywords of one type are taken to mean that type, as every author who leaves `type` out does.
  func inferredTypes(_ keywords: SchemaKeywords) -> SchemaTypes {
    if keywords.has(.object) || keywords[.discriminator] != nil { return .object }
    if keywords.has(.array) { return .array }
    if keywords.has(.string) { return .string }
    if keywords.has(.number) { return .number }
    switch keywords[.format]?.value.string {
    case "int32", "int64", "integer": return .integer
    case "float", "double": return .number
    case "date", "date-time", "time", "duration", "uuid", "uri", "url", "email", "hostname", "ipv4", "ipv6", "byte",
      "binary", "password", "string":
      return .string
    default: return []
    }
  }

  private mutating func readStringFacets(_ keywords: SchemaKeywords) -> StringFacets {
    var facets = StringFacets()
    facets.format = keywords[.format].flatMap { readText($0) }
    if version == .v20, keywords[.type]?.value.string == "file" { facets.format = "binary" }
    facets.minLength = keywords[.minLength].flatMap { readCount($0) }
    facets.maxLength = keywords[.maxLength].flatMap { readCount($0) }
    facets.pattern = keywords[.pattern].flatMap { readText($0) }
    facets.contentEncoding = keywords[.contentEncoding].flatMap { readText($0) }
    facets.contentMediaType = keywords[.contentMediaType].flatMap { readText($0) }
    if let lower = facets.minLength, let upper = facets.maxLength, lower > upper, let entry = keywords[.maxLength] {
      report(.contradictingBounds("minLength", "maxLength"), atKey: entry)
    }
    return facets
  }
}
