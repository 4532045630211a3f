import APIModel
import Testing

@Suite("What only those who compare documents read")
struct ModelTests {
  @Test func schemasUnderOtherKeywordsAreInTheTable() throws {
    let loaded = try loadSchemas(
      """
      A:
        type: object
        if: {$ref: '#/components/schemas/B'}
        then: false
        dependentSchemas: {x: {$ref: '#/components/schemas/B'}}
        propertyNames: {maxLength: 3}
        unevaluatedProperties: false
        dependentRequired: {x: [y]}
      B: {type: object, properties: {b: {type: string}}}
      """)
    let a = try loaded.component("A")
    let rendering = Rendering(loaded.api.schemas)
    let texts = a.subschemas.map { "\($0.keyword) \($0.key) \(rendering.text($0.schema))" }
    #expect(
      texts == [
        "if  #B", "then  never", "dependentSchemas x #B", "propertyNames  string<max 3>",
        "unevaluatedProperties  never",
      ])
    #expect(a.subschemas.map(\.location.line) == [7, 8, 9, 10, 11])
    #expect(a.otherKeywords.map(\.name).contains("dependentRequired"))
  }

  @Test func wordsOfOpenAPI32() throws {
    let loaded = try load(
      """
      openapi: 3.2.0
      $self: https://example.com/api
      info: {title: T, version: '1'}
      tags: [{name: a, summary: A, parent: b, kind: nav, externalDocs: {url: 'https://a/'}}, {name: b}]
      paths:
        /a:
          query:
            parameters:
              - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
              - {name: c, in: cookie, style: cookie, schema: {type: string}}
            requestBody:
              content:
                multipart/mixed: {prefixEncoding: [{contentType: text/plain}], itemEncoding: {contentType: image/png}}
            responses:
              '200': {description: D, content: {text/event-stream: {$ref: '#/components/mediaTypes/Events'}}}
          additionalOperations: {LINK: {responses: {'204': {description: D}}}}
      components:
        mediaTypes: {Events: {itemSchema: {$ref: '#/components/schemas/Event'}}}
        schemas:
          Event: {oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}], discriminator: {propertyName: t, defaultMapping: Y, x-d: 1}}
          X: {type: object, properties: {t: {const: X}}, xml: {nodeType: text}}
          Y: {type: object}
        securitySchemes:
          o: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://d/', tokenUrl: 'https://t/', scopes: {r: Read.}}}}
      """)
    #expect(loaded.ids() == ["querystring-parameter"])
    let tag = loaded.api.tags[0]
    #expect([tag.summary, tag.parent, tag.kind, tag.externalDocs?.url] == ["A", "b", "nav", "https://a/"])
    #expect(loaded.api.operations.map(\.method) == ["query", "link"])
    let query = loaded.api.operations[0]
    #expect(query.parameters.map(\.placement) == [.querystring, .cookie])
    let parts = try #require(query.requestBody?.content.first)
    #expect(parts.prefixEncodings.map(\.contentType) == ["text/plain"])
    #expect(parts.itemEncoding?.contentType == "image/png")
    let rendering = Rendering(loaded.api.schemas)
    #expect(query.responses[0].content[0].itemSchema.map(rendering.text) == "#Event")
    guard case .oneOf(let union) = try loaded.component("Event").kind else { return #expect(Bool(false)) }
    #expect(union.discriminator?.defaultMapping.map(rendering.text) == "#Y")
    #expect(union.discriminator?.extensions.map(\.name) == ["x-d"])
    #expect(try loaded.component("X").annotations.xml?.nodeType == "text")
    guard case .oauth2(let flows) = loaded.api.securitySchemes[0].kind else { return #expect(Bool(false)) }
    #expect(flows[0].deviceAuthorizationURL == "https://d/")
    #expect(flows[0].scopeDescriptions.map(\.value) == [.string("Read.")])
    #expect(flows[0].location.line == 24)
  }

  @Test func defaultsAreFilledIn() throws {
    let loaded = try loadOperation(
      """
      parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: header, schema: {type: string}}]
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {x: {}, y: {}}}
            encoding: {x: {contentType: text/plain}, y: {style: spaceDelimited}}
      responses:
        '200': {description: D, headers: {H: {example: 1, content: {text/plain: {schema: {type: integer}}}}}}
      """)
    let operation = loaded.api.operations[0]
    let styles = operation.parameters.map { parameter -> String in
      guard case .schema(_, let style, let explode, let reserved) = parameter.payload else { return "" }
      return "\(style) \(explode) \(reserved)"
    }
    #expect(styles == ["form true false", "simple false false", "simple false false"])
    let encodings = try #require(operation.requestBody?.content.first?.encodings)
    #expect(encodings.map(\.effectiveStyle) == [.form, .spaceDelimited])
    #expect(encodings.map(\.effectiveExplode) == [true, false])
    let header = operation.responses[0].headers[0]
    #expect(header.content?.name == "text/plain")
    #expect(header.examples.map(\.value) == [.integer(1)])
  }
}
