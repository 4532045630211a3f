import APIDiff
import APIModel
import ArgumentParser
import Diagnostics
import DiffReports
import SpecLoader
import SwiftEmitter

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a new version of an API breaks, on the wire and in Swift.",
    usage: """
      martlet diff <old> <new> [<newer> ...] [<options>]
      martlet diff --git-base <revision> [<options>]
      martlet diff --rules [--format text|markdown|json]
      """,
    discussion: """
      A version is a file, a folder of documents, a file or folder of a git revision (main:Specs/shop.yaml), or - for standard input.
      With more than two, each is compared with the one before it, and a table sums them up. Every format holds all comparisons.

      Examples:
        martlet diff old.yaml new.yaml
        martlet diff main:Specs/shop.yaml Specs/shop.yaml --format markdown
        martlet diff --git-base origin/main                  all documents of martlet.yaml
        martlet diff old.yaml new.yaml --fail-on warning --axis wire
        martlet diff v1.yaml v2.yaml v3.yaml                 a table of versions

      Exit codes: 0 nothing to fail for, 1 --fail-on or --check-version failed or a document cannot be read, 2 wrong use.
      """)

  @Argument(help: ArgumentHelp("The versions, oldest first.", valueName: "version"))
  var versions: [String] = []

  @Option(
    name: .customLong("git-base"),
    help: ArgumentHelp("Compare every document of martlet.yaml with that git revision.", valueName: "revision"))
  var gitBase: String?

  @Flag(help: "List the rules: id, level, what they say.")
  var rules = false

  @Option(help: ArgumentHelp("How the report is written, whatever the number of documents.", valueName: "format"))
  var format: DiffReportFormat = .text

  @Option(name: [.short, .long], help: ArgumentHelp("Write the report to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file that --output names.")
  var force = false

  @OptionGroup(title: "When to fail") var failing: FailOptions
  @OptionGroup(title: "What to look at") var scope: ScopeOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if rules { return }
    if gitBase == nil, versions.count < 2 {
      throw ValidationError("Name two versions at least: martlet diff old.yaml new.yaml")
    }
    if gitBase?.isEmpty == true {
      throw ValidationError("--git-base is empty. A variable that is not set? Name a revision: --git-base origin/main")
    }
    if let output, versions.contains(where: { Self.isSame($0, output) }) {
      throw ValidationError("--output names one of the versions; the report would take its place.")
    }
    if gitBase != nil, !versions.isEmpty {
      throw ValidationError("--git-base compares what martlet.yaml lists; name versions, or use it, not both.")
    }
    if versions.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be one version only.") }
  }

  func run() throws {
    if rules {
      try write(RuleListing(format: format).render())
      return
    }
    let configuration = try scope.configuration(messages)
    let leadsIntoTree = [.sarif, .github, .junit].contains(format)
    var session = DiffSession(
      configuration: configuration, scope: scope.scope(configuration), messages: messages, locatesFiles: leadsIntoTree)
    let comparisons = try session.comparisons(versions: versions, gitBase: gitBase)
    let printer = DiffReportPrinter(
      format: format, color: output == nil && messages.outputHasColor, toolVersion: Martlet.version)
    let text = printer.render(Presentation(comparisons.map(\.presented)))
    try write(text)
    if failing.hasFailed(comparisons, configuration.diff) { throw Failure.document }
  }

  private static func isSame(_ version: String, _ output: String) -> Bool {
    if version == output { return true }
    guard let version = Terminal.realPath(version), let output = Terminal.realPath(output) else { return false }
    return version == output
  }

  private func write(_ text: String) throws {
    guard let output else {
      Terminal.output(text)
      return
    }
    do {
      try FileSystem.write(Array(text.utf8), to: output, replaces: force)
    } catch {
      let hint = error.isBecauseItExists ? "; --force replaces it" : ""
      Terminal.error("error: \(error)\(hint)\n")
      throw Failure.document
    }
  }
}

extension DiffReportFormat: ExpressibleByArgument {}
