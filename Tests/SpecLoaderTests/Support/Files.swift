import Diagnostics
import SpecLoader
import Testing

/// Documents in memory, the first of which is loaded.
struct Files {
  var texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  func load(_ path: String = "specs/api.yaml", options: LoaderOptions = LoaderOptions()) throws -> (
    loaded: Loaded, files: [LoadedAPI.File]
  ) {
    var diagnostics = DiagnosticCollector()
    let texts = texts
    let result = SpecLoader(options: options).load(
      path: path,
      reader: { path in
        guard let text = texts[path] else { throw SourceError.missing(file: path) }
        return SourceText(file: path, text: text)
      }, into: &diagnostics)
    let api = try #require(result.api, "\(diagnostics.sorted)")
    return (Loaded(api: api, diagnostics: diagnostics.sorted), result.files)
  }

  /// A document whose only components are these schemas.
  static func document(_ schemas: String) -> String {
    let indented = schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n\(indented)\n"
  }
}
