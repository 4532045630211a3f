import APIModel
import Diagnostics

extension TypePlanner {
  mutating func planEnumeration(
    _ id: SchemaID, _ facets: EnumerationFacets, _ context: NamingContext, nullable: Bool
  ) -> SwiftType {
    switch facets.rawType {
    case .boolean: return .bool
    case .number: return .double
    case .mixed:
      note(api.schemas[id], "mixed-enum", "the enum holds values of several kinds; it becomes JSONValue")
      return .json
    case .string where facets.cases.isEmpty: return .string
    case .integer where facets.cases.isEmpty: return .int
    case .string, .integer: break
    }
    // A lone `const` is a property that always holds the same text: no type of its own says more than a default does.
    if facets.isConst, componentNames[id] == nil { return facets.rawType == .string ? .string : .int }
    let declaration = declare(id, context)
    uses[id] = TypeUse(type: .declared(declaration), nullable: nullable)
    plan[declaration].kind = .enumeration(enumeration(facets, of: id))
    return .declared(declaration)
  }

  func enumeration(_ facets: EnumerationFacets, of id: SchemaID) -> EnumerationPlan {
    let schema = api.schemas[id]
    var names = NameScope(reserved: ["allCases"])
    // Values that already are their Swift name keep it: of `ASC` and `asc` the second is `asc`.
    var taken: [Int: String] = [:]
    for (index, item) in facets.cases.enumerated() where item.name == nil {
      if let text = item.value.string, SwiftIdentifier.lowerCamel(text) == text, names.claim(text) {
        taken[index] = text
      }
    }
    var cases: [EnumerationPlan.Case] = []
    for (index, item) in facets.cases.enumerated() {
      let literal: String
      let base: String
      switch item.value {
      case .string(let text):
        literal = SwiftText.literal(text)
        base = SwiftIdentifier.lowerCamel(item.name ?? text)
      case .integer(let number):
        literal = String(number)
        base = item.name.map(SwiftIdentifier.lowerCamel) ?? (number < 0 ? "minus\(number.magnitude)" : "_\(number)")
      case .null, .bool, .number, .array, .object: continue
      }
      let upper = item.value.string.map { $0.contains { $0.isLetter } && $0 == $0.uppercased() } == true
      let name = taken[index] ?? names.take(base, or: upper ? [base + "Uppercase"] : [])
      cases.append(
        EnumerationPlan.Case(name: name, literal: literal, documentation: [item.description].compactMap { $0 }))
    }
    let closed = options.closedEnums.contains("*") || schema.name.map(options.closedEnums.contains) == true
    return EnumerationPlan(rawType: facets.rawType == .string ? .string : .int, cases: cases, closed: closed)
  }
}
