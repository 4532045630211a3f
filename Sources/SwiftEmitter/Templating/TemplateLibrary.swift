import Templates

/// The mustache templates, built in or replaced by the user, checked when loaded and rendered strictly.
///
/// Rendering is our own and small: a general mustache library prints nothing for an unknown key and finds its values by dynamic
/// casts, which took 0.6 s for the 10 MB of an API of GitHub's size, more than all the rest of the run.
package struct TemplateLibrary: Sendable {
  private let templates: [String: Template]

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
    var parsed: [String: Template] = [:]
    for template in templates + overrides {
      parsed[template.name] = try TemplateParser.parse(name: template.name, bytes: template.bytes)
    }
    let known = parsed.keys.sorted()
    var used = Set(templates.map(\.name))
    for name in known {
      for partial in parsed[name]?.partials ?? [] {
        guard parsed[partial.name] != nil else {
          throw .unknownPartial(.init(template: name, line: partial.line), partial.name, known: known)
        }
        used.insert(partial.name)
      }
    }
    for name in overrides.map(\.name).sorted() where !used.contains(name) {
      throw .unusedOverride(name, known: known.filter { $0 != name })
    }
    self.templates = parsed
  }

  /// In alphabetical order.
  package var names: [String] { templates.keys.sorted() }

  /// The template's text filled with the view. An unknown template and every key that no view answers is an error.
  package func render(_ template: String, _ view: some TemplateView) throws(TemplateError) -> String {
    guard let found = templates[template] else { throw .unknownTemplate(template, known: names) }
    var renderer = TemplateRenderer(templates: templates, view: view)
    try renderer.render(found)
    return String(decoding: renderer.output, as: UTF8.self)
  }
}
