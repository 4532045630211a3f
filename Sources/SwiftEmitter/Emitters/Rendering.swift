/// What every emitter needs: the plan, the templates, and how declarations are made visible.
struct Rendering {
  let plan: EmissionPlan
  let templates: TemplateLibrary
  let options: EmitterOptions
  /// The document's file name, which stands in the head of each file.
  let source: String

  /// `public `, `package ` or nothing.
  var access: String { options.access == .internal ? "" : options.access.rawValue + " " }

  /// The module that client and server import, if they stand in others than the models.
  var modelsModule: [String] { options.isOneModule ? [] : [plan.apiName + "Models"] }

  func comment(_ paragraphs: [String]) -> [String] { SwiftText.docComment(paragraphs) }

  /// A file of the output; `types` are those that its source names.
  func file(
    _ path: String, shardKey: String? = nil, imports: [String], exports: [String] = [], parts: [String],
    types: [SwiftType]
  ) -> SourceFile {
    var seen: Set<DeclarationID> = []
    let usesFoundation = types.contains { namesFoundation($0, &seen) }
    return SourceFile(
      path: path, shardKey: shardKey ?? path, imports: imports, exports: exports, usesFoundation: usesFoundation,
      parts: parts)
  }

  /// The file's text, with its head.
  func generated(_ file: SourceFile) throws -> GeneratedFile {
    let view = FileView(
      source: source, imports: file.imports.sorted(), exports: file.exports.sorted(),
      usesFoundation: file.usesFoundation, parts: file.parts)
    return GeneratedFile(path: file.path, contents: Layout.format(try templates.render("file", view)))
  }

  /// Whether the source of the type names `Date` or `UUID`.
  private func namesFoundation(_ type: SwiftType, _ seen: inout Set<DeclarationID>) -> Bool {
    switch type {
    case .date, .uuid: return true
    case .array(let inner), .dictionary(let inner), .optional(let inner): return namesFoundation(inner, &seen)
    default: return false
    }
  }

  /// The types that the source of a declaration names, with those of the declarations inside it.
  func namedTypes(_ id: DeclarationID) -> [SwiftType] {
    let declaration = plan[id]
    var types: [SwiftType]
    switch declaration.kind {
    case .structure(let structure): types = structure.properties.map(\.type) + [structure.additional].compactMap { $0 }
    case .union(let union): types = union.branches.map(\.type)
    case .tuple(let tuple): types = tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
    case .alias(let type): types = [type]
    case .enumeration, .pending, .operation: types = []
    }
    for child in declaration.children { types += namedTypes(child) }
    return types
  }
}
