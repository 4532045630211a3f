import ArgumentParser
import Diagnostics
import Inspection

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what documents hold.",
    usage: "martlet inspect [<spec> ...] [<options>]",
    discussion: """
      Versions, files and their sizes, servers and security, operations by tag, named schemas with their kind, size, place and how \
      many use them, and how many notes, warnings and errors of each sort there are ('martlet validate' prints them).

      Examples:
        martlet inspect shop.yaml
        martlet inspect shop.yaml --format json

      Exit codes: 0 done (also where a document has errors that leave it readable), 1 a document cannot be read, 2 wrong use.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var selection: DocumentSelection

  @Option(help: ArgumentHelp("text for people, json for tools.", valueName: "format"))
  var format: Format = .text

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let configuration = try selection.configuration(messages)
    var summaries: [DocumentSummary] = []
    var failed = false
    for document in configuration.documents {
      let document = LoadedDocument(
        document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
      guard let api = document.api else {
        messages.print(document)
        failed = true
        continue
      }
      let files = document.sources.map { source in
        DocumentSummary.File(
          path: source.file, bytes: source.bytes.count, lines: source.bytes.count { $0 == UInt8(ascii: "\n") })
      }
      summaries.append(
        DocumentSummary(
          api, files: files, including: document.options.include, diagnostics: document.diagnostics))
    }
    switch format {
    case .text: Terminal.output(summaries.map(SummaryText.text).joined(separator: "\n"))
    case .json: Terminal.output(SummaryJSON.text(summaries))
    }
    if failed { throw Failure.document }
  }
}
