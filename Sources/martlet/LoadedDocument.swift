import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter

/// One document of a run: its text, its model, and all that there is to say about it.
struct LoadedDocument {
  var spec: String
  var options: EmitterOptions
  /// The document and the files that it refers to, also those that are missing.
  var files: [LoadedAPI.File] = []
  /// Nil where nothing could be read.
  var api: API?
  var diagnostics: DiagnosticCollector

  /// - Parameter allowed: folders that references may lead into besides the document's own.
  init(_ document: Configuration.Document, allowing allowed: [String], diagnostics: DiagnosticCollector) {
    spec = document.spec
    options = document.options
    self.diagnostics = diagnostics
    let reader = ConfinedFiles(of: spec, allowing: allowed).reader
    let loaded = SpecLoader().load(path: spec, reader: reader, into: &self.diagnostics)
    api = loaded.api
    files = loaded.files
    if api == nil, !self.diagnostics.hasErrors {
      self.diagnostics.error(
        "unreadable-document", "this is no OpenAPI document", at: SourceLocation(file: spec, line: 0, column: 0))
    }
    checkMentions(document.mentions)
  }

  /// The name of the API's types and of its folder: `MechaMental`.
  var name: String { Self.name(options.name.isEmpty ? api?.info.title ?? "" : options.name) }

  private static func name(_ text: String) -> String { SwiftIdentifier.upperCamel(text).filter { $0 != "`" } }

  /// The same before the document is loaded; nil where it cannot be read.
  static func name(of document: Configuration.Document, allowing allowed: [String]) -> String? {
    guard document.options.name.isEmpty else { return name(document.options.name) }
    let reader = ConfinedFiles(of: document.spec, allowing: allowed).reader
    return SpecLoader().title(path: document.spec, reader: reader).map(name)
  }

  /// As if nothing were left out.
  var optionsForAll: EmitterOptions {
    var options = options
    options.include = APISelection()
    return options
  }

  var sources: [SourceText] { files.compactMap(\.source) }

  /// A problem with the output, not with the document's text.
  mutating func report(_ error: any Error, folder: String) {
    let location = SourceLocation(file: folder, line: 0, column: 0)
    let hint = (error as? OutputError)?.hint
    let id = error is TemplateError ? "template" : "output"
    diagnostics.error(id, "\(error)", at: location, hint: hint)
  }
}
