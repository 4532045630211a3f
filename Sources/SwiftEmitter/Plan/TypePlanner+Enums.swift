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
    plan[declaration].kind = .enumeration(enumeration(facets, of: id, in: declaration))
    return .declared(declaration)
  }

  mutating func enumeration(_ facets: EnumerationFacets, of id: SchemaID, in declaration: DeclarationID)
    -> EnumerationPlan
  {
    let schema = api.schemas[id]
    let names = caseNames(facets.cases, of: declaration)
    var cases: [EnumerationPlan.Case] = []
    for (index, item) in facets.cases.enumerated() {
      let literal: String
      switch item.value {
      case .string(let text): literal = SwiftText.literal(text)
      case .integer(let number): literal = String(number)
      case .null, .bool, .number, .array, .object: continue
      }
      cases.append(
        EnumerationPlan.Case(
          name: names[index].name, literal: literal, documentation: [item.description].compactMap { $0 },
          formerNames: names[index].former))
    }
    let closed = options.closedEnums.contains("*") || schema.name.map(options.closedEnums.contains) == true
    return EnumerationPlan(rawType: facets.rawType == .string ? .string : .int, cases: cases, closed: closed)
  }
}
