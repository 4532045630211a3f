import ArgumentParser
import Diagnostics
import Inspection

struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw which schema refers to which.",
    usage: "martlet graph [<spec>] [<options>]",
    discussion: """
      Prints the named schemas and their references as a graph for Graphviz, or as an SVG picture that needs no other program. \
      With --root only what a schema, an operation or a tag pulls in; may be repeated. A picture of more schemas than --limit \
      shows those with the most references, and says so.

      Examples:
        martlet graph shop.yaml --format svg > shop.svg
        martlet graph shop.yaml --root Order --depth 2 | dot -Tpng > order.png
        martlet graph shop.yaml --root listOrders --format svg > list-orders.svg

      Exit codes: 0 done, 1 the document cannot be read or has no such schema, 2 wrong use.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, svg
  }

  @OptionGroup var selection: DocumentSelection

  @Option(help: ArgumentHelp("dot for Graphviz, svg for a picture.", valueName: "format"))
  var format: Format = .dot

  @Option(
    name: .customLong("root"),
    help: ArgumentHelp("A schema, an operation id, 'GET /path' or a tag; all schemas otherwise.", valueName: "name"))
  var roots: [String] = []

  @Option(help: ArgumentHelp("With --root: how many references away; all otherwise.", valueName: "number"))
  var depth: Int?

  @Option(help: ArgumentHelp("The most schemas that are drawn; 120 with svg, all with dot.", valueName: "number"))
  var limit: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if depth.map({ $0 < 0 }) == true { throw ValidationError("--depth is a number from 0.") }
    if limit.map({ $0 < 1 }) == true { throw ValidationError("--limit is a number from 1.") }
    if depth != nil, roots.isEmpty { throw ValidationError("--depth counts from a --root.") }
  }

  func run() throws {
    let configuration = try selection.configuration(messages)
    guard let document = configuration.documents.first, configuration.documents.count == 1 else {
      throw ValidationError("Name one document: a graph shows one.")
    }
    let loaded = LoadedDocument(document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
    guard let api = loaded.api else {
      messages.print(loaded)
      throw Failure.document
    }
    let included = document.options.include.applied(to: api)
    do {
      let selection = try GraphSelection(
        included, roots: roots, depth: depth ?? .max, limit: limit ?? (format == .svg ? 120 : .max))
      switch format {
      case .dot: Terminal.output(DOTGraph.text(selection))
      case .svg: Terminal.output(SVGGraph.text(selection))
      }
    } catch .unknownRoot(let name, let nearest) {
      let hint = nearest.map { "\nhint: did you mean '\($0)'?" } ?? ""
      Terminal.error(
        "\(document.spec): error: no schema, operation or tag is called '\(name)' [unknown-root]\(hint)\n")
      throw Failure.document
    }
  }
}
