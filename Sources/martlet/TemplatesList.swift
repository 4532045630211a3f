import ArgumentParser
import SwiftEmitter

struct TemplatesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the templates, or the keys of one template's view.",
    discussion: """
      Without a name: each built-in template with its view and what it prints, and the views of files that martlet.yaml adds. With \
      the name of a template, of a view, or of 'api', 'tag', 'operation', 'schema': the keys in reach, each with its kind, meaning \
      and an example.

      Examples:
        martlet templates list
        martlet templates list structure
        martlet templates list tag

      Exit codes: 0 done, 2 there is no such template.
      """)

  @Argument(help: "A template, a view, or api, tag, operation, schema.")
  var name: String?

  @Flag(help: "Print the page with all templates and views, as Markdown.")
  var markdown = false

  func run() throws {
    if markdown { return Terminal.output(TemplateGuide.page) }
    guard let name else { return Terminal.output(overview) }
    let row = TemplateCatalog.rows.first { $0.name == name }
    let scope = UserFile.Scope(rawValue: name)
    let all = TemplateCatalog.views(
      from: TemplateCatalog.rows.map { $0.view } + UserFile.Scope.allCases.map { $0.view })
    if let root = row?.view ?? scope?.view {
      var views = TemplateCatalog.views(from: [root])
      if let row { Terminal.output("\(row.name).mustache prints \(row.meaning.filter { $0 != "`" }).\n\n") }
      let first = views.removeFirst()
      return Terminal.output(([first] + views).map(Self.text).joined(separator: "\n"))
    }
    guard let view = all.first(where: { $0.name == name }) else {
      throw ValidationError("There is no template '\(name)'; 'martlet templates list' names them.")
    }
    Terminal.output(Self.text(view))
  }

  private var overview: String {
    let width = (TemplateCatalog.rows.map(\.name.count).max() ?? 0) + 2
    let viewWidth = (TemplateCatalog.rows.map { $0.view.description.name.count }.max() ?? 0) + 2
    var text = "Built-in templates (views version \(TemplateCatalog.viewsVersion)):\n"
    for row in TemplateCatalog.rows {
      let name = Column.padded(row.name, width) + Column.padded(row.view.description.name, viewWidth)
      text += "  \(name)\(row.meaning.filter { $0 != "`" })\n"
    }
    text += "\nViews of files that 'files:' in martlet.yaml adds:\n"
    for scope in UserFile.Scope.allCases {
      text += "  " + Column.padded(scope.rawValue, width) + scope.view.description.name + "\n"
    }
    return text
  }

  private static func text(_ view: ViewDescription) -> String {
    let width = (view.keys.map(\.name.count).max() ?? 0) + 2
    let kindWidth = (view.keys.map { $0.kind.name.count }.max() ?? 0) + 2
    var text = "\(view.name): \(view.meaning)\n"
    for key in view.keys {
      text += "  " + Column.padded(key.name, width) + Column.padded(key.kind.name, kindWidth) + key.meaning + "\n"
      if !key.example.isEmpty { text += String(repeating: " ", count: width + kindWidth + 2) + key.example + "\n" }
    }
    return text
  }
}

/// Columns of a table for a terminal.
enum Column {
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
