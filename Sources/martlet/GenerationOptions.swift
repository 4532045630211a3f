import ArgumentParser
import SwiftEmitter

/// What `generate` and `watch` take: which documents, and what becomes of them.
struct GenerationOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "How long to wait for another martlet that writes to the same folder.", valueName: "seconds"))
  var wait = 30

  @Flag(help: "Do not use what earlier runs remember: only slower, unless a disk or a clock lies.")
  var noCache = false

  func validate() throws {
    guard (0...3600).contains(wait) else { throw ValidationError("--wait must be 0 to 3600.") }
  }

  /// The configuration with all that the arguments say.
  func configuration(_ messages: MessageOptions) throws -> Configuration {
    var configuration = try selection.configuration(messages)
    if let output { configuration.output = output }
    for index in configuration.documents.indices {
      if let only { configuration.documents[index].options.parts = only }
      if package { configuration.documents[index].options.writesPackage = true }
      if let runtime { configuration.documents[index].options.runtimePath = runtime }
      module.apply(to: &configuration.documents[index].options)
    }
    return configuration
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
