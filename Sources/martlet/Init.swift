import ArgumentParser
import Diagnostics
import Setup
import SwiftEmitter

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a martlet.yaml for the documents in this folder.",
    usage: "martlet init [<folder>] [<options>]",
    discussion: """
      Finds OpenAPI documents by what is in them, names each API after its title, and says where the code goes. Without a \
      Package.swift the output gets one, so that it builds on its own. An openapi-generator-config.yaml of Apple's generator is \
      taken over for the document beside it; what Martlet does differently is said with its line. A martlet.yaml that exists stays \
      as it is.

      Examples:
        martlet init
        martlet init Backend --dry-run

      Exit codes: 0 done, 1 there is no document or there is a martlet.yaml already, 2 wrong use.
      """)

  @Argument(help: "The folder to look in, which also gets the file.", completion: .directory)
  var folder = "."

  @Flag(help: "Write nothing; print what would be written.")
  var dryRun = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let scan: DocumentScan
    do {
      scan = try DocumentScan(folder)
    } catch {
      throw ValidationError("\(error)")
    }
    guard !scan.documents.isEmpty else {
      Terminal.error("\(folder): error: there is no OpenAPI document here [no-document]\n")
      throw Failure.document
    }
    var diagnostics = messages.collector()
    var sources: [SourceText] = []
    let documents = scan.documents.map { document in
      ConfigurationDraft.Document(
        spec: document.path, name: document.name, imported: imported(document, scan, &sources, &diagnostics))
    }
    let text = ConfigurationDraft(documents: documents, writesPackage: !scan.hasPackage).text
    // What is not taken over is the point of an import: said without --verbose too.
    var shown = messages
    if !messages.quiet { shown.verbose = true }
    shown.print(diagnostics, sources: sources)
    if dryRun { return Terminal.output(text) }
    try write(text)
    messages.say("wrote \(path): \(documents.count) \(documents.count == 1 ? "document" : "documents")")
    for document in documents { messages.say("  \(document.name)  \(document.spec)") }
    messages.say("next: martlet generate" + (folder == "." ? "" : " --config \(path)"))
  }

  private var path: String { folder == "." ? Configuration.fileName : "\(folder)/\(Configuration.fileName)" }

  private func write(_ text: String) throws {
    let file = GeneratedFile(path: Configuration.fileName, contents: text)
    do {
      if try !OutputFolder(folder).addMissing([file]).isEmpty { return }
      Terminal.error(
        "\(path): error: the file exists already and stays as it is [output]\nhint: --dry-run prints a new one\n")
    } catch {
      Terminal.error("\(path): error: \(error) [output]\n")
    }
    throw Failure.document
  }

  /// What the other generator's configuration beside the document says.
  private func imported(
    _ document: DocumentScan.Document, _ scan: DocumentScan, _ sources: inout [SourceText],
    _ diagnostics: inout DiagnosticCollector
  ) -> AppleConfiguration? {
    func parent(_ path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
    let file = document.path.split(separator: "/").last ?? ""
    guard file.split(separator: ".").first == "openapi",
      let found = scan.appleConfigurations.first(where: { parent($0) == parent(document.path) }),
      let source = try? SourceText.load(path: folder == "." ? found : "\(folder)/\(found)")
    else { return nil }
    sources.append(source)
    return AppleConfiguration(source, into: &diagnostics)
  }
}
