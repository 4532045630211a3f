import Foundation
import PackagePlugin

/// The code of each OpenAPI document in a target, generated while the package is built.
///
/// A build command names its outputs before it runs, and the plugin cannot know what a document holds. So each document becomes a
/// fixed number of Swift files. Eight: on GitHub's document a change of one schema then recompiles an eighth of the code, while
/// for a small document eight files cost no more than one (the README has the figures). `shards:` in martlet.yaml sets another.
@main
struct MartletPlugin: BuildToolPlugin {
  static let shards = 8

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let files = module.sourceFiles.map(\.url)
    let documents = try DocumentSearch(target: target.name, folder: target.directoryURL, files: files).documents()
    if documents.isEmpty {
      Diagnostics.warning("target '\(target.name)' uses the plugin Martlet, but holds no OpenAPI document")
    }
    let tool = try context.tool(named: "martlet").url
    return documents.map { document in
      command(document, tool: tool, work: context.pluginWorkDirectoryURL, isAlone: documents.count == 1)
    }
  }

  private func command(_ document: Document, tool: URL, work: URL, isAlone: Bool) -> Command {
    let shards = document.shards ?? Self.shards
    var arguments = [
      "generate", document.file.path, "--output", work.path, "--shards", String(shards), "--file-stem", document.stem,
      "--fallback-name", document.name,
    ]
    // Two documents in one module: each has an `Error`.
    if !isAlone { arguments.append("--fallback-prefix") }
    arguments += document.configuration.map { ["--config", $0.path] } ?? ["--no-config"]
    let folder = work.appending(path: document.stem)
    return .buildCommand(
      displayName: "Martlet: \(document.file.lastPathComponent)", executable: tool, arguments: arguments,
      inputFiles: document.inputs,
      outputFiles: (1...shards).map { folder.appending(path: "\(document.stem)-\($0).swift") })
  }
}
