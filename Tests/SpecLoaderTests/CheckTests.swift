import Testing

@Suite("Checks over the whole document")
struct CheckTests {
  @Test(arguments: [
    ("/a?b={b}", "path-character"), ("/a#b", "path-character"), ("/{id}/a/{id}", "repeated-path-parameter"),
  ])
  func pathsThatNoRequestHas(path: String, id: String) throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        '\(path)':
          parameters: [{name: id, in: query, schema: {}}]
          get: {responses: {'200': {description: D}}}
      """)
    #expect(loaded.diagnostics.contains { $0.id == id && $0.location.description == "api.yaml:4:3" })
  }

  @Test(arguments: ["X Y", "X:Y", "Ä", "X(1)"])
  func namesThatNoFieldHas(_ name: String) throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          get:
            parameters:
              - {name: '\(name)', in: header, schema: {type: string}}
              - {name: '\(name)', in: cookie, schema: {type: string}}
              - {name: '\(name)', in: query, schema: {type: string}}
              - {name: "!#$%&'*+-.^_`|~aZ9", in: header, schema: {type: string}}
            responses: {'200': {description: D, headers: {'\(name)': {schema: {type: string}}}}}
      """)
    #expect(
      loaded.diagnostics.map(\.id) == ["field-name", "field-name", "field-name"]
        && loaded.diagnostics.map(\.location.line) == [7, 8, 11])
  }

  @Test(arguments: [
    ("{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}", true),
    ("{type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}", true),
    ("{allOf: [{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}, {}]}", true),
    ("{type: array, minItems: 1, items: {$ref: '#/components/schemas/A'}}", true),
    ("{type: array, items: {$ref: '#/components/schemas/A'}}", false),
    ("{type: object, properties: {a: {$ref: '#/components/schemas/A'}}}", false),
    ("{type: [object, 'null'], required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}", false),
    (
      "{type: object, required: [a], properties: {a: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}}}",
      false
    ),
  ])
  func valuesWithoutAnEnd(schema: String, isInfinite: Bool) throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components:
        schemas:
          A: \(schema)
          B: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}
      """)
    let found = loaded.diagnostics.filter { $0.id == "infinite-value" }
    #expect(found.map(\.location.description) == (isInfinite ? ["api.yaml:5:5"] : []))
  }
}
