import APIModel
import Diagnostics

/// Schema and Swift type → the calls that check a value, through arrays, dictionaries and `allOf`. Declared types check
/// themselves, so these stop where one begins.
struct ValidationCalls {
  /// What a declaration checks.
  struct Checks {
    /// Of the value as a whole.
    var whole: [String] = []
    /// By the position of the property, branch or element; the position behind the last is what follows them.
    var parts: [Int: [String]] = [:]

    var isEmpty: Bool { whole.isEmpty && parts.isEmpty }
  }

  /// Where a value stands: `validation.string("name", name, …)`, `$0.string($1, …)`.
  struct Place {
    var receiver: String
    /// A literal; nil for the value that is validated now.
    var key: String?
    var value: String

    static let inner = Place(receiver: "$0", key: nil, value: "$1")

    func call(_ function: String, _ arguments: String = "") -> String {
      let parts = [key, value, arguments.isEmpty ? nil : arguments].compactMap { $0 }
      return "\(receiver).\(function)(\(parts.joined(separator: ", ")))"
    }
  }

  let plan: EmissionPlan
  let api: API
  var diagnostics: DiagnosticCollector
  /// Of the file that is being planned.
  var patterns = PatternTable(prefix: "pattern")
  var translations: [String: PatternTranslation] = [:]

  init(plan: EmissionPlan, api: API, diagnostics: DiagnosticCollector) {
    self.plan = plan
    self.api = api
    self.diagnostics = diagnostics
  }

  /// The property as an expression; the parameter of `validate(in:)` would hide one of its name.
  static func expression(_ property: PropertyPlan) -> String {
    property.name == "validation" ? "self.validation" : SwiftIdentifier.escaped(property.name)
  }

  mutating func checks(of declaration: Declaration) -> Checks {
    var checks = Checks()
    func add(_ statements: [String], _ index: Int) {
      if !statements.isEmpty { checks.parts[index, default: []] += statements }
    }
    switch declaration.kind {
    case .structure(let structure):
      checks.whole = size(of: structure, declaration)
      for (index, property) in structure.properties.enumerated() {
        let value = Self.expression(property) + (property.presence == .patch ? ".value" : "")
        let place = Place(receiver: "validation", key: SwiftText.literal(property.key), value: value)
        for schema in [property.schema] + property.constraints {
          // Members of `allOf` may say the same.
          add(statements(schema, property.type, place).filter { !(checks.parts[index] ?? []).contains($0) }, index)
        }
      }
      if let additional = structure.additional {
        let place = Place(receiver: "validation", key: nil, value: "additionalProperties")
        if !structure.keyPatterns.isEmpty {
          add(keys(structure.keyPatterns, place, declaration.schema), structure.properties.count)
        }
        if let schema = structure.additionalSchema {
          add(closure("members", schema, additional, place), structure.properties.count)
        }
      }
    case .union(let union):
      for (index, branch) in union.branches.enumerated() {
        let place = Place(receiver: "validation", key: nil, value: "value")
        if branch.schemas.count == 1 {
          add(statements(branch.schemas[0], branch.type, place), index)
        } else {
          noteAlternatives(branch.schemas, declaration.schema)
        }
      }
      // A client keeps what it does not know; a server was sent something that the document forbids.
      if plan.roles.inRequests.contains(declaration.schema), !union.acceptsAnything {
        add(["validation.report(\"fits none of the alternatives\")"], union.branches.count)
      }
    case .tuple(let tuple):
      for (index, element) in tuple.elements.enumerated() {
        let name = element.name
        let inner = statements(element.schema, element.type, Place(receiver: "$0", key: nil, value: name))
        if !inner.isEmpty { add(["validation.element(\(index)) {"] + inner + ["}"], index) }
      }
      checks.whole = size(of: tuple, declaration)
      if let rest = tuple.rest, let schema = tuple.restSchema {
        let inner = statements(schema, rest, Place(receiver: "$0", key: nil, value: "element"))
        if !inner.isEmpty {
          add(
            ["for (index, element) in rest.enumerated() {", "validation.element(\(tuple.elements.count) + index) {"]
              + inner + ["}", "}"], tuple.elements.count)
        }
      }
    case .enumeration(let enumeration):
      guard !enumeration.closed, plan.roles.inRequests.contains(declaration.schema),
        listsEverything(declaration.schema)
      else { break }
      let values = enumeration.cases.map(\.literal).joined(separator: ", ")
      checks.whole = ["validation.value(rawValue, isOneOf: [\(values)])"]
    case .alias, .pending, .operation: break
    }
    return checks
  }

  /// Not so where a branch beside the enumeration is any text.
  private func listsEverything(_ id: SchemaID) -> Bool {
    switch api.schemas.kind(of: api.schemas.resolved(id)) {
    case .enumeration: true
    case .anyOf(let union), .oneOf(let union):
      union.branches.allSatisfy {
        if case .enumeration = api.schemas[api.schemas.resolved($0)].kind { true } else { false }
      }
    default: false
    }
  }

  /// The number of a struct's keys, and the ones that are required and not declared.
  private mutating func size(of structure: StructurePlan, _ declaration: Declaration) -> [String] {
    var lines: [String] = []
    let cannotCount = structure.properties.contains {
      $0.presence == .defaulted || ($0.presence == .optional && $0.nullable)
    }
    for id in constraints(of: declaration.schema) {
      guard case .object(let facets) = api.schemas.kind(of: id) else { continue }
      let bounds = bounds(("minimum", facets.minProperties), ("maximum", facets.maxProperties))
      if !bounds.isEmpty {
        if cannotCount || (structure.additional == nil && !structure.rejectsOtherKeys) {
          // Absent reads as the default, and null as absent.
          note(id, facets.minProperties == nil ? ["maxProperties"] : ["minProperties"])
        } else {
          let counted = structure.properties.filter { $0.presence == .optional || $0.presence == .patch }.map {
            Self.expression($0) + ($0.presence == .patch ? " != .absent" : " != nil")
          }
          let always = structure.properties.count - counted.count
          let others = structure.additional == nil ? "\(always)" : "\(always) + additionalProperties.count"
          lines.append(
            "validation.properties(others: \(others), present: [\(counted.joined(separator: ", "))], \(bounds))")
        }
      }
      let declared = Set(structure.properties.map(\.key))
      let required = facets.undeclaredRequired.filter { !declared.contains($0) }
      if !required.isEmpty {
        if structure.additional == nil {
          note(id, ["required"])
        } else {
          let names = required.map(SwiftText.literal).joined(separator: ", ")
          lines.append("validation.required(additionalProperties, [\(names)])")
        }
      }
    }
    return lines
  }

  private mutating func size(of tuple: TuplePlan, _ declaration: Declaration) -> [String] {
    var lines: [String] = []
    for id in constraints(of: declaration.schema) {
      guard case .array(let facets) = api.schemas.kind(of: id), !facets.prefixItems.isEmpty else { continue }
      if facets.uniqueItems { note(id, ["uniqueItems"]) }
      let count = tuple.elements.count
      if let bound = facets.maxItems, bound < count { note(id, ["maxItems"]) }
      guard tuple.rest != nil else { continue }
      let bounds = bounds(
        ("minItems", facets.minItems.flatMap { $0 > count ? $0 : nil }),
        ("maxItems", facets.maxItems.flatMap { $0 >= count ? $0 : nil }))
      if !bounds.isEmpty { lines.append("validation.count(\(count) + rest.count, \(bounds))") }
    }
    return lines
  }
}
