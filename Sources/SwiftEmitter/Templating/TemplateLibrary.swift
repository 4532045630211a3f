import Mustache
import Templates

/// The mustache templates, built in or replaced by the user, checked when loaded and rendered strictly.
///
/// swift-mustache renders. What it lacks is added here: it prints nothing for an unknown key or partial and escapes HTML.
package struct TemplateLibrary: Sendable {
  private let sources: [String: TemplateSource]
  private let library: MustacheLibrary

  /// The built-in templates; a file of the same name in `overrides` wins. A file there that is no built-in template must be used
  /// by another, so that a misspelt file name does not pass unseen.
  package init(overrides folder: String? = nil) throws {
    var overrides: [(name: String, bytes: [UInt8])] = []
    if let folder {
      for file in try FileSystem.list(folder) where file.hasSuffix(".mustache") {
        overrides.append((String(file.dropLast(".mustache".count)), try FileSystem.read("\(folder)/\(file)")))
      }
    }
    try self.init(templates: BuiltInTemplates.all.map { ($0.name, $0.bytes) }, overrides: overrides)
  }

  package init(
    templates: [(name: String, bytes: [UInt8])], overrides: [(name: String, bytes: [UInt8])] = []
  ) throws(TemplateError) {
    var sources: [String: TemplateSource] = [:]
    for template in templates + overrides {
      sources[template.name] = try TemplateSource(name: template.name, bytes: template.bytes)
    }
    let known = sources.keys.sorted()
    try Self.checkPartials(sources, known: known)
    let used = Set(templates.map(\.name)).union(sources.values.flatMap { $0.partials.map(\.name) })
    for name in overrides.map(\.name).sorted() where !used.contains(name) {
      throw .unusedOverride(name, known: known.filter { $0 != name })
    }
    self.sources = sources
    self.library = try Self.parse(known.compactMap { sources[$0] }, marked: false)
  }

  /// In alphabetical order.
  package var names: [String] { sources.keys.sorted() }

  /// The template's text filled with the view. An unknown template and every key that no view answers is an error.
  package func render(_ template: String, _ view: some TemplateView) throws(TemplateError) -> String {
    let scope = TemplateScope()
    let text = library.render(ScopedView(view, scope), withTemplate: template)
    guard let text else { throw .unknownTemplate(template, known: names) }
    guard !scope.hasFailed else { throw try findError(template, view) }
    return text
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

  private static func parse(_ sources: [TemplateSource], marked: Bool) throws(TemplateError) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (mark, source) in sources.enumerated() {
      do {
        try library.register(source.text(mark: marked ? mark : nil), named: source.name)
      } catch {
        let found = error as? MustacheTemplate.ParserError
        let line = found.map { $0.context.lineNumber - TemplateSource.headerLines } ?? 1
        throw .syntax(source.place(line), "\(found?.error ?? error)")
      }
    }
    return library
  }

  /// Renders a failed template once more, with the places in its keys.
  private func findError(_ template: String, _ view: some TemplateView) throws(TemplateError) -> TemplateError {
    let scope = TemplateScope(marks: names)
    let library = try Self.parse(names.compactMap { sources[$0] }, marked: true)
    _ = library.render(ScopedView(view, scope), withTemplate: template)
    return scope.error ?? .syntax(.init(template: template, line: 1), "the view answers differently each time")
  }
}
