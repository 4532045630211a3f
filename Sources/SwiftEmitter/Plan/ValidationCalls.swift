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
  private var translations: [String: PatternTranslation] = [:]

  init(plan: EmissionPlan, api: API, diagnostics: DiagnosticCollector) {
    self.plan = plan
    self.api = api
    self.diagnostics = diagnostics
  }

  /// The property as an expression; the parameter of `validate(in:)` would hide one of its name.
  static func expression(_ property: PropertyPlan) -> String {
    property.name == "validation" ? "self.validation" : SwiftIdentifier.escaped(property.name)
  }

  // MARK: - Declarations

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
        add(statements(property.schema, property.type, place), index)
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
      if plan.requestSchemas.contains(declaration.schema), !union.acceptsAnything {
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
      guard !enumeration.closed, plan.requestSchemas.contains(declaration.schema),
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
    switch api.schemas[api.schemas.resolved(id)].kind {
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
      guard case .object(let facets) = api.schemas[id].kind else { continue }
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
      guard case .array(let facets) = api.schemas[id].kind, !facets.prefixItems.isEmpty else { continue }
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

  // MARK: - Values

  /// The calls that check a value of the type against the schema.
  mutating func statements(_ schema: SchemaID, _ type: SwiftType, _ place: Place) -> [String] {
    let type = plan.underlying(type.unwrapped)
    var covered: Set<SchemaID> = []
    if case .declared(let id) = type { covered = Set(constraints(of: plan[id].schema) + [plan[id].schema]) }
    var lines: [String] = []
    for id in constraints(of: schema) where !covered.contains(id) {
      for line in statements(ofMember: id, type, place) where !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private mutating func statements(ofMember id: SchemaID, _ type: SwiftType, _ place: Place) -> [String] {
    switch (api.schemas[id].kind, type) {
    case (.string(let facets), .string):
      let arguments = text(facets, id)
      return arguments.isEmpty ? [] : [place.call("string", arguments)]
    case (.string(let facets), _):
      note(id, keywords(facets))
      return []
    case (.integer(let facets), let type) where type.isNumber, (.number(let facets), let type) where type.isNumber:
      let arguments = number(facets, type, id)
      return arguments.isEmpty ? [] : [place.call("number", arguments)]
    case (.integer(let facets), _), (.number(let facets), _):
      note(id, keywords(facets))
      return []
    case (.array(let facets), .array(let element)):
      var lines: [String] = []
      var arguments = bounds(("minItems", facets.minItems), ("maxItems", facets.maxItems))
      if facets.uniqueItems { arguments += (arguments.isEmpty ? "" : ", ") + "uniqueItems: true" }
      if !arguments.isEmpty { lines.append(place.call("items", arguments)) }
      if let items = facets.items { lines += closure("elements", items, element, place) }
      return lines
    case (.array(let facets), _):
      note(id, keywords(facets))
      return []
    case (.object(let facets), .dictionary(let value)): return members(facets, id, value, place)
    case (.object(let facets), _):
      note(id, keywords(facets))
      return []
    case (.enumeration(let facets), _): return values(facets, id, type, place)
    case (.never, .json):
      return [place.call("value", "isOneOf: [\(api.schemas[id].nullable ? ".null" : "")]")]
    case (.anyOf(let union), _), (.oneOf(let union), _):
      // Branches that come down to one type; a declared union checks itself.
      if union.branches.count == 1 { return statements(union.branches[0], type, place) }
      noteAlternatives(union.branches, id)
      return []
    case (.any, _), (.never, _), (.boolean, _), (.reference, _), (.allOf, _): return []
    }
  }

  /// The schemas that a value must fit, through references and `allOf`.
  private func constraints(of schema: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var open = [schema]
    while let next = open.popLast() {
      let id = api.schemas.resolved(next)
      guard seen.insert(id).inserted else { continue }
      if case .allOf(let members) = api.schemas[id].kind { open += members.reversed() } else { found.append(id) }
    }
    return found
  }

  /// The checks of each element or member, as one call with a closure.
  private mutating func closure(_ function: String, _ schema: SchemaID, _ type: SwiftType, _ place: Place) -> [String] {
    let inner = statements(schema, type, .inner)
    switch inner.count {
    case 0: return []
    case 1: return [place.call(function) + " { \(inner[0]) }"]
    default: return [place.call(function) + " {"] + inner + ["}"]
    }
  }

  private mutating func members(
    _ facets: ObjectFacets, _ id: SchemaID, _ value: SwiftType, _ place: Place
  ) -> [String] {
    var lines: [String] = []
    let bounds = bounds(("minimum", facets.minProperties), ("maximum", facets.maxProperties))
    if !bounds.isEmpty { lines.append(place.call("properties", bounds)) }
    let required = facets.undeclaredRequired.map(SwiftText.literal).joined(separator: ", ")
    if !required.isEmpty { lines.append(place.call("required", "[\(required)]")) }
    if case .schema(let values) = facets.additionalProperties, facets.patternProperties.isEmpty {
      lines += closure("members", values, value, place)
    }
    if let pattern = facets.valuePattern {
      lines += keys(facets.patternProperties.map(\.name), place, id) + closure("members", pattern, value, place)
    }
    return lines
  }

  private mutating func keys(_ keyPatterns: [String], _ place: Place, _ id: SchemaID) -> [String] {
    var names: [String] = []
    for pattern in keyPatterns {
      // Without one of them every key would have to pass.
      guard let name = name(of: pattern, id, keyword: "patternProperties") else { return [] }
      names.append(name)
    }
    return [place.call("keys", "match: [\(names.joined(separator: ", "))]")]
  }

  /// `enum` and `const` of a value that has no type of its own.
  private mutating func values(
    _ facets: EnumerationFacets, _ id: SchemaID, _ type: SwiftType, _ place: Place
  ) -> [String] {
    guard !facets.cases.isEmpty, plan.requestSchemas.contains(id) else { return [] }
    if type == .bool, facets.cases.count == 2 { return [] }
    if case .declared = type { return [] }
    let literals = facets.cases.compactMap { DefaultPass.expression($0.value, type, plan) }
    guard literals.count == facets.cases.count else {
      note(id, [facets.isConst ? "const" : "enum"])
      return []
    }
    return [place.call("value", "isOneOf: [\(literals.joined(separator: ", "))]")]
  }

  private func bounds(_ bounds: (label: String, value: Int?)...) -> String {
    let parts = bounds.compactMap { label, value -> String? in
      guard let value, value > 0 || label.hasPrefix("max") else { return nil }
      return "\(label): \(value)"
    }
    return parts.joined(separator: ", ")
  }

  private mutating func text(_ facets: StringFacets, _ id: SchemaID) -> String {
    let lengths = bounds(("minLength", facets.minLength), ("maxLength", facets.maxLength))
    guard let pattern = facets.pattern, let name = name(of: pattern, id, keyword: "pattern") else { return lengths }
    return (lengths.isEmpty ? "" : lengths + ", ") + "pattern: " + name
  }

  /// The constant that holds the compiled pattern; nil, with a note, where Swift compiles none.
  private mutating func name(of pattern: String, _ id: SchemaID, keyword: String) -> String? {
    let translation = translations[pattern] ?? PatternTranslation(pattern)
    translations[pattern] = translation
    if let swift = translation.swift { return patterns.name(of: pattern, swift: swift) }
    note(
      id, "pattern-not-checked",
      "'\(keyword)' is not checked: Swift compiles no regular expression for '\(pattern)' (\(translation.problem ?? ""))"
    )
    return nil
  }

  private mutating func number(_ facets: NumberFacets, _ type: SwiftType, _ id: SchemaID) -> String {
    var arguments: [String] = []
    for (label, bound) in [("minimum", facets.minimum), ("maximum", facets.maximum)] {
      guard let bound else { continue }
      switch NumberBound(bound, type, isMinimum: label == "minimum") {
      case .alwaysKept: break
      case .never(let limit):
        arguments.append(label == "minimum" ? "exclusiveMinimum: \(limit)" : "exclusiveMaximum: \(limit)")
        diagnostics.warning(
          "impossible-bound", "no \(plan.source(type)) keeps '\(label)': \(bound.literal)",
          at: api.schemas[id].location)
      case .check(let literal, let exclusive):
        let label = exclusive ? "exclusive" + label.prefix(1).uppercased() + label.dropFirst() : label
        arguments.append("\(label): \(literal)")
      }
    }
    if let multiple = facets.multipleOf {
      switch NumberBound(multipleOf: multiple, type) {
      case .check(let literal, _): arguments.append("multipleOf: \(literal)")
      case .alwaysKept: break
      case .never: note(id, ["multipleOf"])
      }
    }
    return arguments.joined(separator: ", ")
  }

  // MARK: - What is not checked

  private func keywords(_ facets: StringFacets) -> [String] {
    [
      ("minLength", facets.minLength.map { $0 > 0 } ?? false), ("maxLength", facets.maxLength != nil),
      ("pattern", facets.pattern != nil),
    ].filter(\.1).map(\.0)
  }

  private func keywords(_ facets: NumberFacets) -> [String] {
    [("minimum", facets.minimum != nil), ("maximum", facets.maximum != nil), ("multipleOf", facets.multipleOf != nil)]
      .filter(\.1).map(\.0)
  }

  private func keywords(_ facets: ArrayFacets) -> [String] {
    [
      ("minItems", facets.minItems.map { $0 > 0 } ?? false), ("maxItems", facets.maxItems != nil),
      ("uniqueItems", facets.uniqueItems),
    ].filter(\.1).map(\.0)
  }

  private func keywords(_ facets: ObjectFacets) -> [String] {
    [
      ("minProperties", facets.minProperties.map { $0 > 0 } ?? false), ("maxProperties", facets.maxProperties != nil),
      ("required", !facets.undeclaredRequired.isEmpty), ("patternProperties", !facets.patternProperties.isEmpty),
    ]
    .filter(\.1).map(\.0)
  }

  /// Alternatives of one Swift type are one value: which of them it was is not known any more.
  private mutating func noteAlternatives(_ branches: [SchemaID], _ id: SchemaID) {
    var found: [String] = []
    for branch in branches.flatMap(constraints) {
      let keywords =
        switch api.schemas[branch].kind {
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

  private mutating func note(_ id: SchemaID, _ keywords: [String], _ what: String = "") {
    guard !keywords.isEmpty else { return }
    let names = keywords.map { "'\($0)'" }.joined(separator: ", ")
    note(
      id, "not-checked", "\(names)\(what) \(keywords.count == 1 ? "is" : "are") not checked: no Swift type can say it")
  }

  private mutating func note(_ id: SchemaID, _ name: String, _ message: String) {
    diagnostics.note(name, message, at: api.schemas[id].location)
  }
}

extension ObjectFacets {
  /// Whether the number of keys is bounded.
  var countsKeys: Bool { minProperties.map { $0 > 0 } ?? false || maxProperties != nil }

  /// The schema of every value, where all keys match patterns of one schema and no other is legal.
  var valuePattern: SchemaID? {
    guard additionalProperties == .forbidden, let first = patternProperties.first?.schema,
      patternProperties.allSatisfy({ $0.schema == first })
    else { return nil }
    return first
  }
}
