import APIDiff
import Testing

/// Where a schema is used that no operation names: through a discriminator, and within what changed as a whole.
@Suite("Uses of schemas") struct SubtypeTests {
  private static let pets = """
    Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tricks: {type: string}}}]}
    """

  private func document(
    _ schemas: String, pet: String = "{$ref: '#/components/schemas/Pet'}",
    cat: String = "{$ref: '#/components/schemas/Cat'}"
  ) -> String {
    """
    openapi: 3.0.3
    info: {title: T, version: '1'}
    paths:
      /pets:
        get:
          responses: {'200': {description: OK, content: {application/json: {schema: \(pet)}}}}
      /cats:
        get:
          responses: {'200': {description: OK, content: {application/json: {schema: \(cat)}}}}
    components:
      schemas:
        \(schemas)
    """
  }

  private func report(_ old: String, _ new: String) throws -> DiffReport {
    APIDiff.compare(old: try #require(TestAPI.load(old)), new: try #require(TestAPI.load(new)))
  }

  private func lines(_ report: DiffReport) -> [String] {
    report.changes.map { change in
      let paths = change.fact.reach.operations.compactMap { report[$0]?.path }.joined(separator: " ")
      return "\(change.level) \(change.id) \(change.fact.subject.component ?? "-") \(paths)"
    }
  }

  @Test("What extends an object with a discriminator is sent where the object is, and nowhere else")
  func subtypes() throws {
    let report = try report(
      document(Self.pets), document(Self.pets.replacing("tricks: {type: string}", with: "tricks: {type: integer}")))
    #expect(lines(report) == ["error response-property-type-changed Dog /pets"])
  }

  @Test("A mapping names them too")
  func mapping() throws {
    let mapped = Self.pets.replacing(
      "{propertyName: kind}", with: "{propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}")
    let report = try report(
      document(mapped), document(mapped.replacing("tricks: {type: string}", with: "tricks: {type: integer}")))
    #expect(lines(report) == ["error response-property-type-changed Dog /pets"])
  }

  @Test("What an extension of the object inherits is no way to the others")
  func siblings() throws {
    let onlyCats = "{$ref: '#/components/schemas/Cat'}"
    let report = try report(
      document(Self.pets, pet: onlyCats),
      document(Self.pets.replacing("tricks: {type: string}", with: "tricks: {type: integer}"), pet: onlyCats))
    #expect(lines(report) == ["info api-unused-schema-changed Dog "])
  }

  @Test("A base that extends another base has its own subtypes, not the other's")
  func basesBelowBases() throws {
    let dogs = """
      Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
          Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
          Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {size: {type: string}, breed: {type: string}}, discriminator: {propertyName: breed}}]}
          Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {age: {type: string}}}]}
      """
    let dog = "{$ref: '#/components/schemas/Dog'}"
    func found(_ edit: (String) -> String) throws -> [String] {
      lines(
        try report(
          document(dogs, pet: dog, cat: "{type: string}"), document(edit(dogs), pet: dog, cat: "{type: string}")))
    }
    #expect(
      try found { $0.replacing("lives: {type: integer}", with: "lives: {type: string}") }
        == ["info api-unused-schema-changed Cat "])
    #expect(
      try found { $0.replacing("age: {type: string}", with: "age: {type: integer}") }
        == ["error response-property-type-changed Puppy /pets"])
    #expect(
      try found { $0.replacing("propertyName: breed", with: "propertyName: size") }
        == ["error response-body-discriminator-property-name-changed Dog /pets"])
  }

  @Test("A new subtype is news where the base is sent, and not where one of its siblings is")
  func newSibling() throws {
    let bird =
      "\n    Bird: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {w: {type: string}}}]}"
    let report = try report(document(Self.pets), document(Self.pets + bird))
    #expect(
      lines(report) == [
        "error response-body-discriminator-mapping-added Pet /pets", "info api-schema-added Bird ",
      ])
  }

  @Test(
    "What is anonymous around the base may be any of its subtypes",
    arguments: [
      "{allOf: [{$ref: '#/components/schemas/Pet'}, {description: A pet}]}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}, {required: [name]}]}",
      "{type: object, properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}], description: A pet}}}",
    ])
  func anonymous(_ pet: String) throws {
    let report = try report(
      document(Self.pets, pet: pet),
      document(Self.pets.replacing("tricks: {type: string}", with: "tricks: {type: integer}"), pet: pet))
    #expect(lines(report) == ["error response-property-type-changed Dog /pets"])
  }

  @Test("A subtype under another value is the same subtype")
  func otherValue() throws {
    let mapped = Self.pets.replacing(
      "{propertyName: kind}",
      with: "{propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}")
    let new = mapped.replacing("dog:", with: "hund:").replacing(
      "tricks: {type: string}", with: "tricks: {type: integer}")
    let found = lines(try report(document(mapped), document(new)))
    #expect(found.contains("error response-property-type-changed Dog /pets"), "\(found)")
  }

  @Test("Where every use says by itself what the schema says, no operation sees the change")
  func overridden() throws {
    let thing = "Pet: {type: object, nullable: true, properties: {a: {type: string}}}\n    Cat: {type: string}"
    let pet = "{type: object, properties: {t: {nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}]}}}"
    let report = try report(
      document(thing, pet: pet), document(thing.replacing(" nullable: true,", with: ""), pet: pet))
    #expect(lines(report) == ["info api-unused-schema-changed Pet "])
  }

  @Test("What is inherited is told of the component that it stands in, in whatever order operations come")
  func inherited() throws {
    let new = Self.pets.replacing("{kind: {type: string}}", with: "{kind: {type: integer}}")
    let cat = "{$ref: '#/components/schemas/Cat'}"
    let pet = "{$ref: '#/components/schemas/Pet'}"
    let one = try report(document(Self.pets, pet: pet, cat: cat), document(new, pet: pet, cat: cat))
    let other = try report(document(Self.pets, pet: cat, cat: pet), document(new, pet: cat, cat: pet))
    for report in [one, other] {
      #expect(report.changes.map(\.fact.subject.component) == ["Pet"], "\(lines(report))")
    }
    #expect(one.changes.map(\.fingerprint) == other.changes.map(\.fingerprint))
  }

  @Test("A renamed subtype goes on being compared")
  func renamed() throws {
    let new = Self.pets.replacing("Dog:", with: "Hound:").replacing(
      "tricks: {type: string}", with: "tricks: {type: string, maxLength: 3}")
    let found = lines(try report(document(Self.pets), document(new)))
    #expect(found.contains { $0.hasPrefix("info api-schema-renamed") }, "\(found)")
    #expect(found.contains { $0.contains("response-property-max-length") && $0.hasSuffix("/pets") }, "\(found)")
  }

  @Test("Within what changed as a whole, a schema is not unused")
  func enclosed() throws {
    let new = Self.pets.replacing("lives: {type: integer}", with: "lives: {type: string}")
    let list = "{type: array, items: {$ref: '#/components/schemas/Cat'}}"
    let plain = "{$ref: '#/components/schemas/Cat'}"
    let report = try report(
      document(Self.pets, pet: list, cat: "{type: string}"), document(new, pet: plain, cat: "{type: string}"))
    #expect(
      lines(report).sorted() == [
        "error response-body-type-changed Cat /pets", "info api-enclosed-schema-changed Cat /pets",
      ])
  }
}
