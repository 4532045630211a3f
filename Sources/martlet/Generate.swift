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

      martlet.yaml:
        output: Generated           # paths are relative to this file
        access: public              # or package, internal
        templates: Templates        # a folder with templates of your own
        allowPaths: [../shared]     # references may lead there, besides the document's folder
        documents:
          - spec: Specs/shop.yaml
            name: Shop              # else made from the title
            only: [models, client]  # else all three
            names: {Release-Input: ReleaseDraft}
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

  @OptionGroup var selection: DocumentSelection

  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder that gets a folder for each document.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Comma-separated: models, client, server.", valueName: "parts"), transform: parts)
  var only: Set<EmitterOptions.Part>?

  @OptionGroup var module: ModuleOptions

  @Flag(help: "Write a Package.swift too, so that the output builds on its own.")
  var package = false

  @Option(
    help: ArgumentHelp(
      "With --package: the folder of a Martlet checkout, for the package's dependency.", valueName: "folder"))
  var runtime: String?

  @Flag(help: "Write nothing; print the differences and end with 1 if there are any.")
  var check = false

  @Flag(help: "Write nothing; print what would be written.")
  var dryRun = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if check, dryRun { throw ValidationError("--check and --dry-run exclude each other.") }
  }

  func run() throws {
    var configuration = try selection.configuration(messages)
    if let output { configuration.output = output }
    let templates = try Self.templates(configuration, messages)
    var failed = false
    /// From folder to document: two documents in one folder would remove each other's files.
    var folders: [String: String] = [:]
    for document in configuration.documents {
      var document = LoadedDocument(
        document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
      if let only { document.options.parts = only }
      if package { document.options.writesPackage = true }
      if let runtime { document.options.runtimePath = runtime }
      module.apply(to: &document.options)
      let folder = "\(configuration.output)/\(module.fileStem ?? document.name)"
      var summary: String?
      if document.api != nil {
        if let other = folders.updateValue(document.spec, forKey: folder.lowercased()) {
          let hint = "give one of them another name in martlet.yaml"
          document.diagnostics.error(
            "output", "'\(other)' is written to '\(folder)' already",
            at: SourceLocation(file: document.spec, line: 0, column: 0), hint: hint)
        } else {
          do {
            summary = try write(&document, to: OutputFolder(folder), templates, &failed)
          } catch {
            document.report(error, folder: folder)
          }
        }
      }
      messages.print(document)
      if let summary { messages.say(summary) }
      if document.diagnostics.hasErrors { failed = true }
    }
    if selection.specs.isEmpty, !failed { warnOfLeftovers(in: configuration.output, besides: Set(folders.keys)) }
    if failed { throw Failure.document }
  }

  /// A document that was renamed or removed leaves its folder behind: no run knows its name any more.
  private func warnOfLeftovers(in output: String, besides written: Set<String>) {
    guard !messages.quiet, let names = try? FileSystem.list(output) else { return }
    var diagnostics = messages.collector()
    for name in names.sorted() {
      let folder = "\(output)/\(name)"
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

  /// The line that says what was done.
  private func write(
    _ document: inout LoadedDocument, to folder: OutputFolder, _ templates: TemplateLibrary, _ failed: inout Bool
  ) throws -> String? {
    guard let api = document.api else { return nil }
    let lock = try module.lock(of: document.spec, in: folder, into: &document.diagnostics)
    // Without the names that it held, symbols would be renamed.
    if document.diagnostics.reported.contains(where: { $0.id == "name-lock" }) { return nil }
    let emitter = SwiftEmitter(options: document.options, templates: templates)
    let plan = try folder.plan(emitter.emit(api, lock: lock, into: &document.diagnostics).files)
    let report = OutputReport(name: document.name, folder: folder, plan: plan)
    if check {
      if !plan.isCurrent { failed = true }
      if !messages.quiet { Terminal.output(report.differences) }
      return report.checkSummary
    }
    for path in plan.changes.filter(\.isEdited).map(\.path) {
      let location = SourceLocation(file: "\(folder.path)/\(path)", line: 0, column: 0)
      document.diagnostics.warning(
        "edited-output", "the file was edited by hand; the edit is overwritten", at: location)
    }
    for path in plan.kept {
      let location = SourceLocation(file: "\(folder.path)/\(path)", line: 0, column: 0)
      document.diagnostics.warning(
        "edited-output", "the file is no longer generated, but was edited by hand, so it stays", at: location)
    }
    if dryRun {
      if !messages.quiet { Terminal.output(report.intentions) }
      return report.summary(verb: "would be ")
    }
    try folder.apply(plan)
    if messages.verbose { Terminal.output(report.actions) }
    return report.summary()
  }

  private static func parts(_ text: String) throws -> Set<EmitterOptions.Part> {
    let parts = try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      guard let part = EmitterOptions.Part(rawValue: word.filter { $0 != " " }) else {
        throw ValidationError("'\(word)' is none of models, client, server.")
      }
      return part
    }
    return Set(parts)
  }
}
