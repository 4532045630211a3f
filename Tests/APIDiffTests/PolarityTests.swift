import APIDiff
import Foundation
import Testing

/// One mechanism judges requests, responses, `not`, callbacks and webhooks.
@Suite("Polarity") struct PolarityTests {
  private func level(_ operation: (String) -> String, _ old: String, _ new: String) -> Level? {
    TestAPI.changes(operation(old), operation(new)).first?.level
  }

  private static func request(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths: {/a: {post: {requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {'200': {description: OK}}}}}
    """
  }

  private static func response(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths: {/a: {post: {responses: {'200': {description: OK, content: {application/json: {schema: \(schema)}}}}}}}
    """
  }

  private static func webhook(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    webhooks: {a: {post: {requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {'200': {description: OK}}}}}
    """
  }

  private static func webhookAnswer(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    webhooks: {a: {post: {responses: {'200': {description: OK, content: {application/json: {schema: \(schema)}}}}}}}
    """
  }

  private static func callback(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths: {/a: {post: {responses: {'200': {description: OK}}, callbacks: {done: {'{$request.query.u}': {post: {requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {'200': {description: OK}}}}}}}}}
    """
  }

  private let short = "{type: string, maxLength: 5}"
  private let long = "{type: string, maxLength: 10}"

  @Test("Narrower breaks who sends, wider breaks who receives")
  func roles() {
    #expect(level(Self.request, long, short) == .error)
    #expect(level(Self.request, short, long) == .info)
    #expect(level(Self.response, long, short) == .info)
    #expect(level(Self.response, short, long) == .error)
  }

  @Test("In webhooks and callbacks the roles are swapped")
  func swapped() {
    for operation in [Self.webhook, Self.callback] {
      #expect(level(operation, long, short) == .info)
      #expect(level(operation, short, long) == .error)
    }
    #expect(level(Self.webhookAnswer, long, short) == .error)
    #expect(level(Self.webhookAnswer, short, long) == .info)
  }

  @Test("Inside not, narrower is wider; inside two, it is narrower again")
  func negated() {
    let not = { (schema: String) in "{type: string, not: \(schema)}" }
    #expect(level(Self.request, not(long), not(short)) == .info)
    #expect(level(Self.request, not(short), not(long)) == .error)
    #expect(level(Self.response, not(long), not(short)) == .error)
    #expect(level(Self.request, not(not(long)), not(not(short))) == .error)
  }

  @Test("What never travels one way is not judged there")
  func masked() {
    let property = { (flag: String, length: Int) in
      "{type: object, properties: {p: {type: string, maxLength: \(length), \(flag): true}}}"
    }
    #expect(level(Self.request, property("readOnly", 10), property("readOnly", 5)) == .info)
    #expect(level(Self.response, property("writeOnly", 5), property("writeOnly", 10)) == .info)
    #expect(level(Self.request, property("writeOnly", 10), property("writeOnly", 5)) == .error)
  }

  @Test("A schema that goes both ways is one change with a judgement for each")
  func both() throws {
    let document = { (length: Int) in
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}}}}
        /b: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}, responses: {'200': {description: OK}}}}
      components: {schemas: {P: {type: object, properties: {next: {$ref: '#/components/schemas/P'}, name: {type: string, maxLength: \(length)}}}}}
      """
    }
    let changes = TestAPI.changes(document(10), document(5))
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(
      change.judgements.map(\.id) == [
        "request-property-max-length-decreased", "response-property-max-length-decreased",
      ])
    #expect(change.judgements.map(\.operations.count) == [2, 1])
    #expect(change.newLocation.line == 6)
    #expect(change.message == "`P.name` (in requests): `maxLength` went down from 10 to 5")
  }

  private static func body(_ schema: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths:
      /a: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {p: \(schema)}}}}}, responses: {'200': {description: OK}}}}
    """
  }

  @Test("The bounds of a type that is newly accepted narrow nothing")
  func newType() {
    let old = Self.body("{type: string}")
    let new = Self.body("{oneOf: [{type: string}, {type: array, items: {type: string}, minItems: 1}]}")
    #expect(TestAPI.changes(old, new).map(\.id) == ["request-property-list-of-types-widened"])
  }

  @Test("A text or null that became a text or one of some, or null, is not another type")
  func wrapped() {
    let old = Self.body("{type: [string, 'null']}")
    let new = Self.body("{anyOf: [{type: string}, {type: string, enum: [a]}, {type: 'null'}]}")
    #expect(!TestAPI.changes(old, new).contains { $0.level > .info })
  }

  @Test("A parameter's schema is called by the parameter's name, a body's property by the body")
  func names() {
    func document(_ type: String, _ properties: String) -> String {
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          post:
            parameters: [{name: size, in: query, schema: {type: \(type)}}]
            requestBody: {content: {application/json: {schema: {type: object, properties: {\(properties)}}}}}
            responses: {'200': {description: OK}}
      """
    }
    let changes = TestAPI.changes(document("integer", "a: {}"), document("number", "a: {}, b: {}"))
    #expect(
      Set(changes.map(\.message)) == [
        "`size` (request parameter): type was widened from integer to number",
        "request body: optional property `b` was added",
      ])
  }

  @Test("What the server sends to a callback has parameters, not headers")
  func callbackParameters() {
    func document(_ parameters: String) -> String {
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {/a: {post: {responses: {'200': {description: OK}}, callbacks: {done: {'{$request.query.u}': {post: {parameters: [\(parameters)], responses: {'200': {description: OK}}}}}}}}}
      """
    }
    let old = "{name: q, in: query, schema: {type: string}}, {name: h, in: header, schema: {type: string}}"
    let new = "{name: q, in: query, required: true, schema: {type: integer}}, {name: n, in: header, schema: {}}"
    let messages = Set(TestAPI.changes(document(old), document(new)).map(\.message))
    #expect(
      messages == [
        "query parameter `q` became required",
        "`q` (query parameter that the server sends): type changed from string to integer, which reads the same in text",
        "optional header `h` was removed from what the server sends",
        "header `n` was added to what the server sends",
      ])
  }
}
