import APIDiff
import Testing

/// A change is told once, where it is.
@Suite("Places of changes") struct PlaceTests {
  private func document(_ schemas: String, operation: String = "") -> String {
    """
    openapi: 3.0.3
    info: {title: T, version: '1'}
    paths:
      /a:
        post:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {'200': {description: OK}}
    \(operation)
    components:
      schemas:
    \(schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    """
  }

  private func messages(_ old: String, _ new: String) -> [String] {
    TestAPI.changes(document(old), document(new)).map(\.message)
  }

  @Test("A value of a component is told at the component, also where it is used with null or a default")
  func wrapped() {
    let pet =
      "Pet: {type: object, properties: {kind: {allOf: [{$ref: '#/components/schemas/Kind'}], nullable: true}}}\n"
    #expect(
      messages(pet + "Kind: {type: string, enum: [a]}", pet + "Kind: {type: string, enum: [a, b]}") == [
        "`Kind` (in requests): value `b` was added"
      ])
    let plain = pet.replacing(", nullable: true", with: "")
    #expect(
      messages(pet + "Kind: {type: string, enum: [a]}", plain + "Kind: {type: string, enum: [a]}") == [
        "`Pet.kind` (in requests): null is no longer accepted"
      ])
    let withDefault = plain.replacing("}]}", with: "}], default: a}")
    #expect(
      messages(plain + "Kind: {type: string, enum: [a]}", withDefault + "Kind: {type: string, enum: [a, b]}").sorted()
        == ["`Kind` (in requests): value `b` was added", "`Pet.kind` (in requests): default \"a\" was added"])
  }

  @Test("Where a component takes the place of an anonymous schema, the component around it changed")
  func extracted() {
    let old = "Pet: {type: object, properties: {owner: {type: object, properties: {name: {type: string}}}}}"
    let new =
      "Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}\nOwner: {type: object, properties: {name: {type: integer}}}"
    #expect(
      messages(old, new) == [
        "`Pet.owner.name` (in requests): type changed from string to integer", "schema `Owner` was added",
      ])
  }

  @Test("Properties that moved into the alternatives of their object are told by the alternatives")
  func alternatives() {
    let old = "Pet: {type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}"
    let new =
      "Pet: {allOf: [{type: object, properties: {b: {type: string}}}, {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {c: {type: string}}}]}]}"
    #expect(messages(old, new) == ["`Pet` (in requests): type changed from object to one of 2 schemas"])
  }

  @Test("A map among the alternatives is the same map, whatever became of what it maps to")
  func mapAmongAlternatives() {
    let old =
      "Pet: {anyOf: [{$ref: '#/components/schemas/Toy'}, {type: object, additionalProperties: {$ref: '#/components/schemas/Toy'}}]}\nToy: {type: object, properties: {a: {type: string}}}"
    #expect(
      messages(old, old.replacing("{a: {type: string}}", with: "{a: {type: string}, b: {type: string}}")) == [
        "`Toy` (in requests): optional property `b` was added"
      ])
  }

  @Test("A format that holds the other one")
  func formats() {
    let pet = { (format: String) in "Pet: {type: object, properties: {a: {type: string, format: \(format)}}}" }
    #expect(
      messages(pet("uri"), pet("uri-reference")) == [
        "`Pet.a` (in requests): type was widened from string (uri) to string (uri-reference)"
      ])
    #expect(TestAPI.changes(document(pet("uri-reference")), document(pet("uri"))).map(\.level) == [.error])
  }

  @Test("An anonymous schema of one operation is a part of it")
  func ownSchema() throws {
    let body = { (type: String) in
      "  /b: {get: {responses: {'200': {description: OK, content: {application/json: {schema: {type: \(type)}}}}}}}"
    }
    let changes = TestAPI.changes(
      document("Pet: {type: object}", operation: body("string")),
      document("Pet: {type: object}", operation: body("integer")))
    #expect(changes.count == 1)
    #expect(changes.first?.fact.subject.operation != nil)
  }

  @Test("Links follow their operation, by id or by reference")
  func links() {
    func operation(_ link: String, path: String = "/b") -> String {
      """
        \(path): {get: {operationId: getB, responses: {'200': {description: OK}}}}
        /c: {get: {responses: {'200': {description: OK, links: {b: \(link)}}}}}
      """
    }
    let byID = document("Pet: {type: object}", operation: operation("{operationId: getB}"))
    let byReference = document("Pet: {type: object}", operation: operation("{operationRef: '#/paths/~1b/get'}"))
    #expect(TestAPI.changes(byID, byReference).isEmpty)
    let moved = document("Pet: {type: object}", operation: operation("{operationRef: '#/paths/~1d/get'}", path: "/d"))
    #expect(TestAPI.changes(byID, moved).map(\.id) == ["endpoint-moved"])
    let other = document("Pet: {type: object}", operation: operation("{operationRef: '#/paths/~1c/get'}"))
    #expect(
      TestAPI.changes(byID, other).map(\.message) == ["link `b` leads to GET /c and no longer to GET /b"])
  }

  @Test("The default style of a form, said or not")
  func forms() {
    func operation(_ encoding: String) -> String {
      """
        /b: {post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: string}}}}\(encoding)}}}, responses: {'200': {description: OK}}}}
      """
    }
    let plain = document("Pet: {type: object}", operation: operation(""))
    let same = document("Pet: {type: object}", operation: operation(", encoding: {a: {style: form, explode: true}}"))
    #expect(TestAPI.changes(plain, same).isEmpty)
    let other = document("Pet: {type: object}", operation: operation(", encoding: {a: {explode: false}}"))
    #expect(
      TestAPI.changes(plain, other).map(\.message) == [
        "encoding of `a` changed from the default to not exploded"
      ])
  }

  @Test("Changes can be filtered by the extensions of their operations")
  func extensions() throws {
    let old = document("Pet: {type: object}").replacing("    post:\n", with: "    post:\n      x-internal: true\n")
    let api = try #require(TestAPI.load(old))
    let report = APIDiff.compare(old: api, new: api)
    #expect(report.operations.first?.extensions == ["x-internal"])
  }

  @Test("That null is accepted is told once where a reference becomes alternatives")
  func nullOnce() {
    func property(_ schema: String) -> String {
      document(
        """
        Pet: {type: object, properties: {p: \(schema)}}
        E: {type: string, enum: [a]}
        """)
    }
    let one = property("{$ref: '#/components/schemas/E'}")
    let many = property("{nullable: true, anyOf: [{$ref: '#/components/schemas/E'}, {type: integer}]}")
    func types(_ old: String, _ new: String) -> [String] {
      TestAPI.changes(old, new).filter { $0.fact.topic == .listOfTypes }.map {
        "\($0.fact.oldText ?? "") → \($0.fact.newText ?? "")"
      }
    }
    #expect(types(one, many) == ["string → any of 2 schemas"])
    #expect(types(many, one) == ["any of 2 schemas → string"])
    #expect(TestAPI.changes(one, many).filter { $0.message.contains("null") }.count == 1)
  }

  @Test("What a schema says is told once where it becomes one of several alternatives")
  func wordsOnce() {
    func property(_ schema: String) -> String {
      document(
        """
        Pet: {type: object, properties: {p: \(schema)}}
        E: {type: string, enum: [a]}
        L: {type: array, items: {type: string}, maxItems: 3}
        O: {type: object, additionalProperties: false, minProperties: 1}
        T: {type: string, maxLength: 5, pattern: a}
        """)
    }
    for name in ["E", "L", "O", "T"] {
      let one = property("{$ref: '#/components/schemas/\(name)'}")
      let many = property("{anyOf: [{$ref: '#/components/schemas/\(name)'}, {type: integer}]}")
      #expect(TestAPI.changes(one, many).map(\.id) == ["request-property-list-of-types-widened"], "\(name)")
      #expect(TestAPI.changes(many, one).map(\.id) == ["request-property-list-of-types-narrowed"], "\(name)")
    }
    // What the schema around the alternatives says is told.
    let changes = TestAPI.changes(
      property("{type: string, maxLength: 5}"),
      property("{maxLength: 3, anyOf: [{type: string, format: uri}, {type: string, format: date}]}"))
    #expect(changes.contains { $0.id == "request-property-max-length-decreased" })
  }
}
