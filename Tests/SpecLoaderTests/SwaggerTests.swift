import APIModel
import Testing

@Suite("Swagger 2.0")
struct SwaggerTests {
  private func swagger(_ text: String) throws -> Loaded {
    try load("swagger: '2.0'\ninfo: {title: T, version: '1'}\n" + text)
  }

  @Test(arguments: [
    ("host: a.example\nbasePath: /v1/\nschemes: [https, http]", ["https://a.example/v1", "http://a.example/v1"]),
    ("host: a.example:8080", ["https://a.example:8080"]),
    ("basePath: v1", ["/v1"]),
    ("basePath: /", ["/"]),
    ("tags: []", []),
  ])
  func servers(text: String, expected: [String]) throws {
    let loaded = try swagger(text + "\npaths: {}")
    #expect(loaded.api.servers.map(\.url) == expected)
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func bodiesAndMediaTypes() throws {
    let loaded = try swagger(
      """
      consumes: [application/xml]
      produces: [application/json]
      parameters:
        Body: {name: b, in: body, description: The body., required: true, schema: {$ref: '#/definitions/Pet'}}
      responses:
        Bad: {description: D, schema: {type: string}, examples: {application/json: no, text/plain: never}}
      definitions:
        Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}, age: {type: integer, x-nullable: true}}}
        Cat: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {claws: {type: integer}}}]}
      paths:
        /a:
          parameters: [{$ref: '#/parameters/Body'}]
          post: {responses: {'200': {description: D, schema: {type: file}}, '400': {$ref: '#/responses/Bad'}}}
          put:
            consumes: [application/json, text/json]
            produces: [text/plain, image/png]
            parameters: [{name: b, in: body, schema: {type: object}}]
            responses: {'200': {description: D}, '400': {$ref: '#/responses/Bad'}}
      """)
    #expect(loaded.diagnostics.isEmpty)
    let post = loaded.api.operations[0]
    let body = try #require(post.requestBody)
    #expect(body.required && body.description == "The body." && body.content.map(\.name) == ["application/xml"])
    #expect(post.parameters.isEmpty)
    let rendering = Rendering(loaded.api.schemas)
    #expect(body.content[0].schema.map(rendering.text) == "#Pet")
    #expect(post.responses[0].content.map(\.name) == ["application/json"])
    #expect(post.responses[0].content[0].schema.map(rendering.text) == "string<binary>")
    #expect(post.responses[1].content.map { $0.examples.first?.value } == [.string("no")])
    #expect(post.responses[1].component == "Bad")
    let put = loaded.api.operations[1]
    #expect(put.requestBody?.content.map(\.name) == ["application/json", "text/json"])
    #expect(put.requestBody?.required == false)
    #expect(put.responses[0].content.isEmpty)
    #expect(put.responses[1].content.map { $0.examples.first?.value } == [.string("never")])
    #expect(try loaded.text("Pet") == "{kind: string, age?: integer?}")
    guard case .object(let pet) = try loaded.component("Pet").kind else { throw Failure() }
    #expect(pet.discriminator?.mapping.map(\.value) == ["Cat"])
  }

  @Test func forms() throws {
    let loaded = try swagger(
      """
      paths:
        /a:
          post:
            consumes: [application/x-www-form-urlencoded, multipart/form-data]
            parameters:
              - {name: n, in: formData, type: string, required: true, maxLength: 3, description: The name.}
              - {name: l, in: formData, type: array, items: {type: integer}, collectionFormat: multi}
              - {name: m, in: formData, type: array, items: {type: integer}}
            responses: {'204': {description: D}}
          put:
            parameters: [{name: f, in: formData, type: file}, {name: n, in: formData, type: string}]
            responses: {'204': {description: D}}
      """)
    #expect(loaded.diagnostics.isEmpty)
    let rendering = Rendering(loaded.api.schemas)
    let form = try #require(loaded.api.operations[0].requestBody)
    #expect(form.required)
    #expect(form.content.map(\.name) == ["application/x-www-form-urlencoded", "multipart/form-data"])
    #expect(form.content[0].schema.map(rendering.text) == "{n: string<max 3>, l?: [integer], m?: [integer]}")
    #expect(form.content[0].encodings.map(\.explode) == [true, false])
    #expect(form.content[1].encodings.isEmpty)
    guard let id = form.content[0].schema, case .object(let facets) = loaded.api.schemas[id].kind else {
      throw Failure()
    }
    #expect(loaded.api.schemas[facets.properties[0].schema].annotations.description == "The name.")
    let upload = try #require(loaded.api.operations[1].requestBody)
    #expect(upload.content.map(\.name) == ["multipart/form-data"])
    #expect(upload.content[0].schema.map(rendering.text) == "{f?: string<binary>, n?: string}")
  }

  @Test func parametersAndHeaders() throws {
    let loaded = try swagger(
      """
      paths:
        /a/{p}:
          get:
            parameters:
              - {name: p, in: path, required: true, type: array, items: {type: string}, collectionFormat: csv}
              - {name: q1, in: query, type: integer, format: int64, default: 3, allowEmptyValue: true, x-own: 1}
              - {name: q2, in: query, type: array, items: {type: string, enum: [a, b]}}
              - {name: q3, in: query, type: array, items: {type: string}, collectionFormat: multi}
              - {name: q4, in: query, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: q5, in: query, type: array, items: {type: string}, collectionFormat: tsv}
            responses: {'200': {description: D, headers: {X-Rate: {type: integer, description: Left.}}}}
      """)
    #expect(loaded.ids() == ["collection-format"])
    let rendering = Rendering(loaded.api.schemas)
    let get = loaded.api.operations[0]
    let texts = get.parameters.map { parameter -> String in
      guard case .schema(let id, let style, let explode, _) = parameter.payload else { return "content" }
      return "\(parameter.name) \(rendering.text(id)) \(style) \(explode)"
    }
    #expect(
      texts == [
        "p [string] simple false", "q1 integer<int64> form true", "q2 [enum string(a, b)] form false",
        "q3 [string] form true", "q4 [string] pipeDelimited false", "q5 [string] form false",
      ])
    #expect(get.parameters[1].extensions.map(\.name) == ["x-own"])
    #expect(get.parameters[1].allowEmptyValue)
    let header = get.responses[0].headers[0]
    #expect(header.schema.map(rendering.text) == "integer")
    #expect(header.description == "Left.")
  }

