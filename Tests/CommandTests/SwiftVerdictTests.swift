import Foundation
import Testing

/// What `diff` says of Swift source where several things differ at once, or not all is generated.
@Suite("Swift verdicts of martlet diff") struct SwiftVerdictTests {
  private struct Report: Decodable {
    struct Comparison: Decodable { var changes: [Change] }
    struct Change: Decodable {
      var id: String
      var axes: [String: String]
      var callers: String { axes["swiftCallers"] ?? "" }
      var implementers: String { axes["swiftImplementers"] ?? "" }
    }
    var comparisons: [Comparison]
  }

  private let martlet: MartletProcess

  init() throws { martlet = try MartletProcess() }

  private static func document(_ parameters: String = "", body: String = "{type: object}", headers: String = "")
    -> String
  {
    """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    servers: [{url: 'https://shop.example'}]
    paths:
      /x/{id}:
        post:
          operationId: doX
          tags: [beta]
          parameters: [{name: id, in: path, required: true, schema: {type: string}}\(parameters)]
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/X'}}}}
          responses: {'204': {description: D, headers: {\(headers)}}}
      /y: {get: {operationId: getY, tags: [alpha], responses: {'200': {description: D}}}}
    components: {schemas: {X: \(body)}}
    """
  }

  /// Each change with whom it breaks in Swift, and what the package needs.
  private func verdicts(_ old: String, _ new: String, configuration: String = "") throws -> [String] {
    try martlet.write(old, "old.yaml")
    try martlet.write(new, "api.yaml")
    try martlet.write("documents: [{spec: api.yaml\(configuration)}]\n", "martlet.yaml")
    let result = try martlet("diff", "old.yaml", "api.yaml", "--format", "json", "--fail-on", "none", "--quiet")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    return report.comparisons.flatMap(\.changes).map { "\($0.id): \($0.callers), \($0.implementers)" }.sorted()
  }

  @Test("A key that changes with its type does not compile, and is not silent")
  func keyAndType() throws {
    let old = Self.document(body: "{type: object, properties: {b-c: {type: string}}}")
    let new = Self.document(body: "{type: object, properties: {b_c: {type: integer}}}")
    #expect(
      try verdicts(old, new) == [
        "new-optional-request-property: breaks, breaks", "request-property-removed: breaks, breaks",
      ])
    let same = Self.document(body: "{type: object, properties: {b_c: {type: string}}}")
    #expect(
      try verdicts(old, same) == [
        "new-optional-request-property: silent, silent", "request-property-removed: silent, silent",
      ])
  }

  @Test("What include leaves out, and what only leaves out, breaks no Swift")
  func left() throws {
    let old = Self.document()
    let required = Self.document(", {name: p, in: query, required: true, schema: {type: string}}")
    #expect(try verdicts(old, required) == ["new-required-request-parameter: breaks, none"])
    let include = ", include: {tags: [alpha]}"
    #expect(try verdicts(old, required, configuration: include) == ["new-required-request-parameter: none, none"])
    let text = try martlet("diff", "old.yaml", "api.yaml", "--fail-on", "none").output
    #expect(text.contains("Swift package: needs no new version\n"))
    let moved = old.replacing("servers: [{url: 'https://shop.example'}]\n", with: "")
    #expect(try verdicts(old, moved) == ["api-server-removed: possible, none"])
    #expect(try verdicts(old, moved, configuration: ", only: [models, server]") == ["api-server-removed: none, none"])
  }

  @Test("A default is sent by who leaves the value out, compiled anew")
  func defaults() throws {
    let old = Self.document(body: "{type: object, properties: {n: {type: integer, default: 1}}}")
    let required = Self.document(body: "{type: object, required: [n], properties: {n: {type: integer, default: 1}}}")
    #expect(try verdicts(old, required) == ["request-property-became-required-with-default: none, none"])
    let other = Self.document(body: "{type: object, properties: {n: {type: integer, default: 2}}}")
    #expect(try verdicts(old, other) == ["request-property-default-value-changed: none, none"])
    let text = try martlet("diff", "old.yaml", "api.yaml", "--fail-on", "none").output
    #expect(text.contains("X.n: 1 → 2 where it is left out"))
    #expect(text.contains("Swift package: needs a new major version\n"))
  }

  @Test("Headers, path parameters and constants of branches stand with their Swift change")
  func attribution() throws {
    let header = "X-A: {schema: {type: integer}}, X-B: {schema: {type: integer}}"
    #expect(
      try verdicts(
        Self.document(headers: header),
        Self.document(
          headers: header.replacing("X-A: {schema: {type: integer}}", with: "X-A: {schema: {type: string}}")))
        == ["response-header-type-changed: breaks, breaks"])
    let old = Self.document()
    #expect(
      try verdicts(old, old.replacing("/x/{id}:", with: "/x/{uid}:").replacing("name: id,", with: "name: uid,"))
        == ["request-parameter-renamed: breaks, breaks"])
    func union(_ constant: String) -> String {
      let other = "{type: object, required: [k], properties: {k: {const: bb}, c: {type: string}}}"
      return Self.document(
        body:
          "{oneOf: [{type: object, required: [k], properties: {k: {const: \(constant)}, b: {type: string}}}, \(other)]}"
      )
    }
    let changes = try verdicts(union("aa"), union("zz"))
    #expect(!changes.contains { $0.hasPrefix("swift-") || $0.contains("silent") }, "\(changes)")
    #expect(changes.contains { $0.contains(": breaks, breaks") })
  }

  @Test("A call that returned nothing may have been used as such")
  func result() throws {
    let old = Self.document()
    let new = old.replacing(
      "'204': {description: D, headers: {}}",
      with: "'204': {description: D, content: {application/json: {schema: {type: string}}}}")
    #expect(try verdicts(old, new) == ["response-body-added: possible, breaks"])
  }
}
