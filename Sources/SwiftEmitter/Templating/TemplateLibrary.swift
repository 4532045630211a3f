import Templates

/// The mustache templates, built in or replaced by the user, checked when loaded and rendered strictly.
///
/// The renderer is Martlet's own. A mustache library prints nothing for an unknown key, escapes HTML, looks values up by reflection
/// or casts, and does not say which line of which template asked; going around all that took more code than rendering, and a
/// fifth of the time of a run.
package struct TemplateLibrary: Sendable {
  private let sources: [String: TemplateSource]
  private let steps: [String: [TemplateStep]]
  /// Is told of each rendering: tests compare what views answer with what their descriptions say.
  package var observer: (@Sendable (String, any TemplateView) -> Void)?

  /// The built-in templates; a file of the same name in `overrides` wins. A file there that is no built-in template must be used
  /// by another, so that a misspelt file name does not pass unseen.
  ///
  /// `roots` are the user's own templates that files are made of.
  package init(overrides folder: String? = nil, roots: Set<String> = []) throws {
    try self.init(
      templates: BuiltInTemplates.all.map { ($0.name, $0.bytes) }, overrides: folder.map(Self.files) ?? [],
      roots: roots)
  }

  /// The templates in a folder of the user's, by name.
  static func files(in folder: String) throws(FileError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for file in try FileSystem.list(folder) where file.hasSuffix(suffix) {
      files.append((String(file.dropLast(suffix.count)), try FileSystem.read("\(folder)/\(file)")))
    }
    return files
  }

  package static let suffix = ".mustache"

  package init(
    templates: [(name: String, bytes: [UInt8])], overrides: [(name: String, bytes: [UInt8])] = [],
    roots: Set<String> = []
  ) throws(TemplateError) {
    var sources: [String: TemplateSource] = [:]
    for template in templates + overrides {
      sources[template.name] = try TemplateSource(name: template.name, bytes: template.bytes)
    }
    let known = sources.keys.sorted()
    try Self.checkPartials(sources, known: known)
    for name in roots.sorted() where sources[name] == nil { throw .unknownTemplate(name, known: known) }
    let used = Set(templates.map(\.name)).union(sources.values.flatMap { $0.partials.map(\.name) }).union(roots)
    for name in overrides.map(\.name).sorted() where !used.contains(name) {
      throw .unusedOverride(name, known: known.filter { $0 != name })
    }
    self.sources = sources
    self.steps = sources.mapValues { $0.steps() }
  }

  /// In alphabetical order.
  package var names: [String] { sources.keys.sorted() }

  /// The template's text filled with the view. An unknown template and every key that no view answers is an error.
  package func render(_ template: String, _ view: some TemplateView) throws(TemplateError) -> String {
    observer?(template, view)
    guard let steps = steps[template] else { throw .unknownTemplate(template, known: names) }
    var renderer = TemplateRenderer(templates: self.steps)
    return try renderer.text(steps, of: template, view)
  }
}

// Checking.
extension TemplateLibrary {
  /// Each partial must be there and not contain itself, for the library would call itself without end.
  private static func checkPartials(_ sources: [String: TemplateSource], known: [String]) throws(TemplateError) {
    var finished: Set<String> = []
    func check(_ name: String, inside outer: [String]) throws(TemplateError) {
      guard !finished.contains(name), let source = sources[name] else { return }
      for partial in source.partials {
        let place = source.place(partial.line)
        guard sources[partial.name] != nil else { throw .unknownPartial(place, partial.name, known: known) }
        guard partial.name != name, !outer.contains(partial.name) else { throw .endless(place, partial.name) }
        try check(partial.name, inside: outer + [name])
      }
      finished.insert(name)
    }
    for name in known { try check(name, inside: []) }
  }
}
