import APIModel
import YAML

extension DocumentReader {
  mutating func readArrayFacets(_ keywords: SchemaKeywords) -> ArrayFacets {
    var facets = ArrayFacets()
    facets.minItems = keywords[.minItems].flatMap { readCount($0) }
    facets.maxItems = keywords[.maxItems].flatMap { readCount($0) }
    facets.uniqueItems = keywords[.uniqueItems].flatMap { readFlag($0) } ?? false
    if let entry = keywords[.prefixItems] { facets.prefixItems = readItems(entry).map { readSchema($0) } }
    if let entry = keywords[.items] {
      if let tuple = entry.value.sequence {
        // Drafts of JSON Schema before 2020-12 wrote tuples this way.
        report(.itemsList, at: entry.value.mark)
        facets.prefixItems += tuple.map { readSchema($0) }
      } else if !acceptsAnything(entry.value) {
        facets.items = readSchema(entry.value)
      }
    } else if version <= .v30 {
      report(.missingItems, at: keywords.mark)
    }
    if let lower = facets.minItems, let upper = facets.maxItems, lower > upper, let entry = keywords[.maxItems] {
      report(.contradictingBounds("minItems", "maxItems"), atKey: entry)
    }
    return facets
  }

  /// `{}` or `true`
  func acceptsAnything(_ node: Node) -> Bool {
    node.mapping?.isEmpty ?? node.bool ?? false
  }
}
