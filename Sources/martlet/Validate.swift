import ArgumentParser
import Diagnostics
import SwiftEmitter

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check OpenAPI documents, and write nothing.",
    usage: "martlet validate [<spec> ...] [<options>]",
    discussion: """
      Prints every problem with file, line and column. Ends with 1 if a document has an error, or with --strict a warning.

      Examples:
        martlet validate              what martlet.yaml lists
        martlet validate shop.yaml
        martlet validate *.yaml --strict
        martlet validate shop.yaml --format github    annotations in a workflow

      Exit codes: 0 no errors, 1 a document has an error, 2 wrong use.
      """)

  @Argument(
    help: ArgumentHelp(
      "OpenAPI documents, YAML or JSON; without one, those that martlet.yaml lists.", valueName: "spec"))
  var specs: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The configuration; martlet.yaml in this folder if it is there.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("How problems are written.", valueName: "format"))
  var format: DiagnosticFormat = .text

  @Option(
    name: .customLong("allow-path"),
    help: ArgumentHelp(
      "A folder that references may lead into, besides the document's own; may be repeated.", valueName: "folder"))
  var allowedPaths: [String] = []

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let configuration = try DocumentSelection.configuration(of: specs, config: config, messages)
    let allowed = configuration.allowedPaths + allowedPaths
    var all = messages.collector()
    for document in configuration.documents {
      var document = LoadedDocument(document, allowing: allowed, diagnostics: messages.collector())
      if let api = document.api {
        // What generated code would not check, or would say in another way, is known when it is planned.
        _ = Planner.plan(api, options: document.options, lock: NameLock(), into: &document.diagnostics)
      }
      all.merge(document.diagnostics)
      guard format == .text else { continue }
      messages.print(document, countsNotes: false)
      messages.say("\(document.spec): \(Self.summary(document.diagnostics))")
    }
    if format != .text {
      let least: Severity = messages.quiet ? .error : .note
      Terminal.output(DiagnosticPrinter(format: format).render(all.sorted.filter { $0.severity >= least }))
    }
    if all.hasErrors { throw Failure.document }
  }

  private static func summary(_ diagnostics: DiagnosticCollector) -> String {
    let counts: [(Int, String)] = [
      (diagnostics.count(.error), "error"), (diagnostics.count(.warning), "warning"),
      (diagnostics.count(.note), "note"),
    ]
    return counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
