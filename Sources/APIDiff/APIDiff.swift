import APIModel

/// What differs between two versions of an API, and what that breaks.
///
/// The way, one folder each:
/// 1. `Shapes/`: a schema in its effective form: references followed, `allOf` merged, one spelling for each thing, made when asked.
/// 2. `Comparison/`: operations, parameters, bodies and responses are matched by meaning; pairs of schemas are compared once each.
///    What comes out are `Facts/`, each at its place.
/// 3. `Comparison/ReachPropagation`: which operations reach which pair of schemas, and as what, over the graph of pairs.
/// 4. `Rules/`: a table; a fact in a context finds its row.
/// 5. `Report/`: changes in their order, with the versions that they need.
package enum APIDiff {
  package static func compare(old: API, new: API, options: DiffOptions = DiffOptions()) -> DiffReport {
    var comparison = APIComparison(old: old, new: new, comparesDocumentation: options.comparesDocumentation)
    let facts = comparison.allFacts()
    let exempt = comparison.exempt(below: options.stability)
    let enclosure = Enclosure(facts, SchemaUses(comparison.operations, old: old, new: new))
    return Judge(options: options, operations: comparison.operations, exempt: exempt, enclosure: enclosure)
      .report(facts, old: old, new: new)
  }
}
