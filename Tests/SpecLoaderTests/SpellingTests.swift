import APIModel
import Testing

@Suite("Documents that say the same give the same model")
struct SpellingTests {
  private func yaml(version: String, schemas: String) -> String {
    """
    openapi: \(version)
    info: {title: T, version: '1'}
    paths: {}
    components:
      schemas:
        B: {type: object}
        A:
          type: object
          properties:
    \(schemas)
    """
  }

  @Test func versions30And31() throws {
    let old = """
              a: {type: string, nullable: true, example: x}
              b: {nullable: true, allOf: [{$ref: '#/components/schemas/B'}]}
              c: {type: integer, minimum: 0, exclusiveMinimum: true}
              d: {type: string, enum: [k]}
              e: {type: string, nullable: true, enum: [a, null]}
      """
    let new = """
              a: {type: [string, 'null'], examples: [x]}
              b: {anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}
              c: {type: integer, exclusiveMinimum: 0}
              d: {type: string, enum: [k]}
              e: {type: [string, 'null'], enum: [a, null]}
      """
    var first = try load(yaml(version: "3.0.3", schemas: old)).api
    let second = try load(yaml(version: "3.1.0", schemas: new)).api
    first.openapi = second.openapi
    #expect(withoutLocations(first) == withoutLocations(second))
  }

  @Test func yamlAndJSON() throws {
    let yaml = """
      openapi: 3.1.0
      info: {title: T, version: "1"}
      paths:
        /a/{b}:
          get:
            operationId: getA
            parameters:
              - {name: b, in: path, required: true, schema: {type: integer, maximum: 1.50}}
            responses:
              200:
                description: |
                  Two
                  lines
                content:
                  application/json:
                    schema: {type: object, properties: {x: {type: [string, "null"]}}, additionalProperties: false}
      """
    let json = #"""
      {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a/{b}": {"get": {
        "operationId": "getA",
        "parameters": [{"name": "b", "in": "path", "required": true, "schema": {"type": "integer", "maximum": 1.50}}],
        "responses": {"200": {"description": "Two\nlines\n", "content": {"application/json": {"schema":
          {"type": "object", "properties": {"x": {"type": ["string", "null"]}}, "additionalProperties": false}}}}}}}}}
      """#
    let first = try load(yaml)
    let second = try load(json, file: "api.json")
    #expect(first.diagnostics.isEmpty && second.diagnostics.isEmpty)
    #expect(withoutLocations(first.api) == withoutLocations(second.api))
  }
}
