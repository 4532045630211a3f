import ArgumentParser
import SwiftEmitter

/// The command line. Commands only put the stages together; what they do is in the targets below.
@main
struct MartletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "martlet",
    abstract: "Reads OpenAPI documents and writes Swift: models, a client, server routes.",
    discussion: """
      Examples:
        martlet generate                   what martlet.yaml lists
        martlet generate shop.yaml         one document, to Generated/<title>
        martlet generate --check           in CI: is the output current?
        martlet watch                      again whenever a document is saved
        martlet validate shop.yaml         is the document sound?
        martlet scaffold shop.yaml -o App  handlers to start a server from
        martlet diff old.yaml new.yaml     what does the new version break?

      Exit codes:
        0  done
        1  a document has an error, or --check found a difference
        2  wrong use: the arguments or martlet.yaml
      """,
    version: Martlet.version,
    subcommands: [
      Generate.self, Watch.self, Validate.self, Scaffold.self, Diff.self, ChangelogCommand.self, Inspect.self,
      Explain.self,
      Graph.self,
      Init.self, Templates.self, Completions.self,
    ])

  /// `--no-breaking` may stand alone. ArgumentParser would take the document behind it for its value.
  private static func spelledOut(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { $0 == "--no-breaking" ? "--no-breaking=all" : $0 } + arguments[end...]
  }

  static func main() {
    do {
      var command = try parseAsRoot(spelledOut(Array(CommandLine.arguments.dropFirst())))
      do {
        try command.run()
      } catch let error as ValidationError {
        // Thrown while it runs, the error would be shown with the usage of `martlet` alone.
        let type = Swift.type(of: command)
        let usage = usageString(for: type)
        let name = usage.split(separator: " ").prefix { $0.first?.isLetter ?? false }.joined(separator: " ")
        Terminal.error(
          "Error: \(type.message(for: error))\nUsage: \(usage)\n  See '\(name) --help' for more information.\n")
        Terminal.exit(Failure.use.rawValue)
      }
    } catch let failure as Failure {
      Terminal.exit(failure.rawValue)
    } catch {
      guard exitCode(for: error) != .success else { exit(withError: error) }
      Terminal.error(fullMessage(for: error) + "\n")
      Terminal.exit(Failure.use.rawValue)
    }
  }
}

/// How a command ends that did not do what was asked; the reasons are printed before it is thrown.
enum Failure: Int32, Error {
  case document = 1
  case use = 2
}
