import APIDiff
import Diagnostics
import SpecLoader
import Testing

@testable import DiffReports

/// Two versions of a small API, with a difference of every kind that reports treat in their own way, and with text that is out to
/// break each format.
enum TwoVersions {
  static let old = document(
    limit: "{name: limit, in: query, schema: {type: integer}}", price: "number", state: "[new, used]", hostile: "")
  static let new = document(
    limit: "{name: limit, in: query, required: true, schema: {type: integer}}", price: "string",
    state: "[new, used, broken]",
    hostile: #""<script>alert(1)</script> `x` ]]> ::error:: & | \u202E\n## head": {type: string}, "#)

  private static func document(limit: String, price: String, state: String, hostile: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Shop, version: 1.2.0}
    paths:
      /items:
        get:
          operationId: listItems
          tags: [items]
          parameters: [\(limit)]
          responses:
            '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      /orders:
        post:
          operationId: addOrder
          tags: [orders]
          x-internal: true
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
          responses: {'204': {description: done}}
    components:
      schemas:
        Item:
          type: object
          required: [id]
          properties: {\(hostile)id: {type: string}, price: {type: \(price)}, state: {type: string, enum: \(state)}}

    """
  }

  static func report(_ old: String = old, _ new: String = new) throws -> DiffReport {
    var diagnostics = DiagnosticCollector()
    var options = LoaderOptions()
    options.locatesKeywords = true
    let loader = SpecLoader(options: options)
    let before = try #require(loader.load(SourceText(file: "old.yaml", text: old), into: &diagnostics))
    let after = try #require(loader.load(SourceText(file: "new.yaml", text: new), into: &diagnostics))
    return APIDiff.compare(old: before, new: after)
  }

  static func comparison(_ old: String = old, _ new: String = new) throws -> PresentedComparison {
    PresentedComparison(
      try report(old, new), oldName: "old.yaml", newName: "new.yaml",
      oldSources: [SourceText(file: "old.yaml", text: old)], newSources: [SourceText(file: "new.yaml", text: new)])
  }

  /// A document that changed, one that did not, one that is new and one that is gone.
  static func several() throws -> Presentation {
    var added = try comparison(old, old)
    (added.presence, added.oldName, added.newName, added.document) = (.added, "", "b/new.yaml", "new.yaml")
    var removed = try comparison()
    (removed.presence, removed.document) = (.removed, "gone.yaml")
    return Presentation([try comparison(), try comparison(old, old), added, removed])
  }

  static func render(_ format: DiffReportFormat, _ old: String = old, _ new: String = new) throws -> String {
    DiffReportPrinter(format: format, toolVersion: "1.0.0").render(Presentation([try comparison(old, new)]))
  }
}
