import Diagnostics
import SwiftEmitter

/// Documents that would be written to one folder, and so remove each other's files: found before anything is written.
struct OutputClashes {
  private let hint: String
  /// From folder to document.
  private var owners: [String: String] = [:]

  init(_ selection: DocumentSelection) {
    hint =
      selection.specs.isEmpty
      ? "give one of them another name in martlet.yaml"
      : "run one of them alone with --name, or list both in martlet.yaml with a 'name:' for one"
  }

  /// Whether the folder is no other document's of this run.
  mutating func isFree(_ folder: String, for spec: String, _ diagnostics: inout DiagnosticCollector) -> Bool {
    guard let other = owners.updateValue(spec, forKey: folder.lowercased()) else { return true }
    diagnostics.error(
      "output", "'\(other)' is written to '\(folder)' too", at: SourceLocation(file: spec, line: 0, column: 0),
      hint: hint)
    return false
  }

  /// - Parameter folder: nil where it is not known, such as of a document that cannot be read.
  static func check(
    _ configuration: Configuration, _ selection: DocumentSelection, _ messages: MessageOptions,
    folder: (Configuration.Document) -> String?
  ) throws {
    guard configuration.documents.count > 1 else { return }
    var clashes = OutputClashes(selection)
    var diagnostics = messages.collector()
    for document in configuration.documents {
      if let folder = folder(document) { _ = clashes.isFree(folder, for: document.spec, &diagnostics) }
    }
    guard diagnostics.hasErrors else { return }
    messages.print(diagnostics, sources: [])
    throw Failure.use
  }
}
