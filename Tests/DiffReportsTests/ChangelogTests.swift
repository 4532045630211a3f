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
