import APIModel
import YAML

extension DocumentReader {
  mutating func readNumberFacets(_ keywords: SchemaKeywords) -> NumberFacets {
    var facets = NumberFacets()
    facets.format = keywords[.format].flatMap { readText($0) }
    guard keywords.has(.number) else { return facets }
    facets.minimum = readBound(keywords[.minimum], exclusive: keywords[.exclusiveMinimum]) { max($0, $1) }
    facets.maximum = readBound(keywords[.maximum], exclusive: keywords[.exclusiveMaximum]) { min($0, $1) }
    if let entry = keywords[.multipleOf], let bound = readNumber(entry) {
      if bound.value > 0 {
        facets.multipleOf = bound
      } else {
        report(.invalidBound("multipleOf", value: bound.literal), at: entry.value.mark)
      }
    }
    if let lower = facets.minimum, let upper = facets.maximum, lower.value > upper.value, let entry = keywords[.maximum]
    {
      report(.contradictingBounds("minimum", "maximum"), atKey: entry)
    }
    return facets
  }

  /// One bound from two keywords: OpenAPI 3.0 says with a flag that the bound itself is excluded, later versions with a number of
  /// its own. Both forms are read in every version.
  private mutating func readBound(
    _ inclusive: Mapping.Entry?, exclusive: Mapping.Entry?, tighter: (Double, Double) -> Double
  ) -> Bound? {
    var bound = inclusive.flatMap { readNumber($0) }
    guard let exclusive else { return bound }
    if case .bool(let excluded) = exclusive.value.value {
      if version >= .v31 { report(.booleanExclusiveBound(exclusive.key), atKey: exclusive) }
      bound?.exclusive = excluded
      return bound
    }
    if version <= .v30 { report(.numericExclusiveBound(exclusive.key), atKey: exclusive) }
    guard var other = readNumber(exclusive) else { return bound }
    other.exclusive = true
    guard let inclusive = bound else { return other }
    // Of equal bounds the excluding one is tighter.
    return inclusive.value != other.value && tighter(inclusive.value, other.value) == inclusive.value
      ? inclusive : other
  }

  private mutating func readNumber(_ entry: Mapping.Entry) -> Bound? {
    if let value = entry.value.double {
      return Bound(value: value, literal: entry.value.text ?? "\(value)", exclusive: false)
    }
    if let text = entry.value.string, let value = Double(text), value.isFinite {
      report(.convertedType(entry.key, expected: "a number", read: text), at: entry.value.mark)
      return Bound(value: value, literal: text, exclusive: false)
    }
    if entry.value.isNull {
      report(.emptyValue(entry.key), atKey: entry)
    } else {
      report(.wrongType(entry.key, expected: "a number", found: entry.value.kindName), at: entry.value.mark)
    }
    return nil
  }
}
