import APIModel

/// Finds the types that have something to validate, and writes each check as the call that generated code makes.
enum ValidationPass {
  static func run(_ plan: inout EmissionPlan, _ api: API) {
    var own: [DeclarationID: [Int: [String]]] = [:]
    var holders: [DeclarationID: Set<DeclarationID>] = [:]
    var validatable: Set<DeclarationID> = []
    for declaration in plan.declarations {
      switch declaration.kind {
      case .structure(let structure):
        var patterns = PatternTable(prefix: "pattern")
        for (index, property) in structure.properties.enumerated() {
          let checks = checks(
            key: property.key, value: value(property) + (property.presence == .patch ? ".value" : ""),
            isOptional: isOptional(property), schema: property.schema, type: property.type, plan, api,
            &patterns)
          if !checks.isEmpty { own[declaration.id, default: [:]][index] = checks }
          for inner in contained(property.type, plan) { holders[inner, default: []].insert(declaration.id) }
        }
        if own[declaration.id] != nil { validatable.insert(declaration.id) }
        plan.patterns[declaration.id] = patterns.declarations
      case .union(let union):
        for branch in union.branches {
          for inner in contained(branch.type, plan) { holders[inner, default: []].insert(declaration.id) }
        }
      case .pending, .enumeration, .tuple, .alias, .operation: break
      }
    }
    var open = Array(validatable)
    while let id = open.popLast() {
      for holder in holders[id] ?? [] where validatable.insert(holder).inserted { open.append(holder) }
    }
    plan.validatable = validatable
    plan.checks = own
    for index in plan.operations.indices {
      var patterns = PatternTable(prefix: plan.operations[index].name + "Pattern")
      for parameter in plan.operations[index].parameters {
        guard let schema = parameter.schema else { continue }
        plan.operations[index].parameterChecks[parameter.name] = checks(
          key: parameter.key, value: "_" + parameter.name, isOptional: true, schema: schema, type: parameter.type, plan,
          api, &patterns)
      }
      plan.operations[index].patterns = patterns.declarations
    }
  }

  private static func isOptional(_ property: PropertyPlan) -> Bool {
    switch property.presence {
    case .required: false
    case .defaulted: property.nullable
    case .requiredNullable, .optional, .patch: true
    }
  }

  /// The property as an expression; the parameter of `validate(in:)` would hide one of its name.
  static func value(_ property: PropertyPlan) -> String {
    property.name == "validation" ? "self.validation" : SwiftIdentifier.escaped(property.name)
  }

  /// The declared type that validating a value of this type asks, through arrays and dictionaries.
  static func contained(_ type: SwiftType, _ plan: EmissionPlan) -> [DeclarationID] {
    switch plan.underlying(type) {
    case .array(let inner), .dictionary(let inner), .optional(let inner): return contained(inner, plan)
    case .declared(let id): return [id]
    default: return []
    }
  }

  /// Whether values of the type validate themselves.
  static func validates(_ type: SwiftType, _ plan: EmissionPlan) -> Bool {
    contained(type, plan).contains { plan.validatable.contains($0) }
  }

  static func checks(
    key: String, value: String, isOptional: Bool, schema: SchemaID, type: SwiftType, _ plan: EmissionPlan, _ api: API,
    _ patterns: inout PatternTable
  ) -> [String] {
    let target = effective(schema, api)
    let name = SwiftText.literal(key)
    switch (api.schemas[target].kind, plan.underlying(type)) {
    case (.string(let facets), .string):
      guard let arguments = arguments(facets, &patterns) else { return [] }
      return ["validation.string(\(name), \(value), \(arguments))"]
    case (.integer(let facets), let type), (.number(let facets), let type):
      guard let arguments = arguments(facets, type) else { return [] }
      return ["validation.number(\(name), \(value), \(arguments))"]
    case (.array(let facets), .array(let element)):
      var calls: [String] = []
      var arguments: [String] = []
      if let bound = facets.minItems, bound > 0 { arguments.append("minItems: \(bound)") }
      if let bound = facets.maxItems { arguments.append("maxItems: \(bound)") }
      if facets.uniqueItems { arguments.append("uniqueItems: true") }
      if !arguments.isEmpty {
        calls.append("validation.items(\(name), \(value), \(arguments.joined(separator: ", ")))")
      }
      if let items = facets.items, case .string(let inner) = api.schemas[effective(items, api)].kind,
        plan.underlying(element) == .string, let arguments = self.arguments(inner, &patterns)
      {
        calls.append("validation.elements(\(name), \(value)) { $0.string($1, \(arguments)) }")
      }
      return calls
    case (.object(let facets), .dictionary):
      var arguments: [String] = []
      if let bound = facets.minProperties, bound > 0 { arguments.append("minimum: \(bound)") }
      if let bound = facets.maxProperties { arguments.append("maximum: \(bound)") }
      guard !arguments.isEmpty else { return [] }
      return [
        "validation.properties(\(name), \(value)\(isOptional ? "?" : "").count, \(arguments.joined(separator: ", ")))"
      ]
    default: return []
    }
  }

  /// Through references and the `allOf` that a sibling of one makes.
  private static func effective(_ id: SchemaID, _ api: API) -> SchemaID {
    let target = api.schemas.resolved(id)
    guard case .allOf(let members) = api.schemas[target].kind else { return target }
    let resolved = members.map(api.schemas.resolved)
    return resolved.last { if case .any = api.schemas[$0].kind { false } else { true } } ?? target
  }

  private static func arguments(_ facets: StringFacets, _ patterns: inout PatternTable) -> String? {
    var arguments: [String] = []
    if let bound = facets.minLength, bound > 0 { arguments.append("minLength: \(bound)") }
    if let bound = facets.maxLength { arguments.append("maxLength: \(bound)") }
    if let pattern = facets.pattern { arguments.append("pattern: " + patterns.name(of: pattern)) }
    return arguments.isEmpty ? nil : arguments.joined(separator: ", ")
  }

  private static func arguments(_ facets: NumberFacets, _ type: SwiftType) -> String? {
    func literal(_ bound: Bound) -> String? {
      switch type {
      // A bound that the type cannot hold is one that no value of it breaks.
      case .int, .int64: return Int64(exactly: bound.value).map(String.init)
      case .int32: return Int32(exactly: bound.value).map(String.init)
      case .double, .float: return bound.value.isFinite ? "\(bound.value)" : nil
      default: return nil
      }
    }
    var arguments: [String] = []
    func add(_ label: String, _ bound: Bound?) {
      guard let bound, let text = literal(bound) else { return }
      let label = bound.exclusive ? "exclusive" + label.prefix(1).uppercased() + label.dropFirst() : label
      arguments.append("\(label): \(text)")
    }
    add("minimum", facets.minimum)
    add("maximum", facets.maximum)
    if let multiple = facets.multipleOf, let text = literal(multiple) { arguments.append("multipleOf: \(text)") }
    return arguments.isEmpty ? nil : arguments.joined(separator: ", ")
  }
}
