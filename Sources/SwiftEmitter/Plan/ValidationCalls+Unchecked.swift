import APIModel
import Diagnostics

// What no Swift type can say, as notes.
extension ValidationCalls {
  func keywords(_ facets: StringFacets) -> [String] {
    [
      ("minLength", facets.minLength.map { $0 > 0 } ?? false), ("maxLength", facets.maxLength != nil),
      ("pattern", facets.pattern != nil),
    ].filter(\.1).map(\.0)
  }

  func keywords(_ facets: NumberFacets) -> [String] {
    [("minimum", facets.minimum != nil), ("maximum", facets.maximum != nil), ("multipleOf", facets.multipleOf != nil)]
      .filter(\.1).map(\.0)
  }

  func keywords(_ facets: ArrayFacets) -> [String] {
    [
      ("minItems", facets.minItems.map { $0 > 0 } ?? false), ("maxItems", facets.maxItems != nil),
      ("uniqueItems", facets.uniqueItems),
    ].filter(\.1).map(\.0)
  }

  func keywords(_ facets: ObjectFacets) -> [String] {
    [
      ("minProperties", facets.minProperties.map { $0 > 0 } ?? false), ("maxProperties", facets.maxProperties != nil),
      ("required", !facets.undeclaredRequired.isEmpty), ("patternProperties", !facets.patternProperties.isEmpty),
    ]
    .filter(\.1).map(\.0)
  }

  /// Alternatives of one Swift type are one value: which of them it was is not known any more.
  mutating func noteAlternatives(_ branches: [SchemaID], _ id: SchemaID) {
    var found: [String] = []
    for branch in branches.flatMap(constraints) {
      let keywords =
        switch api.schemas.kind(of: branch) {
        case .string(let facets): keywords(facets)
        case .integer(let facets), .number(let facets): keywords(facets)
        case .array(let facets): keywords(facets)
        case .object(let facets): keywords(facets)
        default: [String]()
        }
      for keyword in keywords where !found.contains(keyword) { found.append(keyword) }
    }
    note(id, found, " of the alternatives, which are one Swift type,")
  }

  mutating func note(_ id: SchemaID, _ keywords: [String], _ what: String = "") {
    guard !keywords.isEmpty else { return }
    let names = keywords.map { "'\($0)'" }.joined(separator: ", ")
    note(
      id, "not-checked", "\(names)\(what) \(keywords.count == 1 ? "is" : "are") not checked: no Swift type can say it")
  }

  mutating func note(_ id: SchemaID, _ name: String, _ message: String) {
    diagnostics.note(name, message, at: api.schemas[id].location)
  }
}
