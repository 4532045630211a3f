import APIModel
import ArgumentParser
import Diagnostics
import SwiftEmitter

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write Swift for OpenAPI documents.",
    discussion: """
      Writes models, a client and server routes to <output>/<name>, one folder each. Only files that changed are written; \
      files that are no longer generated are removed; a file that Martlet did not write is never touched. Where a document has \
      a mistake, the rest of it is written, and the command ends with 1.

      Examples:
        martlet generate
        martlet generate shop.yaml --output Sources --only models,client
        martlet generate shop.yaml --package    a package that builds on its own
        martlet generate --check                writes nothing, prints what differs
        martlet generate --no-breaking=wire     writes nothing if old clients or servers would break
        martlet generate --check --format github    the same as annotations

      martlet.yaml:
        output: Generated           # paths are relative to this file
        access: public              # or package, internal
        templates: Templates        # a folder with templates of your own
        allowPaths: [../shared]     # references may lead there, besides the document's folder
        documents:
          - spec: Specs/shop.yaml
            name: Shop              # else made from the title
            only: [models, client]  # else all three
            include: {tags: [releases], operations: [getApp], paths: [/apps/*], schemas: [State]}
                                    # these with all that they refer to, and nothing else
            names: {Release-Input: ReleaseDraft, Release.made_at: madeOn}
            closedEnums: [State]    # Swift enums: unknown values are errors
            singleModule: false     # true: models, client and server do not import each other
            shards: 8               # one module of this many files; else a file for each type
            typePrefix: Shop        # ShopRelease in place of Release
            package: false          # true: write a Package.swift too
            deprecatedAliases: true # a name that changes stays as a deprecated alias of the new one
        files:                      # more files, from templates of your own
          - {template: reference, for: tag, path: "docs/{{tag}}.md"}

      Exit codes:
        0  done
        1  a document has an error, or --check found a difference
        2  wrong use: the arguments or martlet.yaml
      """)

  @OptionGroup var options: GenerationOptions

  @Flag(help: "Write nothing; print the differences and end with 1 if there are any.")
  var check = false

  @Option(help: ArgumentHelp("With --check: how differences are written.", valueName: "format"))
  var format: DiagnosticFormat = .text

  @Flag(help: "Write nothing; print what would be written.")
  var dryRun = false

  @OptionGroup var messages: MessageOptions

  @Option(
    name: .customLong("no-breaking"),
    help: ArgumentHelp(
      "Write nothing if a document breaks what --breaking-base has; alone, or with = and the axes: --no-breaking=wire.",
      valueName: "axes"))
  var noBreaking: AxisList?

  @Option(
    name: .customLong("breaking-base"),
    help: ArgumentHelp("With --no-breaking: the git revision to compare the documents with.", valueName: "revision"))
  var breakingBase = "HEAD"

  func validate() throws {
    if breakingBase.isEmpty {
      throw ValidationError(
        "--breaking-base is empty. A variable that is not set? Name a revision: --breaking-base main")
    }
    if check, dryRun { throw ValidationError("--check and --dry-run exclude each other.") }
    if format != .text, !check { throw ValidationError("--format is for --check.") }
  }

  func run() throws {
    let configuration = try options.configuration(messages)
    var generation = Generation(options, configuration, check || dryRun ? .compare : .write, messages)
    try generation.checkFolders()
    if let noBreaking { try BreakingGuard(axes: noBreaking, base: breakingBase).check(configuration, messages) }
    var outcomes: [Generation.Outcome] = []
    for document in configuration.documents {
      let outcome = try generation.run(document)
      outcomes.append(outcome)
      messages.print(outcome, spec: document.spec)
      let report = OutputReport(outcome)
      if !messages.quiet, format == .text {
        Terminal.output(
          check ? report.differences : dryRun ? report.intentions : messages.verbose ? report.actions : "")
      }
      guard format == .text, let summary = check ? report.checkSummary : report.summary(isDone: !dryRun) else {
        continue
      }
      messages.say(summary)
    }
    let isStale = check && outcomes.contains { $0.plan.map { !$0.isCurrent } ?? false }
    if check, format != .text { Terminal.output(CheckReport(outcomes, format: format).text) }
    if isStale, format == .text, !messages.quiet {
      Terminal.output("to bring the output up to date: \(CheckReport.command)\n")
    }
    let isFailed = isStale || outcomes.contains(where: \.diagnostics.hasErrors)
    if options.selection.specs.isEmpty, !isFailed {
      warnOfLeftovers(in: configuration.output, besides: Set(outcomes.map { $0.folder.path.lowercased() }))
    }
    if isFailed { throw Failure.document }
  }

  /// A document that was renamed or removed leaves its folder behind: no run knows its name any more.
  private func warnOfLeftovers(in output: String, besides written: Set<String>) {
    guard !messages.quiet, let names = try? FileSystem.list(output) else { return }
    var diagnostics = messages.collector()
    for name in names.sorted() {
      let folder = "\(output)/\(name)"
      // Of a run that was killed: the next one that writes that document clears it.
      if name.hasPrefix(OutputTransaction.folderName) { continue }
      guard !written.contains(folder.lowercased()), FileSystem.kind(folder + "/" + OutputManifest.name) != nil else {
        continue
      }
      diagnostics.warning(
        "leftover-output", "no document of martlet.yaml is written to this folder any more",
        at: SourceLocation(file: folder, line: 0, column: 0), hint: "remove it if nothing needs it")
    }
    messages.print(diagnostics, sources: [])
  }

  static func templates(_ configuration: Configuration, _ messages: MessageOptions) throws -> TemplateLibrary {
    var diagnostics = messages.collector()
    let rows = configuration.documents.flatMap(\.options.files)
    do {
      if let folder = configuration.templates {
        let own = try TemplateFolder(folder)
        own.check(rows: rows, into: &diagnostics)
        if diagnostics.hasErrors {
          messages.print(diagnostics, sources: own.texts)
          throw Failure.use
        }
      }
      return try TemplateLibrary(overrides: configuration.templates, roots: Set(rows.map(\.template)))
    } catch let failure as Failure {
      throw failure
    } catch {
      let location = SourceLocation(file: configuration.templates ?? "", line: 0, column: 0)
      diagnostics.error("template", "\(error)", at: location)
      messages.print(diagnostics, sources: [])
      throw Failure.use
    }
  }
}
