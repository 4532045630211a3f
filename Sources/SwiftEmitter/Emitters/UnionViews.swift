/// Plans of unions → what their templates print.
enum UnionViews {
  static func union(
    _ declaration: Declaration, _ union: UnionPlan, _ emitter: ModelEmitter, nested: [String] = []
  ) -> UnionView {
    let plan = emitter.rendering.plan
    let branches = union.branches.map { branch in
      UnionView.Branch(
        comment: emitter.rendering.comment(branch.documentation), name: SwiftIdentifier.escaped(branch.name),
        member: SwiftIdentifier.member(branch.name), type: plan.source(branch.type), boxed: branch.boxed, index: 0,
        values: branch.discriminatorValues.map(SwiftText.literal).joined(separator: ", "))
    }
    let all = Array(zip(union.branches, branches))
    func of(_ kinds: Set<JSONShape>) -> [UnionView.Branch] {
      all.filter { kinds.contains($0.0.kind) }.sorted { specificity($0.0.type, plan) > specificity($1.0.type, plan) }
        .map(\.1)
    }
    var kinds: [UnionView.Kind] = []
    func add(_ pattern: String, _ attempts: [UnionView.Branch]) {
      guard !attempts.isEmpty else { return }
      kinds.append(
        UnionView.Kind(
          pattern: pattern, discriminator: nil, discriminated: [], tables: "", ranked: [], attempts: attempts))
    }
    add(".boolean", of([.boolean]))
    let numbers = of([.number])
    add(".number(isInteger: true)", of([.integer]) + numbers)
    add(".number", numbers)
    add(".string", of([.string]))
    add(".array", of([.array]))
    let objects = all.filter { $0.0.kind == .object }
    if !objects.isEmpty { kinds.append(object(objects, union.discriminatorKey, plan)) }
    return UnionView(
      comment: emitter.rendering.comment(declaration.documentation), access: emitter.rendering.access,
      name: declaration.name,
      qualifiedName: declaration.qualifiedName, branches: branches, kinds: kinds,
      fallbacks: of([.any]), literals: literals(declaration, union, plan),
      nested: nested)
  }

  /// Objects: the discriminator's value first, then the keys that are there.
  private static func object(
    _ objects: [(UnionPlan.Branch, UnionView.Branch)], _ discriminator: String?, _ plan: EmissionPlan
  ) -> UnionView.Kind {
    let discriminated = discriminator == nil ? [] : objects.filter { !$0.0.discriminatorValues.isEmpty }
    let open = objects.filter { object in !discriminated.contains { $0.0.name == object.0.name } }
    var ranked: [UnionView.Branch] = []
    var tables: [String] = []
    var attempts: [UnionView.Branch] = []
    for (branch, view) in open {
      if open.count > 1, case .declared(let id) = plan.underlying(branch.type), case .structure = plan[id].kind {
        var view = view
        view.index = ranked.count
        ranked.append(view)
        tables.append(plan[id].qualifiedName + ".jsonKeys")
      } else {
        attempts.append(view)
      }
    }
    return UnionView.Kind(
      pattern: ".object", discriminator: discriminated.isEmpty ? nil : discriminator.map(SwiftText.literal),
      discriminated: discriminated.map(\.1), tables: tables.joined(separator: ", "), ranked: ranked, attempts: attempts)
  }

  /// Of the texts, those that most texts are not come first: every date is a string, few strings are dates.
  private static func specificity(_ type: SwiftType, _ plan: EmissionPlan) -> Int {
    switch plan.underlying(type) {
    case .uuid: return 9
    case .date, .calendarDate: return 8
    case .base64, .binary: return 2
    case .string: return 1
    case .int, .int32, .int64, .uint32, .uint64: return 5
    case .double, .float: return 4
    case .declared(let id):
      if case .enumeration(let enumeration) = plan[id].kind { return enumeration.closed ? 7 : 3 }
      return 5
    default: return 0
    }
  }

  private static func literals(_ declaration: Declaration, _ union: UnionPlan, _ plan: EmissionPlan) -> [UnionView
    .Literal]
  {
    var literals: [UnionView.Literal] = []
    func add(_ conformance: String, _ label: String, _ type: String, _ match: (SwiftType) -> Bool) {
      guard let branch = union.branches.first(where: { match(plan.underlying($0.type)) }) else { return }
      literals.append(
        UnionView.Literal(
          qualifiedName: declaration.qualifiedName, conformance: conformance, label: label, type: type,
          name: SwiftIdentifier.member(branch.name)))
    }
    add("ExpressibleByStringLiteral", "stringLiteral", "String") { $0 == .string }
    add("ExpressibleByIntegerLiteral", "integerLiteral", "Int") { $0 == .int }
    add("ExpressibleByFloatLiteral", "floatLiteral", "Double") { $0 == .double }
    add("ExpressibleByBooleanLiteral", "booleanLiteral", "Bool") { $0 == .bool }
    return literals
  }
}
