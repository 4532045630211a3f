import APIModel
import Diagnostics
import SpecLoader
import Testing

@Suite("Documents as a whole")
struct DocumentTests {
  private func refusal(_ text: String) -> [String] {
    var diagnostics = DiagnosticCollector()
    let api = SpecLoader().load(SourceText(file: "api.yaml", text: text), into: &diagnostics)
    return api == nil ? diagnostics.sorted.map { "\($0.location): \($0.severity): \($0.id)" } : []
  }

  @Test func whatCannotBeRead() {
    #expect(refusal("info: {}") == ["api.yaml:1:1: error: not-openapi"])
    #expect(refusal("- openapi: 3.1.0") == ["api.yaml:1:1: error: not-openapi"])
    #expect(refusal("info: {}\nswagger: '1.2'") == ["api.yaml:2:1: error: unsupported-version"])
    #expect(!refusal("openapi: [").isEmpty)
    #expect(!refusal("").isEmpty)
  }

  @Test(arguments: [("3.3.0", Severity.warning), ("4.0.0", .error)])
  func unknownVersionsAreReadAllTheSame(version: String, severity: Severity) throws {
    let loaded = try load("openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}")
    #expect(loaded.places == ["api.yaml:1:10: \(severity): unknown-version"])
  }

  @Test func aNumberForAVersionKeepsItsSpelling() throws {
    let loaded = try load("openapi: 3.0\ninfo: {title: T, version: 1.10}\npaths: {}")
    #expect(loaded.api.openapi == "3.0" && loaded.api.info.version == "1.10")
    #expect(loaded.places == ["api.yaml:2:27: warning: converted-value"])
  }

  @Test func everyProblemComesInOneRunAndTheRestIsLoaded() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: 5, version: '1', colour: red}
      servers: [{url: 'https://{host}/'}]
      paths:
        /a:
          get:
            operationId: [x]
            deprecated: 'true'
            tags: one
            responses: {'200': {description: D, content: {json: {schema: 7}}}}
          fetch: {}
      components:
        schemas:
          A: {type: object, properties: {x: {type: string, minLength: -1, description: 5}, y: }, required: x}
      """)
    #expect(
      loaded.places == [
        "api.yaml:2:15: warning: converted-value",
        "api.yaml:2:32: note: unknown-key",
        "api.yaml:3:17: warning: undeclared-server-variable",
        "api.yaml:7:20: error: wrong-type",
        "api.yaml:8:19: warning: converted-value",
        "api.yaml:9:13: warning: converted-value",
        "api.yaml:10:53: error: media-type-name",
        "api.yaml:10:68: error: wrong-type",
        "api.yaml:11:5: note: unknown-key",
        "api.yaml:14:65: error: invalid-bound",
        "api.yaml:14:82: warning: converted-value",
        "api.yaml:14:89: warning: empty-schema",
        "api.yaml:14:102: warning: converted-value",
      ])
    #expect(loaded.diagnostics.allSatisfy { !$0.message.isEmpty && $0.hint != "" })
    #expect(loaded.diagnostics[4].location.pointer == "/paths/~1a/get/deprecated")
    #expect(try loaded.text() == "{x: string, y?: any}")
    #expect(loaded.api.operations.map(\.tags) == [["one"]])
    #expect(loaded.api.info.extensions.map(\.name) == ["colour"])
  }

  @Test func tagsServersAndWebhooks() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1', contact: {name: N}, license: {name: MIT, identifier: MIT}}
      tags: [{name: a, description: D, x-order: 1}, {name: a}]
      servers: [{url: 'https://{host}/v1', variables: {host: {default: a, enum: [a, b]}}}]
      webhooks: {made: {post: {responses: {'200': {description: D}}}}}
      externalDocs: {url: 'https://example.com'}
      x-top: 1
      """)
    #expect(loaded.ids() == ["duplicate-tag"])
    #expect(loaded.api.tags.map(\.name) == ["a"])
    #expect(loaded.api.tags.first?.extensions.map(\.name) == ["x-order"])
    #expect(loaded.api.servers.first?.variables.first?.values == ["a", "b"])
    #expect(loaded.api.webhooks.map(\.path) == ["made"])
    #expect(loaded.api.extensions.map(\.name) == ["x-top"])
    #expect(loaded.api.info.contact.first?.value == .string("N"))
  }

  @Test func newerVersions() throws {
    let text = """
      info: {title: T, version: '1'}
      paths:
        /a:
          query: {responses: {'200': {description: D}}}
          additionalOperations: {COPY: {responses: {'200': {description: D, content: {text/event-stream: {itemSchema: {type: string}}}}}}}
      """
    let current = try load("openapi: 3.2.0\n" + text)
    #expect(current.diagnostics.isEmpty)
    #expect(current.api.operations.map(\.method) == ["query", "copy"])
    #expect(current.api.operations.last?.responses.first?.content.first?.itemSchema != nil)
    #expect(try load("openapi: 3.1.0\n" + text).ids() == ["newer-key", "unknown-key"])
  }

  @Test func securitySchemes() throws {
    let loaded = try load(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components:
        securitySchemes:
          key: {type: apiKey, name: X-Key, in: header}
          basic: {type: http, scheme: Basic}
          oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://e.com/t', scopes: {read: R, write: W}}}}
          oidc: {type: openIdConnect, openIdConnectUrl: 'https://e.com'}
          tls: {type: mutualTLS}
          odd: {type: magic}
      """)
    #expect(loaded.api.securitySchemes.map(\.name) == ["key", "basic", "oauth", "oidc", "tls"])
    #expect(loaded.api.securitySchemes[0].kind == .apiKey(name: "X-Key", location: .header))
    guard case .oauth2(let flows) = loaded.api.securitySchemes[2].kind else { return #expect(Bool(false)) }
    #expect(flows.map(\.name) == ["clientCredentials"] && flows.first?.scopes == ["read", "write"])
    #expect(loaded.places == ["api.yaml:10:17: error: security-scheme-type"])
  }

  @Test(arguments: [
    ("{type: integer, default: a}", true), ("{type: integer, default: 1.0}", false),
    ("{type: string, default: null}", true),
    ("{type: [string, 'null'], default: null}", false), ("{enum: [a], default: b}", true),
    ("{enum: [a], default: a}", false),
    ("{$ref: '#/components/schemas/B', default: 3}", true), ("{$ref: '#/components/schemas/B', default: b}", false),
  ])
  func defaultsAreCompared(schema: String, isReported: Bool) throws {
    let loaded = try loadSchemas("A: \(schema)\nB: {type: string}")
    #expect(loaded.ids(.warning) == (isReported ? ["default-type"] : []))
    #expect(try loaded.component("A").annotations.defaultValue != nil)
  }
}
