import APIModel
import Diagnostics
import SpecLoader
import Testing

@Suite("Places of keywords") struct KeywordPlacesTests {
  private func load(_ text: String, locates: Bool = true) throws -> API {
    var options = LoaderOptions()
    options.locatesKeywords = locates
    var diagnostics = DiagnosticCollector()
    return try #require(
      SpecLoader(options: options).load(SourceText(file: "a.yaml", text: text), into: &diagnostics))
  }

  private static let text = """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths:
      /a:
        get:
          deprecated: true
          parameters:
            - name: q
              in: query
              schema: {type: string, maxLength: 3}
          responses: {'200': {description: Done}}
    components:
      schemas:
        First:
          enum:
            - a
            - b
        Second:
          type: string
          minLength: 2

    """

  @Test("are found by their object")
  func found() throws {
    let api = try load(Self.text)
    let places = api.keywordPlaces
    let operation = try #require(api.operations.first)
    #expect(operation.location.pointer == "/paths/~1a/get")
    let deprecated = try #require(places.place(of: "deprecated", in: operation.location))
    #expect(deprecated.line == 6)
    #expect(deprecated.pointer == "/paths/~1a/get/deprecated")
    let parameter = try #require(operation.parameters.first)
    #expect(parameter.location.pointer == "/paths/~1a/get/parameters/0")
    #expect(places.place(of: "in", in: parameter.location)?.line == 9)
    let schema = try api.schemas[#require(parameter.schema)]
    #expect(places.place(of: "maxLength", in: schema.location)?.column == 34)
    #expect(places.place(of: "minLength", in: schema.location) == nil)
    // A keyword that the next object has.
    let first = api.schemas[api.schemas.components[0]].location
    #expect(places.place(of: "minLength", in: first) == nil)
    #expect(places.place(of: "enum", item: 1, in: first)?.line == 17)
    #expect(places.place(of: "enum", item: 1, in: first)?.pointer == "/components/schemas/First/enum/1")
    #expect(places.place(of: "enum", item: 2, in: first) == nil)
    #expect(places.place(of: "minLength", in: api.schemas[api.schemas.components[1]].location)?.line == 20)
  }

  @Test("every object of every kind is found again")
  func all() throws {
    // The search goes through a list in which objects and keywords are mixed.
    for count in 1...40 {
      let schemas = (0..<count).map { index in
        let keywords = (0..<index % 4).map { ["type: string", "minLength: 1", "maxLength: 2"][$0] }
        return "    S\(index): {" + keywords.joined(separator: ", ") + "}\n"
      }
      let api = try load("openapi: 3.1.0\ncomponents:\n  schemas:\n" + schemas.joined())
      for (index, id) in api.schemas.components.enumerated() {
        for (position, keyword) in ["type", "minLength", "maxLength"].enumerated() {
          let place = api.keywordPlaces.place(of: keyword, in: api.schemas[id].location)
          #expect((place != nil) == (position < index % 4), "\(count) \(index) \(keyword)")
        }
      }
    }
  }

  @Test("are not kept unless they are asked for")
  func unwanted() throws {
    let api = try load(Self.text, locates: false)
    #expect(api.keywordPlaces == KeywordPlaces())
    #expect(api.keywordPlaces.place(of: "enum", in: api.schemas[api.schemas.components[0]].location) == nil)
  }
}
