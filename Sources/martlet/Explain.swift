import APIDiff
import ArgumentParser
import Diagnostics
import DiffReports
import Inspection
import SwiftEmitter

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why something has its Swift name and type.",
    usage: "martlet explain <subject> [<spec> ...] [<options>]",
    discussion: """
      The subject is a schema, a property of one, or an operation, by its name in the document or in Swift; or the id of a rule, \
      also of 'martlet diff'. The answer names the lines of the document, the rules \
      that applied, and the key of martlet.yaml that changes the result.

      Examples:
        martlet explain Release-Input
        martlet explain Release.state shop.yaml
        martlet explain listReleases
        martlet explain 'GET /releases'
        martlet explain name-clash

      Exit codes: 0 done, 1 nothing has that name or a document cannot be read, 2 wrong use.
      """)

  @Argument(help: "A schema, Schema.property, an operation, or the id of a rule.")
  var subject: String

  @OptionGroup var selection: DocumentSelection
  @OptionGroup var messages: MessageOptions

  func run() throws {
    if let rule = RuleCatalog.text(subject) { return Terminal.output(rule) }
    let configuration = try selection.configuration(messages)
    var known: [String] = []
    var explanations: [Explanation] = []
    var leftOut: String?
    var failed = false
    for document in configuration.documents {
      let document = LoadedDocument(
        document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
      guard let api = document.api else {
        messages.print(document)
        failed = true
        continue
      }
      let lock = try? OutputFolder("\(configuration.output)/\(document.name)").read(NameLock.fileName)
      let explainer = Explainer(api, options: document.options, lock: lock.map(NameLock.init(text:)))
      explanations += explainer.explain(subject)
      known += explainer.subjects
      if explanations.isEmpty, !document.options.include.isEmpty,
        !Explainer(api, options: document.optionsForAll, lock: nil).explain(subject).isEmpty
      {
        leftOut = document.spec
      }
    }
    Terminal.output(explanations.map(\.text).joined(separator: "\n"))
    if failed { throw Failure.document }
    guard explanations.isEmpty else { return }
    if let leftOut {
      Terminal.error(
        "\(leftOut): error: 'include' in the configuration leaves '\(subject)' out, so that it has no Swift code [not-included]\n"
      )
      throw Failure.document
    }
    let nearest = NearestName.of(subject, among: known).map { "\nhint: did you mean '\($0)'?" } ?? ""
    Terminal.error("error: no schema, property, operation or rule is called '\(subject)' [unknown-subject]\(nearest)\n")
    throw Failure.document
  }
}

/// Every rule that `explain` knows by its id. Each stage with a table of rules has its line here.
enum RuleCatalog {
  private static let tables: [@Sendable (String) -> String?] = [
    GeneratorRule.text,
    { id in RuleTable.rules.first { $0.id == id }.map(RuleListing.explanation) },
  ]

  static func text(_ id: String) -> String? { tables.lazy.compactMap { $0(id) }.first }
}
