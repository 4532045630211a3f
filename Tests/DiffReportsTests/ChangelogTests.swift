import APIDiff
import Testing

@testable import DiffReports

@Suite("Release notes")
struct ChangelogTests {
  private func notes(_ old: String, _ new: String) throws -> String {
    Changelog(title: "Shop", releases: [.init(report: try TwoVersions.report(old, new), name: "new.yaml")]).render()
  }

  private func document(version: String, paths: String, schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Shop, version: \(version)}
    paths:
      /items:
        get:
          operationId: listItems
          responses:
            '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
    \(paths)
    components: {schemas: {Item: {type: object, properties: {\(schema)}}}}

    """
  }

  @Test("say in sentences what is new, and join what belongs together")
  func sentences() throws {
    let old = document(version: "1.0.0", paths: "", schema: "id: {type: string}")
    let new = document(
      version: "1.1.0", paths: "  /orders: {get: {operationId: listOrders, responses: {'200': {description: ok}}}}",
      schema: "id: {type: string}, a: {type: string}, b: {type: integer}")
    #expect(
      try notes(old, new) == """
        # Shop: changes

        ## 1.1.0

        Clients written for 1.0.0 go on working.

        ### Added

        - `GET /orders` (`listOrders`) is new.
        - `Item` has the new properties `a` and `b`.

        """)
  }

  @Test("name an answer's header, a parameter's schema and a branch as what they are")
  func parts() throws {
    func document(_ header: String, _ type: String, _ branches: String) -> String {
      """
      openapi: 3.1.0
      info: {title: '', version: 1.0.0}
      paths:
        /items:
          get:
            parameters: [{name: user, in: query, schema: {type: \(type)}}]
            responses:
              '200':
                description: ok
                headers: {\(header)}
                content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
      components:
        schemas:
          Item: {oneOf: [\(branches)]}
          A: {type: object, required: [a], properties: {a: {type: string}}}
          B: {type: object, required: [b], properties: {b: {type: string}}}
          C: {type: object, required: [c], properties: {c: {type: string}}}

      """
    }
    func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }
    let notes = try notes(
      document("", "integer", reference("A")),
      document(
        "Retry-After: {schema: {type: string}}", "string", ["A", "B", "C"].map(reference).joined(separator: ", ")))
    #expect(notes.contains("- The answer 200 of `GET /items` has the new header `Retry-After`.\n"), "\(notes)")
    #expect(notes.contains("- The parameter `user` of `GET /items` is now `string` (it was `integer`).\n"), "\(notes)")
    // Both documents say 1.0.0.
    #expect(notes.contains("Coming from the version before, look"), "\(notes)")
  }

  @Test("join what is said of many operations, and do not list hundreds")
  func manyOperations() throws {
    func document(_ security: String) -> String {
      let paths = (0..<20).map { "  /p\($0): {get: {\(security)responses: {'200': {description: ok}}}}\n" }
      return "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths:\n" + paths.joined()
        + "components: {securitySchemes: {key: {type: http, scheme: basic}}}\n"
    }
    let notes = try notes(document(""), document("security: [{key: []}], "))
    let lines = notes.split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(lines.count == 1, "\(notes)")
    #expect(lines.first?.hasSuffix("`GET /p7` and 12 more.") == true, "\(notes)")
  }

  @Test("put what breaks first")
  func breaking() throws {
    let notes = try notes(TwoVersions.old, TwoVersions.new)
    #expect(notes.contains("### Breaking changes\n\n"))
    #expect(notes.contains("`GET /items` (`listItems`) needs its query parameter `limit`."))
    let breaking = try #require(notes.firstRange(of: "### Breaking changes"))
    let added = try #require(notes.firstRange(of: "### Added"))
    #expect(breaking.lowerBound < added.lowerBound)
  }

  @Test("print several versions, newest first")
  func versions() throws {
    let first = document(version: "1.0.0", paths: "", schema: "id: {type: string}")
    let second = document(version: "1.1.0", paths: "", schema: "id: {type: string}, a: {type: string}")
    let releases = [
      Changelog.Release(report: try TwoVersions.report(first, second), name: "2"),
      Changelog.Release(report: try TwoVersions.report(second, second.replacing("1.1.0", with: "1.1.1")), name: "3"),
    ]
    let notes = Changelog(title: "Shop", releases: releases).render()
    let newest = try #require(notes.firstRange(of: "## 1.1.1"))
    let older = try #require(notes.firstRange(of: "## 1.1.0"))
    #expect(newest.lowerBound < older.lowerBound)
  }
}
