import APIModel
import Testing

@Suite("References")
struct ReferenceTests {
  @Test func cyclesThroughPropertiesAreHarmless() throws {
    let loaded = try loadSchemas(
      """
      A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}
      B: {type: array, items: {$ref: '#/components/schemas/A'}}
      """)
    #expect(try loaded.text() == "{next?: #A, b?: #B}")
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func aliasesOfComponents() throws {
    let loaded = try loadSchemas("A: {$ref: '#/components/schemas/B'}\nB: {type: string}")
    #expect(try loaded.text() == "ref(#B)")
  }

  @Test(arguments: [
    ("A: {$ref: '#/components/schemas/A'}", ["api.yaml:5:5: error: circular-reference"]),
    ("A: {allOf: [{$ref: '#/components/schemas/A'}]}", ["api.yaml:5:5: error: circular-reference"]),
    (
      "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
      ["api.yaml:6:5: error: circular-reference"]
    ),
    (
      "A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}", ["api.yaml:5:5: error: circular-reference"]
    ),
    ("A: {$ref: '#/components/schemas/Aa'}\nAaa: {}", ["api.yaml:5:15: error: unresolved-reference"]),
    ("A: {$ref: 'other.yaml#/A'}", ["api.yaml:5:15: error: unsupported-external-reference"]),
    ("A: {$ref: 'https://example.com/a.json'}", ["api.yaml:5:15: error: remote-reference"]),
    ("A: {$ref: 5}", ["api.yaml:5:15: error: wrong-type"]),
  ])
  func mistakes(schemas: String, expected: [String]) throws {
    let loaded = try loadSchemas(schemas)
    #expect(loaded.places == expected)
  }

  @Test func unresolvableSchemasAcceptAnything() throws {
    let loaded = try loadSchemas("A: {type: object, properties: {x: {$ref: 'o.yaml#/X'}, y: {type: string}}}")
    #expect(try loaded.text() == "{x?: any, y?: string}")
  }

  @Test func aMisspeltNameIsGuessed() throws {
    let loaded = try loadSchemas("A: {$ref: '#/components/schemas/Pets'}\nPet: {}")
    #expect(loaded.diagnostics.first?.hint == "did you mean 'Pet'?")
  }

  @Test func aBranchThatExtendsItsUnionKeepsWhatTheyShare() throws {
    let loaded = try loadSchemas(
      """
      A: {type: object, properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
      B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {}}}]}
      C: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {c: {}}}]}
      """)
    let a = try loaded.text("A")
    #expect(a == "allOf({kind?: string}, oneOf(#B, #C))")
    let b = try loaded.text("B")
    #expect(b == "allOf({kind?: string}, {b?: any})")
    let c = try loaded.text("C")
    #expect(c == "allOf({kind?: string}, {c?: any})")
    #expect(loaded.ids() == ["circular-composition", "circular-composition"])
  }

  @Test func everyLocalPlaceCanBeMeant() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a/{b c}:
          get:
            parameters: [{name: b c, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: D
                content: {application/json: {schema: {type: object, properties: {x: {type: integer}}}}}
      components:
        schemas:
          A: {$ref: '#/paths/~1a~1{b%20c}/get/responses/200/content/application~1json/schema'}
          B: {$ref: '#/components/schemas/A'}
          C: {type: object, $defs: {D: {type: string}}, properties: {d: {$ref: '#/components/schemas/C/$defs/D'}, e: {$ref: '#/$defs/D'}}}
          E: {type: object, properties: {x: {$ref: '#here'}}}
          F: {$anchor: here, type: boolean}
      """)
    #expect(loaded.diagnostics.isEmpty)
    #expect(try loaded.text("A") == "ref({x?: integer})")
    #expect(try loaded.text("B") == "ref(#A)")
    #expect(try loaded.text("C") == "{d?: #D, e?: #D}")
    #expect(try loaded.text("E") == "{x?: #F}")
    // The response and the component share one schema.
    let response = try #require(loaded.api.operations.first?.responses.first?.content.first?.schema)
    guard case .reference(let shared) = try loaded.component("A").kind else { return #expect(Bool(false)) }
    #expect(shared == response)
  }

  @Test func allKindsOfComponents() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a: {$ref: '#/components/pathItems/P'}
      components:
        pathItems:
          P:
            parameters: [{$ref: '#/components/parameters/Q'}]
            post:
              requestBody: {$ref: '#/components/requestBodies/R'}
              responses: {'200': {$ref: '#/components/responses/S', description: mine}}
              callbacks: {done: {$ref: '#/components/callbacks/C'}}
        parameters:
          Q: {$ref: '#/components/parameters/Real'}
          Real: {name: q, in: query, schema: {type: string}, examples: {e: {$ref: '#/components/examples/E'}}}
        requestBodies: {R: {content: {application/json: {schema: {type: string}}}}}
        responses:
          S: {description: D, headers: {X-H: {$ref: '#/components/headers/H'}}, links: {l: {$ref: '#/components/links/L'}}}
        headers: {H: {schema: {type: integer}}}
        examples: {E: {value: 1}}
        links: {L: {operationRef: '#/paths/~1a/post'}}
        callbacks: {C: {'{$request.body#/url}': {post: {responses: {'200': {description: D}}}}}}
        securitySchemes: {K: {$ref: '#/components/securitySchemes/L'}, L: {type: http, scheme: Bearer}}
      """)
    #expect(loaded.diagnostics.isEmpty)
    let operation = try #require(loaded.api.operations.first)
    #expect(operation.parameters.map(\.name) == ["q"])
    #expect(operation.parameters.first?.component == "Q")
    #expect(operation.parameters.first?.examples.first?.value == .integer(1))
    #expect(operation.requestBody?.component == "R")
    let response = try #require(operation.responses.first)
    #expect(response.component == "S" && response.description == "mine" && response.status == .code(200))
    #expect(response.headers.map(\.name) == ["X-H"] && response.links.map(\.name) == ["l"])
    #expect(operation.callbacks.first?.items.first?.operations.count == 1)
    #expect(
      loaded.api.securitySchemes.map(\.kind) == Array(repeating: .http(scheme: "bearer", bearerFormat: nil), count: 2))
  }

  @Test func callbacksThatHoldThemselvesEnd() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          post:
            responses: {'200': {description: D}}
            callbacks: {again: {'{$url}': {$ref: '#/paths/~1a'}}}
      """)
    #expect(loaded.places == ["api.yaml:7:27: error: circular-reference"])
  }

  @Test func longChainsOfReferencesEnd() throws {
    // Each schema is only reached through the one before it; recursion would exhaust the stack.
    let count = 20_000
    let chain = (0..<count).map { "S\($0): {type: object, properties: {n: {$ref: '#/components/schemas/S\($0 + 1)'}}}" }
    let aliases = (0..<count).map { "R\($0): {$ref: '#/components/schemas/R\($0 + 1)'}" }
    let loaded = try loadSchemas((chain + ["S\(count): {}"] + aliases + ["R\(count): {}"]).joined(separator: "\n"))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.api.schemas.components.count == 2 * count + 2)
  }
}
