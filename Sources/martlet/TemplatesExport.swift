import ArgumentParser
import Diagnostics
import SwiftEmitter

struct TemplatesExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write built-in templates into a folder, for editing.",
    discussion: """
      A file that exists stays as it is. Export only what you want to change: a template that you do not replace goes on getting \
      better with Martlet. The first line of each file says what it was made from; 'martlet templates check' reads it.

      Examples:
        martlet templates export Mine structure operation
        martlet templates export Mine                       all of them

      Exit codes: 0 done, 1 a file cannot be written, 2 there is no such template.
      """)

  @Argument(help: "The folder for the files; made where it is missing.")
  var folder: String

  @Argument(help: ArgumentHelp("The templates to write; all without one.", valueName: "template"))
  var names: [String] = []

  func run() throws {
    let known = TemplateCatalog.rows.map(\.name)
    for name in names where !known.contains(name) {
      let nearest = NearestName.of(name, among: known).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("There is no template '\(name)'.\(nearest)")
    }
    let files = TemplateExport.files(named: names.isEmpty ? nil : Set(names))
    do {
      let added = try OutputFolder(folder).addMissing(files)
      for path in added { Terminal.output("wrote \(folder)/\(path)\n") }
      for file in files where !added.contains(file.path) { Terminal.output("kept \(folder)/\(file.path)\n") }
    } catch {
      Terminal.error("\(folder): error: \(error) [output]\n")
      throw Failure.document
    }
  }
}
