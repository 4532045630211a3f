import ArgumentParser
import Diagnostics
import SwiftEmitter

struct TemplatesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a folder of templates, and write nothing.",
    usage: "martlet templates check [<folder>] [<options>]",
    discussion: """
      Reads the templates without rendering them, so it also sees what no document would print: unknown keys and partials, flags \
      and lists where text must stand, files that nothing uses, and exports whose built-in template has changed since. Files that \
      martlet.yaml adds are checked against their views too.

      Examples:
        martlet templates check Mine
        martlet templates check                        the folder that martlet.yaml names
        martlet templates check Mine --format github   annotations in a workflow

      Exit codes: 0 no errors (with --strict: no warnings), 1 a template has an error, 2 wrong use.
      """)

  @Argument(help: "The folder; the one that martlet.yaml names otherwise.")
  var folder: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The configuration; martlet.yaml in this folder if it is there.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("How problems are written.", valueName: "format"))
  var format: DiagnosticFormat = .text

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let configuration = try DocumentSelection.optionalConfiguration(config, messages)
    guard let folder = folder ?? configuration?.templates else {
      throw ValidationError("Name a folder; there is no martlet.yaml with 'templates:' here.")
    }
    let templates: TemplateFolder
    do {
      templates = try TemplateFolder(folder)
    } catch {
      throw ValidationError("\(error)")
    }
    // With another folder than the configuration's, its files have templates of their own elsewhere.
    let rows = configuration?.documents.flatMap(\.options.files) ?? []
    let names = Set(templates.names)
    var diagnostics = messages.collector()
    templates.check(rows: rows.filter { names.contains($0.template) }, into: &diagnostics)
    if format == .text {
      messages.print(diagnostics, sources: templates.texts)
      let counts = [(Severity.error, "error"), (.warning, "warning")].map { severity, name in
        "\(diagnostics.count(severity)) \(name)\(diagnostics.count(severity) == 1 ? "" : "s")"
      }
      messages.say(
        "\(folder): \(templates.count) template\(templates.count == 1 ? "" : "s"), \(counts.joined(separator: ", "))")
    } else {
      let least: Severity = messages.quiet ? .error : .note
      Terminal.output(DiagnosticPrinter(format: format).render(diagnostics.sorted.filter { $0.severity >= least }))
    }
    if diagnostics.hasErrors { throw Failure.document }
  }
}
