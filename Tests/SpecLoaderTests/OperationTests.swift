import APIModel
import Testing

@Suite("Operations, parameters, bodies and responses")
struct OperationTests {
  private let responses = "responses: {'200': {description: D}}"

  @Test func parametersOfThePathItemComeAfterTheOperations() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          parameters:
            - {name: q, in: query, schema: {type: string}}
            - {name: r, in: query, schema: {type: string}}
            - {name: X-A, in: header, schema: {type: string}}
          get:
            parameters:
              - {name: s, in: query, schema: {type: string}}
              - {name: r, in: query, schema: {type: integer}}
              - {name: x-a, in: header, schema: {type: integer}}
            \(responses)
      """)
    let operation = try #require(loaded.api.operations.first)
    #expect(operation.parameters.map(\.name) == ["s", "r", "x-a", "q"])
    #expect(operation.location.description == "api.yaml:9:5")
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("in: query", ParameterStyle.form, true), ("in: header", .simple, false), ("in: cookie", .form, true),
    ("in: query, style: form, explode: false", .form, false),
    ("in: query, style: deepObject, explode: true", .deepObject, true),
    ("in: query, style: pipeDelimited", .pipeDelimited, false),
  ])
  func stylesHaveDefaults(text: String, style: ParameterStyle, explode: Bool) throws {
    let loaded = try loadOperation("parameters: [{name: p, \(text), schema: {type: string}}]\n\(responses)")
    guard case .schema(_, let read, let exploded, _)? = loaded.api.operations.first?.parameters.first?.payload else {
      return #expect(Bool(false))
    }
    #expect(read == style && exploded == explode)
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test(arguments: [
    // The operation's own keys start at line 7, column 7; a list's first item stands at column 20.
    ("[{name: other, in: path, required: true, schema: {}}]", "api.yaml:7:20: error: unused-path-parameter"),
    ("[{name: id, in: path, schema: {}}]", "api.yaml:7:20: warning: optional-path-parameter"),
    ("[{name: id, in: path, required: false, schema: {}}]", "api.yaml:7:51: warning: optional-path-parameter"),
    (
      "[{name: q, in: query, schema: {}}, {name: q, in: query, schema: {}}]",
      "api.yaml:7:54: error: duplicate-parameter"
    ),
    ("[{name: q, in: query}]", "api.yaml:7:20: error: parameter-without-schema"),
    ("[{name: q, in: query, schema: {}, content: {a/b: {}}}]", "api.yaml:7:53: error: schema-and-content"),
    ("[{name: q, in: query, content: {a/b: {}, c/d: {}}}]", "api.yaml:7:41: error: content-count"),
    ("[{name: q, in: body, schema: {}}]", "api.yaml:7:34: error: parameter-location"),
    ("[{name: q, in: query, style: simple, schema: {}}]", "api.yaml:7:48: error: parameter-style"),
    ("[{in: query, schema: {}}]", "api.yaml:7:20: error: missing-key"),
    ("[{name: Authorization, in: header, schema: {}}]", "api.yaml:7:20: note: ignored-header-parameter"),
    ("[{name: content-type, in: header, schema: {}}]", "api.yaml:7:20: note: dropped-header-parameter"),
    ("[5]", "api.yaml:7:20: error: wrong-type"),
    ("[{$ref: '#/components/parameters/X'}]", "api.yaml:7:27: error: unresolved-reference"),
  ])
  func mistakesOfParameters(parameters: String, expected: String) throws {
    let loaded = try loadOperation("parameters: \(parameters)\n\(responses)")
    #expect(loaded.places == [expected])
    #expect(loaded.api.operations.first?.parameters.contains { $0.name == "id" && $0.required } ?? false)
  }

  @Test func headerParametersThatOpenAPIIgnores() throws {
    let loaded = try loadOperation(
      """
      parameters:
        - {name: authorization, in: header, schema: {anyOf: [{type: string}, {type: 'null'}]}}
        - {name: Accept, in: header, schema: {type: string}}
      \(responses)
      """)
    #expect(loaded.api.operations.first?.parameters.map(\.name) == ["authorization", "id"])
  }

  @Test func aPathParameterThatNobodyDeclaresIsAString() throws {
    let loaded = try load(
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {'/a/{b}': {get: {\(responses)}}}\n")
    #expect(loaded.places == ["api.yaml:3:20: error: undeclared-path-parameter"])
    let parameter = try #require(loaded.api.operations.first?.parameters.first)
    #expect(parameter.name == "b" && parameter.required && parameter.placement == .path)
    #expect(loaded.api.schemas[try #require(parameter.schema)].kind == .string(StringFacets()))
  }

  @Test(arguments: [
    ("{'200': {description: D}}", [Response.Status.code(200)], []),
    (
      "{200: {description: D}, 4XX: {description: D}, default: {description: D}}", [.code(200), .range(4), .default], []
    ),
    ("{'2xx': {description: D}}", [.range(2)], ["warning: response-key-case"]),
    ("{ok: {description: D}, '200': {description: D}}", [.code(200)], ["error: response-key"]),
    ("{'600': {description: D}, '200': {description: D}}", [.code(200)], ["error: response-key"]),
    ("{x-a: 1}", [], ["warning: missing-responses"]),
    ("{'200': {}}", [.code(200)], ["warning: missing-description"]),
  ])
  func statuses(text: String, expected: [Response.Status], problems: [String]) throws {
    let loaded = try loadOperation("responses: \(text)")
    #expect(loaded.api.operations.first?.responses.map(\.status) == expected)
    #expect(loaded.diagnostics.map { "\($0.severity): \($0.id)" } == problems)
  }

  @Test func bodies() throws {
    let loaded = try loadOperation(
      """
      requestBody:
        required: true
        content:
          application/json; charset=utf-8: {schema: {type: string}, example: x}
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
            encoding:
              file: {contentType: image/png, headers: {X-H: {schema: {type: integer}}}}
              absent: {contentType: text/plain}
      \(responses)
      """)
    let body = try #require(loaded.api.operations.first?.requestBody)
    #expect(body.required)
    #expect(body.content.map(\.name) == ["application/json; charset=utf-8", "multipart/form-data"])
    #expect(body.content.last?.encodings.first?.headers.map(\.name) == ["X-H"])
    #expect(loaded.places == ["api.yaml:15:15: warning: unknown-encoding-property"])
  }

  @Test func securityAlternatives() throws {
    let loaded = try loadOperation("security: [{}, {nobody: [a, b]}]\n\(responses)")
    let security = try #require(loaded.api.operations.first?.security)
    #expect(security.map { $0.entries.map(\.scheme) } == [[], ["nobody"]])
    #expect(security.last?.entries.first?.scopes == ["a", "b"])
    #expect(loaded.places == ["api.yaml:7:23: warning: unknown-security-scheme"])
  }

  @Test func idsAndPathsAreUnique() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a/{x}:
          get: {operationId: same, \(responses), parameters: [{name: x, in: path, required: true, schema: {}}]}
        /a/{y}:
          get: {operationId: same, \(responses), parameters: [{name: y, in: path, required: true, schema: {}}]}
        b: {}
        /c/{: {}
      """)
    #expect(
      loaded.places == [
        "api.yaml:6:3: warning: ambiguous-path", "api.yaml:7:24: error: duplicate-operation-id",
        "api.yaml:8:3: error: path-without-slash", "api.yaml:9:3: error: path-template",
      ])
    #expect(loaded.diagnostics[1].related.first?.location.description == "api.yaml:5:24")
    #expect(loaded.diagnostics[1].location.pointer == "/paths/~1a~1{y}/get/operationId")
  }
}
