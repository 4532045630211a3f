import APIModel
import Testing

@Suite("Compositions and what stands beside them")
struct CompositionTests {
  private let others =
    "\nB: {type: object, properties: {b: {type: string}}}\nC: {type: object, properties: {c: {type: string}}}"

  @Test(arguments: [
    // One member is the schema.
    ("{allOf: [{$ref: '#/components/schemas/B'}], description: D}", "ref(#B)"),
    ("{allOf: [{$ref: '#/components/schemas/B'}], type: object}", "ref(#B)"),
    ("{allOf: [{type: string, maxLength: 3}], description: D}", "string<max 3>"),
    ("{oneOf: [{$ref: '#/components/schemas/B'}]}", "ref(#B)"),
    // Siblings that constrain are a last member.
    ("{$ref: '#/components/schemas/B', properties: {a: {type: string}}}", "allOf(#B, {a?: string})"),
    ("{allOf: [{$ref: '#/components/schemas/B'}], required: [b]}", "allOf(#B, {+b})"),
    (
      "{allOf: [{$ref: '#/components/schemas/B'}, {type: object}], additionalProperties: false}",
      "allOf(#B, {}, {closed})"
    ),
    // Siblings that only annotate are not.
    ("{$ref: '#/components/schemas/B', description: D, default: {}}", "ref(#B)"),
    // Unions.
    ("{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], type: object}", "oneOf(#B, #C)"),
    (
      "{type: object, properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}",
      "allOf({a?: string}, oneOf(#B, #C))"
    ),
    ("{type: string, anyOf: [{format: date}, {maxLength: 2}]}", "anyOf(string<date>, string<max 2>)"),
    (
      "{allOf: [{$ref: '#/components/schemas/B'}], anyOf: [{type: string}, {type: integer}]}",
      "allOf(#B, anyOf(string, integer))"
    ),
    // Branches that only say which properties come together.
    (
      "{type: object, properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}", "{a?: any, b?: any}"
    ),
    // Described values.
    (
      "{oneOf: [{const: a, title: Aye, description: first}, {const: b, description: second}]}", "enum string(a, b)"
    ),
    ("{oneOf: [{type: string, enum: [a, b]}, {type: string, enum: [c]}]}", "enum string(a, b, c)"),
    ("{anyOf: [{type: string}, {type: string, enum: [a]}]}", "anyOf(string, enum string(a))"),
    ("{allOf: []}", "any"),
  ])
  func kinds(schema: String, expected: String) throws {
    #expect(try loadSchemas("A: \(schema)" + others).text() == expected)
  }

  @Test func describedValuesKeepTheirTexts() throws {
    let schema = try loadSchemas("A: {oneOf: [{const: a, title: Aye, description: first}, {const: b}]}").component("A")
    guard case .enumeration(let facets) = schema.kind else { return #expect(Bool(false)) }
    #expect(facets.cases.map(\.name) == ["Aye", nil])
    #expect(facets.cases.map(\.description) == ["first", nil])
    #expect(!facets.isConst)
  }

  @Test func requiredListsAreKeptAndNoted() throws {
    let loaded = try loadSchemas("A: {type: object, anyOf: [{required: [a]}, {required: [b]}]}")
    #expect(loaded.ids() == ["required-alternatives"])
    #expect(try loaded.component("A").otherKeywords.map(\.name) == ["anyOf"])
  }

  @Test func discriminators() throws {
    let loaded = try loadSchemas(
      """
      A:
        oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]
        discriminator:
          propertyName: kind
          mapping: {bee: '#/components/schemas/B', sea: C}
      D: {type: object}
      """ + others)
    guard case .oneOf(let facets) = try loaded.component("A").kind else { return #expect(Bool(false)) }
    #expect(facets.discriminator?.propertyName == "kind")
    #expect(facets.discriminator?.mapping.map(\.value) == ["bee", "sea", "D"])
    #expect(facets.discriminator?.mapping.map { loaded.api.schemas[$0.schema].name } == ["B", "C", "D"])
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func discriminatorOfABaseMeansWhatExtendsIt() throws {
    let loaded = try loadSchemas(
      """
      A: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
      Cat: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}
      Dog: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}
      """)
    guard case .object(let facets) = try loaded.component("A").kind else { return #expect(Bool(false)) }
    #expect(facets.discriminator?.mapping.map(\.value) == ["Cat", "Dog"])
  }

  @Test func whatExtendsAnExtensionIsMeantToo() throws {
    let loaded = try loadSchemas(
      """
      A: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {d: Dog}}}
      Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {weeks: {type: integer}}}]}
      Dog: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {tricks: {type: string}}}]}
      """)
    guard case .object(let facets) = try loaded.component("A").kind else { return #expect(Bool(false)) }
    #expect(facets.discriminator?.mapping.map(\.value) == ["d", "Puppy"])
  }
}
