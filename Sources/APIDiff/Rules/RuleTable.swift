/// Every rule, in the order of the documentation page.
package enum RuleTable {
  package static let rules: [Rule] = []

  package static subscript(id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
