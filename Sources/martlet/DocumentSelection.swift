import ArgumentParser
import Diagnostics
import SwiftEmitter

/// Which documents a command works on, from its arguments and `martlet.yaml`.
struct DocumentSelection: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "OpenAPI documents, YAML or JSON.",
      discussion: """
        Without one, those that martlet.yaml lists. A document that it lists has its settings from there.
        """,
      valueName: "spec"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var specs: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The configuration; martlet.yaml in this folder if it is there.", valueName: "file"))
  var config: String?

  /// For builds: only what stands beside the document may decide.
  @Flag(help: .hidden)
  var noConfig = false

  @Option(help: ArgumentHelp("The prefix of the API's own types; made from its title otherwise.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Access of the generated declarations.", valueName: "level"))
  var access: EmitterOptions.Access?

  @Option(
    help: ArgumentHelp("A folder with templates; a file named like a built-in one replaces it.", valueName: "folder"))
  var templates: String?

  @Option(
    name: .customLong("allow-path"),
    help: ArgumentHelp(
      "A folder that references may lead into, besides the document's own; may be repeated.", valueName: "folder"))
  var allowedPaths: [String] = []

  /// The configuration with exactly the documents that were asked for.
  func configuration(_ messages: MessageOptions) throws -> Configuration {
    var configuration =
      noConfig && !specs.isEmpty
      ? Configuration(specs: specs) : try Self.configuration(of: specs, config: config, messages)
    if let name {
      guard configuration.documents.count == 1 else {
        throw ValidationError("--name is for one document; \(configuration.documents.count) were given.")
      }
      guard SwiftIdentifier.isIdentifier(name) else { throw ValidationError("'\(name)' is no Swift name.") }
      configuration.documents[0].options.name = name
    }
    if let access {
      for index in configuration.documents.indices { configuration.documents[index].options.access = access }
    }
    if let templates { configuration.templates = templates }
    configuration.allowedPaths += allowedPaths
    return configuration
  }

  /// The documents with their settings from the configuration; without one, those that it lists.
  static func configuration(
    of specs: [String], config: String?, _ messages: MessageOptions
  ) throws -> Configuration {
    guard var configuration = try optionalConfiguration(config, messages) else {
      guard specs.isEmpty else { return Configuration(specs: specs) }
      throw ValidationError(
        """
        There is no martlet.yaml in this folder. Name a document, such as shop.yaml, or write the file:

        documents:
          - spec: shop.yaml
        """)
    }
    if !specs.isEmpty {
      let listed = configuration.documents
      configuration.documents = specs.map { spec in
        listed.first { isSame($0.spec, spec) }
          ?? .init(spec: spec, options: EmitterOptions(access: configuration.access))
      }
    }
    return configuration
  }

  /// The named configuration, else the one in this folder; nil where there is none.
  static func optionalConfiguration(_ config: String?, _ messages: MessageOptions) throws -> Configuration? {
    guard let path = config ?? (FileSystem.kind(Configuration.fileName) == nil ? nil : Configuration.fileName) else {
      return nil
    }
    var diagnostics = messages.collector()
    var sources: [SourceText] = []
    do {
      let source = try SourceText.load(path: path)
      sources.append(source)
      if let configuration = ConfigurationReader.read(source, into: &diagnostics) { return configuration }
    } catch {
      diagnostics.report(error.diagnostic)
    }
    messages.print(diagnostics, sources: sources)
    throw Failure.use
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let first = Terminal.realPath(first), let second = Terminal.realPath(second) else { return false }
    return first == second
  }
}

extension EmitterOptions.Access: ExpressibleByArgument {}
