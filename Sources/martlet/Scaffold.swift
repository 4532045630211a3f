import ArgumentParser
import SwiftEmitter

struct Scaffold: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write handler files to start a server from, once.",
    usage: "martlet scaffold [<spec> ...] --output <folder> [<options>]",
    discussion: """
      One file for each tag of the document, in which every operation answers 501 until you write it. They compile at once and \
      are yours: a file that exists is never overwritten, so run it again after a new tag.

      Example:
        martlet scaffold shop.yaml --output Sources/Shop/Handlers

      Exit codes: 0 done, 1 a document has an error, 2 wrong use.
      """)

  @OptionGroup var selection: DocumentSelection

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder for the files; with several documents, one folder in it for each.", valueName: "folder"))
  var output: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let configuration = try selection.configuration(messages)
    try OutputClashes.check(configuration, selection, messages) { document in
      LoadedDocument.name(of: document, allowing: configuration.allowedPaths).map { "\(output)/\($0)" }
    }
    let templates = try Generate.templates(configuration, messages)
    var failed = false
    for document in configuration.documents {
      var document = LoadedDocument(
        document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
      let folder = configuration.documents.count == 1 ? output : "\(output)/\(document.name)"
      var summary: String?
      do {
        summary = try write(&document, to: OutputFolder(folder), templates, generated: configuration.output)
      } catch {
        document.report(error, folder: folder)
      }
      messages.print(document)
      if let summary { messages.say(summary) }
      if document.diagnostics.hasErrors { failed = true }
    }
    if failed { throw Failure.document }
  }

  private func write(
    _ document: inout LoadedDocument, to folder: OutputFolder, _ templates: TemplateLibrary, generated: String
  ) throws -> String? {
    guard let api = document.api else { return nil }
    // The names of the generated code, if it is there already.
    let output = "\(generated)/\(document.name)"
    let lock = try OutputFolder(output).read(NameLock.fileName).map {
      NameLock(text: $0, file: "\(output)/\(NameLock.fileName)", into: &document.diagnostics)
    }
    if document.diagnostics.reported.contains(where: { $0.id == "name-lock" }) { return nil }
    let emitter = SwiftEmitter(options: document.options, templates: templates)
    let files = try emitter.scaffold(api, lock: lock, into: &document.diagnostics)
    let held = try folder.lock(waiting: 30) { messages.sayWaiting(for: folder.path) }
    defer { withExtendedLifetime(held) {} }
    let added = try folder.addMissing(files)
    if messages.verbose { for path in added { messages.say("created \(folder.path)/\(path)") } }
    let kept = files.count - added.count
    return "\(document.name): \(added.count) of \(files.count) files written"
      + (kept > 0 ? ", \(kept) exist already" : "")
  }
}
