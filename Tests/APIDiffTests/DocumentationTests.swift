import APIDiff
import Foundation
import Testing

/// Words for people: on request, once for each operation and component, and a patch.
@Suite("Documentation") struct DocumentationTests {
  private static let old = """
    openapi: 3.1.0
    info: {title: Things, version: 1.0.0}
    paths:
      /things:
        post:
          summary: Adds a thing
          requestBody: {description: The thing, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
          responses: {'200': {description: Done}}
    components:
      schemas:
        Thing: {type: object, description: A thing, properties: {name: {type: string, description: Its name}}}
    """

  private static func report(_ new: String, comparesDocumentation: Bool) throws -> DiffReport {
    var options = DiffOptions()
    options.comparesDocumentation = comparesDocumentation
    let before = try #require(TestAPI.load(old))
    let after = try #require(TestAPI.load(new))
    return APIDiff.compare(old: before, new: after, options: options)
  }

  @Test("Rewritten words are told once for each object, and need a patch")
  func once() throws {
    let new = Self.old.replacingOccurrences(of: "Adds a thing", with: "Adds one thing")
      .replacingOccurrences(of: "Done", with: "Added")
      .replacingOccurrences(of: "Its name", with: "The name").replacingOccurrences(of: "A thing", with: "One thing")
    let report = try Self.report(new, comparesDocumentation: true)
    #expect(
      report.changes.map(\.message) == [
        "documentation changed: response 200, summary", "documentation changed: description, name.description",
      ])
    #expect(Set(report.changes.map(\.id)) == ["api-documentation-changed"])
    #expect(report.changes.map(\.fact.subject.component) == [nil, "Thing"])
    #expect(report.apiBump == .patch)
    let plain = try Self.report(new, comparesDocumentation: false)
    #expect(plain.changes.isEmpty && plain.apiBump == .none)
  }
}
