import APIModel

/// Declarations → their source: the type itself, and its codec and checks as extensions behind it.
struct ModelEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }

  init(_ rendering: Rendering) { self.rendering = rendering }

  /// The file of a top-level declaration.
  func file(_ id: DeclarationID, path: String) throws -> SourceFile {
    let parts = [try declaration(id)] + (try extensions(id))
    return rendering.file(path, imports: ["MartletRuntime"], parts: parts, types: rendering.namedTypes(id))
  }

  /// The declaration with the types inside it.
  func declaration(_ id: DeclarationID) throws -> String {
    let declaration = plan[id]
    let comment = rendering.comment(declaration.documentation)
    let templates = rendering.templates
    let nested = try declaration.children.map(self.declaration)
    switch declaration.kind {
    case .structure(let structure):
      return try templates.render("structure", StructureViews.structure(declaration, structure, self, nested: nested))
    case .tuple(let tuple):
      return try templates.render("tuple", StructureViews.tuple(declaration, tuple, self, nested: nested))
    case .union(let union):
      return try templates.render("union", UnionViews.union(declaration, union, self, nested: nested))
    case .enumeration(let enumeration):
      let cases = enumeration.cases.map {
        EnumerationView.Case(
          comment: rendering.comment($0.documentation), name: SwiftIdentifier.escaped($0.name), literal: $0.literal)
      }
      let members = cases.flatMap { item in
        let declaration =
          enumeration.closed
          ? "case \(item.name) = \(item.literal)"
          : "\(rendering.access)static var \(item.name): Self { Self(rawValue: \(item.literal)) }"
        return item.comment + [declaration]
      }
      let view = EnumerationView(
        comment: comment, access: rendering.access, name: declaration.name,
        rawType: enumeration.rawType == .string ? "String" : "Int", cases: cases, members: members)
      return try templates.render(enumeration.closed ? "closedEnumeration" : "openEnumeration", view)
    case .alias(let type):
      return try templates.render(
        "alias",
        AliasView(comment: comment, access: rendering.access, name: declaration.name, type: plan.source(type)))
    case .pending, .operation: return ""
    }
  }

  /// Codecs and checks of the declaration and of the types inside it.
  func extensions(_ id: DeclarationID) throws -> [String] {
    let declaration = plan[id]
    var parts: [String] = []
    switch declaration.kind {
    case .structure(let structure):
      parts.append(
        try rendering.templates.render("structureCodec", StructureViews.structure(declaration, structure, self)))
    case .tuple(let tuple):
      parts.append(try rendering.templates.render("tupleCodec", StructureViews.tuple(declaration, tuple, self)))
    case .union(let union):
      parts.append(try rendering.templates.render("unionCodec", UnionViews.union(declaration, union, self)))
    case .enumeration, .alias, .pending, .operation: break
    }
    if let shape = plan.parameterShapes[id] {
      parts.append(
        try rendering.templates.render(
          "parameterShape",
          ParameterShapeView(access: rendering.access, qualifiedName: declaration.qualifiedName, shape: shape)))
    }
    if let view = validation(declaration) { parts.append(try rendering.templates.render("validation", view)) }
    for child in declaration.children { parts += try extensions(child) }
    return parts
  }

  private func validation(_ declaration: Declaration) -> ValidationView? {
    guard plan.validatable.contains(declaration.id) else { return nil }
    var view = ValidationView(
      access: rendering.access, qualifiedName: declaration.qualifiedName, checks: [],
      patterns: plan.patterns[declaration.id] ?? [], branches: [])
    switch declaration.kind {
    case .structure(let structure):
      for (index, property) in structure.properties.enumerated() {
        view.checks += plan.checks[declaration.id]?[index] ?? []
        if ValidationPass.validates(property.type, plan) {
          view.checks.append("validation.nested(\(SwiftText.literal(property.key)), \(ValidationPass.value(property)))")
        }
      }
    case .union(let union):
      let branches = union.branches.filter { ValidationPass.validates($0.type, plan) }
      view.branches = CaseView.list(
        branches.map { (SwiftIdentifier.member($0.name), plan.source($0.type)) }, of: declaration.qualifiedName)
    case .enumeration, .tuple, .alias, .pending, .operation: break
    }
    return view
  }
}
