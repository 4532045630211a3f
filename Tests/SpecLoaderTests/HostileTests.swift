import APIModel
import Diagnostics
import SpecLoader
import Testing

@Suite("Documents made to hurt")
struct HostileTests {
  @Test func deepSchemas() throws {
    let depth = 110
    let schema =
      String(repeating: "{type: object, properties: {a: ", count: depth) + "{}" + String(repeating: "}}", count: depth)
    let loaded = try loadSchemas("A: \(schema)")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.api.schemas.count == depth + 1)
  }

  @Test func callbacksThatDoubleEndInAnError() throws {
    // Each item refers twice to the next, so the last would stand in a billion places.
    let items = (0..<30).map { level in
      "P\(level): {post: {responses: {'200': {description: D}}, callbacks: {"
        + "a: {u: {$ref: '#/components/pathItems/P\(level + 1)'}}, b: {u: {$ref: '#/components/pathItems/P\(level + 1)'}}}}}"
    }
    let text = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {/a: {$ref: '#/components/pathItems/P0'}}
      components:
        pathItems:
          \(items.joined(separator: "\n    "))
          P30: {post: {responses: {'200': {description: D}}}}
      """
    let loaded = try load(text)
    #expect(Set(loaded.ids(.error)) == ["too-many-operations"])
    #expect(loaded.api == loaded.api && loaded.api.hashValue == loaded.api.hashValue)
  }

  @Test func sharedPathItemsEndInAnError() throws {
    let methods = (0..<200).map { "M\($0): {responses: {'200': {description: D}}}" }.joined(separator: ", ")
    let paths = (0..<200).map { "/p\($0): {$ref: '#/components/pathItems/P'}" }
    let text = """
      openapi: 3.2.0
      info: {title: T, version: '1'}
      paths: {\(paths.joined(separator: ", "))}
      components: {pathItems: {P: {additionalOperations: {\(methods)}}}}
      """
    var diagnostics = DiagnosticCollector()
    let options = LoaderOptions(maximumExpansion: 1000)
    let api = SpecLoader(options: options).load(SourceText(file: "api.yaml", text: text), into: &diagnostics)
    #expect(try #require(api).operations.count <= 1000)
    #expect(diagnostics.sorted.contains { $0.id == "too-many-operations" })
  }

  @Test(arguments: ["parameters", "responses", "headers", "examples", "schemas"])
  func cyclesOfEveryKindOfComponent(section: String) throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components:
        \(section):
          A: {$ref: '#/components/\(section)/B'}
          B: {$ref: '#/components/\(section)/A'}
      """)
    #expect(Set(loaded.ids()) == ["circular-reference"])
  }

  @Test func headersThatHoldThemselves() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components:
        headers:
          H: {content: {a/b: {encoding: {x: {headers: {I: {$ref: '#/components/headers/H'}}}}}}}
      """)
    #expect(loaded.ids() == ["circular-reference"])
  }
}
