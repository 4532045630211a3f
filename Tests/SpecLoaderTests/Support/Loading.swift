import APIModel
import Diagnostics
import SpecLoader
import Testing

/// A document and what loading it gave.
struct Loaded {
  var api: API
  var diagnostics: [Diagnostic]

  /// `file:line:column: severity: id`
  var places: [String] { diagnostics.map { "\($0.location): \($0.severity): \($0.id)" } }

  func ids(_ severities: Severity...) -> [String] {
    diagnostics.filter { severities.isEmpty || severities.contains($0.severity) }.map(\.id)
  }

  func component(_ name: String) throws -> Schema {
    let id = try #require(api.schemas.components.first { api.schemas[$0].name == name })
    return api.schemas[id]
  }

  /// The component's kind in the short form of `Rendering`.
  func text(_ name: String = "A") throws -> String { Rendering(api.schemas).text(try component(name)) }
}

func load(_ text: String, file: String = "api.yaml") throws -> Loaded {
  var diagnostics = DiagnosticCollector()
  let api = SpecLoader().load(SourceText(file: file, text: text), into: &diagnostics)
  return Loaded(api: try #require(api, "\(diagnostics.sorted)"), diagnostics: diagnostics.sorted)
}

/// Loads `A` and whatever other components the text gives, which is indented as it would stand under `schemas`.
func loadSchemas(_ text: String, version: String = "3.1.0") throws -> Loaded {
  let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
    separator: "\n")
  return try load(
    """
    openapi: \(version)
    info: {title: T, version: '1'}
    components:
      schemas:
    \(indented)
    """)
}

/// Loads one operation, `get /things/{id}`, from its body.
func loadOperation(_ text: String, version: String = "3.1.0") throws -> Loaded {
  let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(
    separator: "\n")
  return try load(
    """
    openapi: \(version)
    info: {title: T, version: '1'}
    paths:
      /things/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get:
    \(indented)
    """)
}

/// The same values without their places, to compare documents that are spelt differently.
func withoutLocations(_ api: API) -> String {
  var text = ""
  dump(api, to: &text)
  let kept = text.split(separator: "\n").filter { line in
    !["location:", "- file:", "- line:", "- column:", "- pointer:"].contains { line.contains($0) }
  }
  return kept.joined(separator: "\n")
}
