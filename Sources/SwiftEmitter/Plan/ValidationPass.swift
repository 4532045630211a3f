import APIModel
import Diagnostics

/// Finds the types that have something to validate, and writes each check as the call that generated code makes. What no check
/// is made of gets a note at its schema.
struct ValidationPass {
  private let api: API
  private var plan: EmissionPlan
  private var calls: ValidationCalls
  private var holders: [DeclarationID: Set<DeclarationID>] = [:]

  static func run(_ plan: inout EmissionPlan, _ api: API, _ diagnostics: inout DiagnosticCollector) {
    var pass = ValidationPass(plan, api, diagnostics)
    pass.run()
    plan = pass.plan
    diagnostics = pass.calls.diagnostics
  }

  private init(_ plan: EmissionPlan, _ api: API, _ diagnostics: DiagnosticCollector) {
    self.api = api
    self.plan = plan
    calls = ValidationCalls(plan: plan, api: api, diagnostics: diagnostics)
  }

  private mutating func run() {
    var own: [DeclarationID: ValidationCalls.Checks] = [:]
    for declaration in plan.declarations {
      calls.patterns = PatternTable(prefix: "pattern")
      let checks = calls.checks(of: declaration)
      if !checks.isEmpty { own[declaration.id] = checks }
      plan.patterns[declaration.id] = calls.patterns.declarations
      for type in Self.parts(declaration) {
        for inner in Self.contained(type, plan) { holders[inner, default: []].insert(declaration.id) }
      }
    }
    plan.validatable = Set(own.keys)
    var open = own.keys.sorted()
    while let id = open.popLast() {
      for holder in holders[id] ?? [] where plan.validatable.insert(holder).inserted { open.append(holder) }
    }
    // Only now is known which parts validate themselves.
    for id in plan.validatable { plan.checks[id] = Self.statements(plan[id], own[id] ?? .init(), plan) }
    for index in plan.operations.indices { checkInput(of: index) }
  }

  /// The types of everything that stands in a value of the declared type.
  private static func parts(_ declaration: Declaration) -> [SwiftType] {
    switch declaration.kind {
    case .structure(let structure): structure.properties.map(\.type) + [structure.additional].compactMap { $0 }
    case .union(let union): union.branches.map(\.type)
    case .tuple(let tuple): tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
    case .pending, .enumeration, .alias, .operation: []
    }
  }

  /// The declared type that validating a value of this type asks, through arrays and dictionaries.
  private static func contained(_ type: SwiftType, _ plan: EmissionPlan) -> [DeclarationID] {
    switch plan.underlying(type) {
    case .array(let inner), .dictionary(let inner), .optional(let inner): return contained(inner, plan)
    case .declared(let id): return [id]
    default: return []
    }
  }

  /// Whether values of the type validate themselves.
  private static func validates(_ type: SwiftType, _ plan: EmissionPlan) -> Bool {
    contained(type, plan).contains { plan.validatable.contains($0) }
  }

  /// The body of `validate(in:)`: the type's own checks, each part's beside the call that lets it validate itself.
  private static func statements(
    _ declaration: Declaration, _ own: ValidationCalls.Checks, _ plan: EmissionPlan
  ) -> [String] {
    var lines = own.whole
    switch declaration.kind {
    case .structure(let structure):
      for (index, property) in structure.properties.enumerated() {
        lines += own.parts[index] ?? []
        if validates(property.type, plan) {
          lines.append(
            "validation.nested(\(SwiftText.literal(property.key)), \(ValidationCalls.expression(property)))")
        }
      }
      if let additional = structure.additional {
        lines += own.parts[structure.properties.count] ?? []
        if validates(additional, plan) { lines.append("additionalProperties.validate(in: &validation)") }
      }
    case .union(let union):
      var cases: [String] = []
      var isComplete = true
      for (index, branch) in union.branches.enumerated() {
        var statements = own.parts[index] ?? []
        if validates(branch.type, plan) { statements.append("value.validate(in: &validation)") }
        guard !statements.isEmpty else {
          isComplete = false
          continue
        }
        cases += labelled("case .\(SwiftIdentifier.member(branch.name))(let value):", statements)
      }
      if let unknown = own.parts[union.branches.count] {
        cases += labelled("case .unknown:", unknown)
      } else {
        isComplete = false
      }
      if !cases.isEmpty { lines += ["switch self {"] + cases + (isComplete ? ["}"] : ["default: break", "}"]) }
    case .tuple(let tuple):
      for (index, element) in tuple.elements.enumerated() {
        lines += own.parts[index] ?? []
        if validates(element.type, plan) {
          lines.append("validation.element(\(index)) { \(element.name).validate(in: &$0) }")
        }
      }
      if let rest = tuple.rest {
        lines += own.parts[tuple.elements.count] ?? []
        if validates(rest, plan) {
          let index = tuple.elements.count == 0 ? "index" : "\(tuple.elements.count) + index"
          lines += [
            "for (index, element) in rest.enumerated() {",
            "validation.element(\(index)) { element.validate(in: &$0) }", "}",
          ]
        }
      }
    case .enumeration, .alias, .pending, .operation: break
    }
    return lines
  }

  private static func labelled(_ label: String, _ statements: [String]) -> [String] {
    statements.count == 1 ? [label + " " + statements[0]] : [label] + statements
  }

  // MARK: - Operations

  private mutating func checkInput(of index: Int) {
    var operation = plan.operations[index]
    calls.patterns = PatternTable(prefix: operation.name + "Pattern")
    for parameter in operation.parameters {
      guard let schema = parameter.schema else { continue }
      let local = "_" + parameter.name
      let key = SwiftText.literal(parameter.key)
      var statements = calls.statements(
        schema, parameter.type, .init(receiver: "validation", key: key, value: local))
      if Self.validates(parameter.type, plan) { statements.append("validation.nested(\(key), \(local))") }
      operation.parameterChecks[parameter.name] = statements
    }
    let contents = operation.body?.contents ?? []
    for (position, content) in contents.enumerated() {
      guard let type = content.type else { continue }
      var statements: [String] = []
      if let schema = content.schema {
        statements = calls.statements(schema, type, .init(receiver: "validation", key: nil, value: "body"))
      }
      if Self.validates(type, plan) { statements.append("body.validate(in: &validation)") }
      operation.body?.contents[position].checks = statements
    }
    operation.patterns = calls.patterns.declarations
    plan.operations[index] = operation
  }
}
