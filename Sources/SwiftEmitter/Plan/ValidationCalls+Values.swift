import APIModel
import Diagnostics

// A value of a type, against its schema.
extension ValidationCalls {
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
    switch (api.schemas.kind(of: id), type) {
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
  func constraints(of schema: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var open = [schema]
    while let next = open.popLast() {
      let id = api.schemas.resolved(next)
      guard seen.insert(id).inserted else { continue }
      if case .allOf(let members) = api.schemas.kind(of: id) { open += members.reversed() } else { found.append(id) }
    }
    return found
  }

  /// The checks of each element or member, as one call with a closure.
  mutating func closure(_ function: String, _ schema: SchemaID, _ type: SwiftType, _ place: Place) -> [String] {
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

  mutating func keys(_ keyPatterns: [String], _ place: Place, _ id: SchemaID) -> [String] {
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
    guard !facets.cases.isEmpty, plan.roles.inRequests.contains(id) else { return [] }
    if type == .bool, facets.cases.count == 2 { return [] }
    if case .declared = type { return [] }
    let literals = facets.cases.compactMap { DefaultPass.expression($0.value, type, plan) }
    guard literals.count == facets.cases.count else {
      note(id, [facets.isConst ? "const" : "enum"])
      return []
    }
    return [place.call("value", "isOneOf: [\(literals.joined(separator: ", "))]")]
  }

  func bounds(_ bounds: (label: String, value: Int?)...) -> String {
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
