import APIModel

/// Declarations → their source: the type itself, and its codec and checks as extensions behind it.
struct ModelEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }

  init(_ rendering: Rendering) { self.rendering = rendering }

  /// What is printed for a declaration: with the types inside it, and with the extensions that stand behind it.
  struct Source {
    var declaration: String
    /// Codecs and checks of the declaration, then of the types inside it.
    var extensions: [String]
  }

  /// The file of a top-level declaration.
  func file(_ id: DeclarationID, path: String) throws -> SourceFile {
    let source = try source(id)
    return rendering.file(
      path, imports: ["MartletRuntime"], parts: [source.declaration] + source.extensions,
      types: rendering.namedTypes(id))
  }

  /// The declaration, and the names it had before.
  func source(_ id: DeclarationID) throws -> Source {
    let declaration = plan[id]
    var source = try source(of: declaration)
    if !declaration.formerNames.isEmpty {
      source.declaration += "\n\n" + (try formerTypes(declaration.formerNames, of: declaration.name))
    }
    return source
  }

  /// Deprecated names of a type, as aliases of its present one.
  func formerTypes(_ names: [String], of name: String) throws -> String {
    try names.map { former in
      try rendering.templates.render(
        "alias",
        AliasView(comment: [Self.deprecation(name)], access: rendering.access, name: former, type: name))
    }.joined(separator: "\n\n")
  }

  static func deprecation(_ name: String) -> String {
    "@available(*, deprecated, renamed: \(SwiftText.literal(name)))"
  }

  private func source(of declaration: Declaration) throws -> Source {
    let comment = rendering.comment(declaration.documentation)
    let templates = rendering.templates
    let children = try declaration.children.map { try self.source($0) }
    let nested = children.map(\.declaration)
    var source = Source(declaration: "", extensions: [])
    switch declaration.kind {
    case .structure(let structure):
      let view = StructureViews.structure(declaration, structure, self, nested: nested)
      source.declaration = try templates.render("structure", view)
      source.extensions.append(try templates.render("structureCodec", view))
    case .tuple(let tuple):
      let view = StructureViews.tuple(declaration, tuple, self, nested: nested)
      source.declaration = try templates.render("tuple", view)
      source.extensions.append(try templates.render("tupleCodec", view))
    case .union(let union):
      let view = UnionViews.union(declaration, union, self, nested: nested)
      source.declaration = try templates.render("union", view)
      source.extensions.append(try templates.render("unionCodec", view))
    case .enumeration(let enumeration):
      let view = self.enumeration(declaration, enumeration, comment)
      source.declaration = try templates.render(
        enumeration.closed ? "closedEnumeration" : "openEnumeration", view)
    case .alias(let type):
      source.declaration = try templates.render(
        "alias",
        AliasView(comment: comment, access: rendering.access, name: declaration.name, type: plan.source(type)))
    case .pending, .operation: break
    }
    if let shape = plan.parameterShapes[declaration.id] {
      source.extensions.append(
        try templates.render(
          "parameterShape",
          ParameterShapeView(access: rendering.access, qualifiedName: declaration.qualifiedName, shape: shape)))
    }
    if let view = validation(declaration) { source.extensions.append(try templates.render("validation", view)) }
    for child in children { source.extensions += child.extensions }
    return source
  }

  private func enumeration(
    _ declaration: Declaration, _ enumeration: EnumerationPlan, _ comment: [String]
  ) -> EnumerationView {
    var members = enumeration.cases.flatMap { item in
      let name = SwiftIdentifier.escaped(item.name)
      let declaration =
        enumeration.closed
        ? "case \(name) = \(item.literal)"
        : "\(rendering.access)static var \(name): Self { Self(rawValue: \(item.literal)) }"
      return rendering.comment(item.documentation) + [declaration]
    }
    for item in enumeration.cases {
      for former in item.formerNames {
        let head = "\(rendering.access)static var \(SwiftIdentifier.escaped(former)): Self"
        members += [Self.deprecation(item.name), "\(head) { .\(SwiftIdentifier.member(item.name)) }"]
      }
    }
    return EnumerationView(
      comment: comment, access: rendering.access, name: declaration.name,
      rawType: enumeration.rawType == .string ? "String" : "Int", members: members)
  }

  private func validation(_ declaration: Declaration) -> ValidationView? {
    guard let checks = plan.checks[declaration.id] else { return nil }
    return ValidationView(
      access: rendering.access, qualifiedName: declaration.qualifiedName, checks: checks,
      patterns: plan.patterns[declaration.id] ?? [])
  }
}
