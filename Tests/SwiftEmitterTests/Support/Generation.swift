import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter
import Testing

/// What one document became, in memory.
struct Generation {
  var files: [GeneratedFile]
  /// Handler files, which a user gets once.
  var scaffold: [GeneratedFile]
  var lock: NameLock
  var diagnostics: [Diagnostic]
  /// The diagnostics as a user reads them.
  var messages: String

  static let templates = Result { try TemplateLibrary() }

  static func of(
    _ text: String, file: String = "api.yaml", options: EmitterOptions = EmitterOptions(), lock: NameLock? = nil
  ) throws -> Generation {
    try of(SourceText(file: file, text: text), options: options, lock: lock)
  }

  static func of(
    _ source: SourceText, options: EmitterOptions = EmitterOptions(), lock: NameLock? = nil, reader: SourceReader? = nil
  ) throws -> Generation {
    try #require(try attempt(source, options: options, lock: lock, reader: reader), "the document cannot be read")
  }

  /// nil where the document cannot be read at all.
  static func attempt(
    _ source: SourceText, options: EmitterOptions = EmitterOptions(), lock: NameLock? = nil, reader: SourceReader? = nil
  ) throws -> Generation? {
    var diagnostics = DiagnosticCollector()
    let loaded = SpecLoader().load(source, path: source.file, reader: reader, into: &diagnostics)
    guard let api = loaded.api else { return nil }
    let emitter = SwiftEmitter(options: options, templates: try templates.get())
    let output = try emitter.emit(api, lock: lock, into: &diagnostics)
    var ignored = DiagnosticCollector()
    return Generation(
      files: output.files, scaffold: try emitter.scaffold(api, lock: lock, into: &ignored), lock: output.lock,
      diagnostics: diagnostics.sorted,
      messages: DiagnosticPrinter().render(diagnostics.sorted, sources: loaded.sources))
  }

  /// The model alone.
  static func api(_ text: String) -> API? {
    var ignored = DiagnosticCollector()
    return SpecLoader().load(SourceText(file: "api.yaml", text: text), into: &ignored)
  }

  subscript(path: String) -> String? { files.first { $0.path == path }?.contents }

  /// The Swift files of one of the three parts: `Models`, `Client`, `Server`.
  func swift(_ part: String) -> [GeneratedFile] {
    files.filter { $0.path.hasPrefix(part + "/") && $0.path.hasSuffix(".swift") }
  }
}