  @Test func security() throws {
    let loaded = try swagger(
      """
      securityDefinitions:
        basic: {type: basic}
        key: {type: apiKey, name: X-Key, in: header}
        code: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a/', tokenUrl: 'https://b/', scopes: {read: R, write: W}}
        app: {type: oauth2, flow: application, tokenUrl: 'https://b/', scopes: {}}
      security: [{basic: []}, {code: [read]}]
      paths: {}
      """)
    #expect(loaded.diagnostics.isEmpty)
    let kinds = loaded.api.securitySchemes.map(\.kind)
    #expect(kinds[0] == .http(scheme: "basic", bearerFormat: nil))
    #expect(kinds[1] == .apiKey(name: "X-Key", location: .header))
    guard case .oauth2(let code) = kinds[2], case .oauth2(let application) = kinds[3] else { throw Failure() }
    #expect(code.map(\.name) == ["authorizationCode"])
    #expect(code[0].scopes == ["read", "write"])
    #expect(application.map(\.name) == ["clientCredentials"])
  }

  @Test func mistakes() throws {
    let loaded = try swagger(
      """
      paths:
        /a:
          post:
            parameters: [{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}, {name: c, in: body}]
            responses: {'204': {description: D}}
          put:
            parameters: [{name: a, in: body}, {name: f, in: formData, type: string}]
            responses: {'204': {description: D}}
      """)
    #expect(
      loaded.places == [
        "api.yaml:6:53: error: several-bodies", "api.yaml:9:20: error: parameter-without-schema",
        "api.yaml:9:41: error: several-bodies",
      ])
  }

  private struct Failure: Error {}
}
