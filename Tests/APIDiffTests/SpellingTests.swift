import APIDiff
import Foundation
import Testing

/// The same API in other words: no difference.
@Suite("Spellings") struct SpellingTests {
  private static func document(_ version: String, _ schema: String, components: String = "") -> String {
    """
    openapi: \(version)
    info: {title: Things, version: 1.0.0}
    paths:
      /things:
        post:
          requestBody: {content: {application/json: {schema: \(schema)}}}
          responses: {'200': {description: Done, content: {application/json: {schema: \(schema)}}}}
    components: {schemas: {Used: {type: object, properties: {a: {type: string}}}\(components)}}
    """
  }

  private static let used = "{type: object, properties: {a: {type: string}}}"
  private static let reference = "{$ref: '#/components/schemas/Used'}"

  static let pairs: [(String, String, String)] = [
    ("nullable", document("3.0.3", "{type: string, nullable: true}"), document("3.1.0", "{type: [string, 'null']}")),
    (
      "nullable by anyOf", document("3.1.0", "{anyOf: [{type: string}, {type: 'null'}]}"),
      document("3.1.0", "{type: ['null', string]}")
    ),
    (
      "exclusive bound", document("3.0.3", "{type: integer, minimum: 1, exclusiveMinimum: true}"),
      document("3.1.0", "{type: integer, exclusiveMinimum: 1}")
    ),
    ("enum of one", document("3.0.3", "{type: string, enum: [a]}"), document("3.1.0", "{const: a}")),
    (
      "enum order", document("3.1.0", "{type: string, enum: [a, b]}"), document("3.1.0", "{type: string, enum: [b, a]}")
    ),
    ("reference", document("3.1.0", used), document("3.1.0", reference)),
    ("allOf of one", document("3.1.0", reference), document("3.1.0", "{allOf: [\(reference)]}")),
    (
      "described reference", document("3.1.0", reference),
      document("3.1.0", "{$ref: '#/components/schemas/Used', description: A thing}")
    ),
    (
      "allOf refactored",
      document("3.1.0", "{type: object, properties: {a: {type: string}, b: {type: integer}}, required: [b]}"),
      document("3.1.0", "{allOf: [\(reference), {type: object, properties: {b: {type: integer}}, required: [b]}]}")
    ),
    (
      "required beside allOf", document("3.1.0", "{type: object, properties: {a: {type: string}}, required: [a]}"),
      document("3.1.0", "{allOf: [\(reference)], required: [a]}")
    ),
    (
      "types as anyOf", document("3.1.0", "{type: [string, integer]}"),
      document("3.1.0", "{anyOf: [{type: integer}, {type: string}]}")
    ),
    (
      "order of properties", document("3.1.0", "{type: object, properties: {a: {type: string}, b: {type: string}}}"),
      document("3.1.0", "{properties: {b: {type: string}, a: {type: string}}, type: object}")
    ),
    (
      "order of alternatives",
      document("3.1.0", "{oneOf: [\(reference), {type: object, properties: {b: {type: string}}}]}"),
      document("3.1.0", "{oneOf: [{type: object, properties: {b: {type: string}}}, \(reference)]}")
    ),
    ("items left out", document("3.1.0", "{type: array}"), document("3.1.0", "{type: array, items: {}}")),
    (
      "additional properties left out", document("3.1.0", used),
      document("3.1.0", "{type: object, properties: {a: {type: string}}, additionalProperties: true}")
    ),
  ]

  @Test("Another spelling is no difference", arguments: pairs.indices)
  func spelling(_ index: Int) throws {
    let (name, old, new) = Self.pairs[index]
    _ = try #require(TestAPI.load(old))
    _ = try #require(TestAPI.load(new))
    #expect(TestAPI.changes(old, new).map(\.message) == [], "\(name)")
    #expect(TestAPI.changes(new, old).map(\.message) == [], "\(name), the other way round")
  }

  @Test("A path's parameter names, and where its parameters stand, do not matter on the wire")
  func paths() {
    let old = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: OK}}}
      """
    let moved = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a/{id}:
          get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: OK}}}
      """
    #expect(TestAPI.changes(old, moved).isEmpty)
    let renamed = old.replacingOccurrences(of: "{id}", with: "{key}").replacingOccurrences(
      of: "name: id", with: "name: key")
    #expect(TestAPI.changes(old, renamed).map(\.id) == ["request-parameter-renamed"])
  }

  @Test("A renamed model is one change")
  func renamedModel() {
    let old = Self.document("3.1.0", Self.reference, components: "")
    let new = old.replacingOccurrences(of: "Used", with: "Better")
    #expect(TestAPI.changes(old, new).map(\.id) == ["api-schema-renamed"])
    // Also when it gets a property on the way: told by its use.
    let more = new.replacingOccurrences(of: "{a: {type: string}}", with: "{a: {type: string}, b: {type: string}}")
    #expect(
      Set(TestAPI.changes(old, more).map(\.id)) == ["api-schema-renamed", "response-optional-property-added"]
        || Set(TestAPI.changes(old, more).map(\.id)) == ["api-schema-renamed", "new-optional-request-property"])
  }
}
