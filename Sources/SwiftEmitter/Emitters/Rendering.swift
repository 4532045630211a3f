/// What every emitter needs: the plan, the templates, and how declarations are made visible.
struct Rendering {
  let plan: EmissionPlan
  let templates: TemplateLibrary
  let options: EmitterOptions
  /// The document's file name, which stands in the head of each file.
  let source: String

  /// `public `, `package ` or nothing.
  var access: String { options.access == .internal ? "" : options.access.rawValue + " " }

  /// The module that client and server import; with internal access there is but one module.
  var modelsModule: [String] { options.access == .internal ? [] : [plan.apiName + "Models"] }

  func comment(_ paragraphs: [String]) -> [String] { SwiftText.docComment(paragraphs) }

  /// A file of the output with its head.
  func file(_ path: String, imports: [String], exports: [String] = [], parts: [String], types: [SwiftType]) throws
    -> GeneratedFile
  {
    var seen: Set<DeclarationID> = []
    let usesFoundation = types.contains { namesFoundation($0, &seen) }
    let view = FileView(
      source: source, imports: imports.sorted(), exports: exports.sorted(), usesFoundation: usesFoundation, parts: parts
    )
    return GeneratedFile(path: path, contents: Layout.format(try templates.render("file", view)))
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
