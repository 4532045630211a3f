import ArgumentParser
import DiffReports

struct ChangelogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changelog",
    abstract: "Write release notes from two or more versions of an API.",
    usage: "martlet changelog <old> <new> [<newer> ...] [<options>]",
    discussion: """
      Markdown, newest version first: what breaks, what is new, what is gone. Versions are named as for martlet diff.

      Examples:
        martlet changelog v1.yaml v2.yaml v3.yaml
        martlet changelog v1.2.0:Specs/shop.yaml Specs/shop.yaml --exclude-extension x-internal

      Exit codes: 0 done, 1 a document cannot be read, 2 wrong use.
      """)

  @Argument(help: ArgumentHelp("The versions, oldest first.", valueName: "version"))
  var versions: [String] = []

  @OptionGroup(title: "What to look at") var scope: ScopeOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if versions.count < 2 { throw ValidationError("Name two versions at least: martlet changelog old.yaml new.yaml") }
  }

  func run() throws {
    let configuration = try scope.configuration(messages)
    var session = DiffSession(
      configuration: configuration, scope: scope.scope(configuration), messages: messages)
    let comparisons = try session.comparisons(versions: versions, gitBase: nil)
    var documents: [String] = []
    for comparison in comparisons where !documents.contains(comparison.history) { documents.append(comparison.history) }
    let notes = documents.map { document in
      let steps = comparisons.filter { $0.history == document }
      let releases = steps.map { Changelog.Release(report: $0.report, name: $0.newName, presence: $0.presence) }
      return Changelog(title: steps.last?.title ?? "API", releases: releases).render()
    }
    Terminal.output(notes.joined(separator: "\n"))
  }
}
