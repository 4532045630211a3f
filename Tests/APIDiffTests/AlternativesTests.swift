import Testing

@testable import APIDiff

/// Branches are matched by what they are, not by where they stand.
@Suite("Alternatives") struct AlternativesTests {
  private static let components = """
    components:
      schemas:
        Cat: {type: object, required: [kind], properties: {kind: {const: cat}, name: {type: string}, lives: {type: integer}}}
    """

  private func report(_ old: String, _ new: String, response: Bool = false) -> [String] {
    func document(_ schema: String) -> String {
      let body = "content: {application/json: {schema: \(schema)}}"
      let operation =
        response
        ? "get: {responses: {'200': {description: D, \(body)}}}"
        : "post: {requestBody: {\(body)}, responses: {'204': {description: D}}}"
      return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {\(operation)}}\n\(Self.components)\n"
    }
    return TestAPI.changes(document(old), document(new)).map(\.id)
  }

  private static let point = "{type: object, properties: {x: {type: integer}, y: {type: integer}}}"
  private static let named = "{type: object, properties: {name: {type: string}, size: {type: integer}}}"

  @Test("An inline object that gains a property is the same branch, wherever it stands")
  func inPlace() {
    let wider = "{type: object, properties: {x: {type: integer}, y: {type: integer}, z: {type: integer}}}"
    let old = "{oneOf: [\(Self.point), \(Self.named)]}"
    #expect(report(old, "{oneOf: [\(wider), \(Self.named)]}") == ["new-optional-request-property"])
    #expect(report(old, "{oneOf: [\(Self.named), \(wider)]}") == ["new-optional-request-property"])
    // Nothing in common: another branch.
    let other = "{type: object, properties: {a: {type: string}, b: {type: string}}}"
    #expect(
      Set(report(old, "{oneOf: [\(other), \(Self.named)]}")) == [
        "request-body-one-of-added", "request-body-one-of-removed",
      ])
  }

  @Test("The order of branches says nothing")
  func order() {
    let box = "{type: array, items: {type: number}, minItems: 4, maxItems: 4}"
    let cube = "{type: array, items: {type: number}, minItems: 6, maxItems: 6}"
    #expect(report("{oneOf: [\(box), \(cube)]}", "{oneOf: [\(cube), \(box)]}") == [])
    let number = "{type: integer, format: int64}"
    let text = "{type: string, format: uuid}"
    #expect(report("{oneOf: [\(number), \(text)]}", "{oneOf: [\(text), \(number)]}") == [])
    let one = "{oneOf: [\(Self.point), \(Self.named)]}"
    let other = "{anyOf: [{type: string}, {$ref: '#/components/schemas/Cat'}]}"
    #expect(report("{allOf: [\(one), \(other)]}", "{allOf: [\(other), \(one)]}") == [])
  }

  @Test("Alternatives that only say what must come together are compared")
  func requiredAlternatives() {
    func schema(_ alternatives: String) -> String {
      "{type: object, properties: {email: {type: string}, phone: {type: string}}\(alternatives)}"
    }
    let one = schema(", anyOf: [{required: [email]}]")
    let both = schema(", anyOf: [{required: [email]}, {required: [phone]}]")
    let reordered = schema(", anyOf: [{type: object, required: [phone]}, {required: [email]}]")
    let together = schema(", anyOf: [{required: [email, phone]}]")
    let exclusive = schema(", oneOf: [{required: [email]}, {required: [phone]}]")
    #expect(report(both, reordered) == [])
    #expect(report(schema(""), both) == ["request-body-required-alternatives-added"])
    #expect(report(both, schema("")) == ["request-body-required-alternatives-removed"])
    #expect(report(both, one) == ["request-body-required-alternatives-tightened"])
    #expect(report(both, together) == ["request-body-required-alternatives-tightened"])
    #expect(report(both, exclusive) == ["request-body-required-alternatives-tightened"])
    #expect(report(exclusive, both) == ["request-body-required-alternatives-relaxed"])
    #expect(report(one, both) == ["request-body-required-alternatives-relaxed"])
    #expect(report(one, schema(", anyOf: [{required: [phone]}]")) == ["request-body-required-alternatives-changed"])
    #expect(report(both, one, response: true) == ["response-body-required-alternatives-tightened"])
  }

  @Test("Null that goes from several uses of a component is a change of each use")
  func nullOfReferences() {
    func schema(_ p: Bool, _ q: Bool) -> String {
      func use(_ isNullable: Bool) -> String {
        let reference = "{$ref: '#/components/schemas/Cat'}"
        return isNullable ? "{anyOf: [\(reference), {type: 'null'}]}" : reference
      }
      return "{type: object, properties: {p: \(use(p)), q: \(use(q)), r: {type: array, items: \(use(p))}}}"
    }
    let id = "request-property-became-not-nullable"
    #expect(report(schema(true, true), schema(false, false)) == [id, id, id])
    #expect(report(schema(true, true), schema(true, false)) == [id])
    #expect(report(schema(false, false), schema(true, true)).count == 3)
  }

  @Test("An allOf that leaves nothing unevaluated is the flat object that allows nothing else")
  func unevaluated() {
    let flat = "{type: object, properties: {a: {type: string}, b: {type: string}}, additionalProperties: false}"
    let parts = "{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}"
    let composed = "{allOf: [\(parts)], unevaluatedProperties: false}"
    #expect(report(flat, composed) == [])
    #expect(report(composed, flat) == [])
    #expect(report("{allOf: [\(parts)]}", composed) == ["request-body-additional-properties-forbidden"])
  }

  @Test("Bytes are bytes, as OpenAPI 3.0 writes them and as 3.1 does")
  func bytes() {
    func object(_ schema: String) -> String { "{type: object, properties: {a: \(schema)}}" }
    let encoded = object("{type: string, contentEncoding: base64}")
    #expect(report(object("{type: string, format: byte}"), encoded) == [])
    #expect(report(encoded, object("{type: string, format: byte}")) == [])
    #expect(
      report(object("{type: string, format: binary}"), object("{contentMediaType: application/octet-stream}")) == [])
    #expect(report(object("{type: string, format: binary}"), encoded) != [])
    #expect(report(encoded, object("{type: string, contentEncoding: base32}")) != [])
    func media(_ body: String) -> String {
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {/a: {get: {responses: {'200': {description: D, content: {image/png: \(body)}}}}}}
      """
    }
    #expect(TestAPI.changes(media("{schema: {type: string, format: binary}}"), media("{}")).isEmpty)
    #expect(
      !TestAPI.changes(media("{schema: {type: string, format: binary, maxLength: 9}}"), media("{}")).isEmpty)
  }
}
