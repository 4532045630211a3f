import APIModel
import Testing

@Suite("Schemas that say what they accept")
struct FacetTests {
  @Test(arguments: [
    ("{}", "any"), ("true", "any"), ("false", "never"),
    ("{type: integer, format: int64, minimum: 0, exclusiveMaximum: 10}", "integer<int64 >=0 <10>"),
    ("{type: number, minimum: 0, exclusiveMinimum: true}", "number<>0>"),
    ("{type: number, minimum: 0, exclusiveMinimum: false, multipleOf: 0.10}", "number<>=0 %0.10>"),
    ("{type: number, minimum: 1, exclusiveMinimum: 1}", "number<>1>"),
    ("{type: number, minimum: 2, exclusiveMinimum: 1}", "number<>=2>"),
    ("{type: integer, maximum: 9223372036854776000}", "integer<<=9223372036854776000>"),
    ("{type: string, contentEncoding: base64, contentMediaType: image/png}", "string<base64 image/png>"),
    ("{type: array, items: {type: string}}", "[string]"),
    ("{type: array, items: {}}", "[]"),
    ("{type: array, prefixItems: [{type: string}, {type: integer}], items: false}", "[string, integer, rest never]"),
    ("{type: array, items: [{type: string}, {type: integer}]}", "[string, integer]"),
    ("{type: object, properties: {a: {type: string}, b: {}}, required: [a]}", "{a: string, b?: any}"),
    ("{type: object, additionalProperties: true}", "{...}"),
    ("{type: object, additionalProperties: {}}", "{...}"),
    ("{type: object, additionalProperties: {type: string}}", "{*: string}"),
    (
      "{type: object, patternProperties: {'^x': {type: string}}, additionalProperties: false}", "{/^x/: string, closed}"
    ),
    ("{type: object, properties: {a: {type: string, required: true}}}", "{a: string}"),
    ("{type: object, required: [z, z]}", "{+z}"),
    // Several types.
    ("{type: [string, integer], maxLength: 3, minimum: 1}", "anyOf(string<max 3>, integer<>=1>)"),
    ("{type: [integer, number]}", "number"),
    ("{type: [string, number, boolean, object, array, 'null']}", "any?"),
    // No type.
    ("{properties: {a: {}}}", "{a?: any}"), ("{items: {type: string}}", "[string]"),
    ("{minLength: 1}", "string<min 1>"),
    ("{maximum: 1}", "number<<=1>"), ("{format: uuid}", "string<uuid>"), ("{title: Any}", "any"),
    ("{type: Str}", "string"), ("{type: banana}", "any"),
  ])
  func kinds(schema: String, expected: String) throws {
    #expect(try loadSchemas("A: \(schema)").text() == expected)
  }

  @Test(arguments: [
    ("{enum: [a, b]}", "enum string(a, b)"), ("{enum: [1, 2]}", "enum integer(1, 2)"),
    ("{enum: [1, 2.5]}", "enum number(1, 2.5)"), ("{enum: [1, a]}", "enum mixed(1, a)"),
    ("{type: boolean, enum: [true]}", "enum boolean(true)"), ("{const: a}", "const string(a)"),
    ("{type: integer, const: 3}", "const integer(3)"), ("{const: {a: 1}}", "const mixed({a: 1})"),
    ("{type: string, enum: []}", "string"), ("{type: string, enum: [a, a]}", "enum string(a)"),
    ("{type: string, enum: [1.10, no]}", "enum string(1.10, no)"), ("{type: integer, enum: ['1']}", "enum integer(1)"),
    ("{type: integer, enum: [1, x]}", "enum integer(1)"), ("{type: object, enum: [a]}", "enum string(a)"),
    ("{type: array, items: {type: string}, enum: [a]}", "[string]"),
    ("{type: string, x-extensible-enum: [a]}", "enum string(a)"),
  ])
  func enumerations(schema: String, expected: String) throws {
    #expect(try loadSchemas("A: \(schema)").text() == expected)
  }

  @Test(arguments: [
    "x-enum-varnames: [One, Two], x-enum-descriptions: [first, second]",
    "x-enumNames: [One, Two], x-enum-descriptions: {'1': first, '2': second}",
  ])
  func enumLabels(labels: String) throws {
    let schema = try loadSchemas("A: {type: integer, enum: [1, 2], \(labels)}").component("A")
    guard case .enumeration(let facets) = schema.kind else { return #expect(Bool(false)) }
    #expect(facets.cases.map(\.name) == ["One", "Two"])
    #expect(facets.cases.map(\.description) == ["first", "second"])
  }

  @Test func annotations() throws {
    let schema = try loadSchemas(
      """
      A:
        type: string
        title: T
        deprecated: true
        readOnly: true
        default: x
        example: y
        examples: [z]
        xml: {name: n, attribute: true}
        externalDocs: {url: 'https://example.com'}
        x-mine: {a: [1, 1.50]}
      """
    ).component("A")
    let annotations = schema.annotations
    #expect(annotations.deprecated && annotations.readOnly && !annotations.writeOnly)
    #expect(annotations.examples.map(\.value) == [.string("y"), .string("z")])
    #expect(annotations.xml?.attribute == true)
    #expect(annotations.externalDocs?.url == "https://example.com")
    #expect(annotations.extensions.map(\.name) == ["x-mine"])
    #expect(annotations.extensions.first?.value["a"] == .array([.integer(1), .number(1.5, literal: "1.50")]))
    #expect(schema.location.description == "api.yaml:5:5")
    #expect(schema.location.pointer == "/components/schemas/A")
  }

  @Test func unsupportedKeywordsAreKept() throws {
    let loaded = try loadSchemas("A: {type: object, if: {}, propertyNames: {}, $comment: c, nonsense: 1, minLength: 2}")
    #expect(
      try Set(loaded.component("A").otherKeywords.map(\.name)) == [
        "if", "propertyNames", "$comment", "nonsense", "minLength",
      ])
    #expect(
      Set(loaded.ids(.note)) == ["unsupported-keyword", "unknown-key", "unrelated-keyword"])
  }
}
