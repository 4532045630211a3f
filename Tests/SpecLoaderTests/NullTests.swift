import APIModel
import Testing

@Suite("Every spelling of null becomes one flag")
struct NullTests {
  @Test(arguments: [
    ("3.0.3", "{type: string, nullable: true}"),
    ("3.1.0", "{type: string, nullable: true}"),
    ("3.1.0", "{type: [string, 'null']}"),
    ("3.1.0", "{type: [string, null]}"),
    ("3.1.0", "{anyOf: [{type: string}, {type: 'null'}]}"),
    ("3.1.0", "{oneOf: [{type: 'null'}, {type: string}]}"),
    ("3.1.0", "{anyOf: [{type: string}, {const: null}]}"),
    ("3.1.0", "{anyOf: [{type: string}, {enum: [null]}]}"),
    ("3.1.0", "{anyOf: [{type: [string, 'null']}]}"),
    ("3.0.3", "{allOf: [{type: string}], nullable: true}"),
    ("3.0.3", "{anyOf: [{type: string}, {nullable: true}]}"),
    ("3.0.3", "{oneOf: [{nullable: true, description: Nothing}, {type: string}]}"),
    ("3.1.0", "{anyOf: [{type: string}, {nullable: true}]}"),
  ])
  func strings(version: String, schema: String) throws {
    #expect(try loadSchemas("A: \(schema)", version: version).text() == "string?")
  }

  @Test(arguments: [
    "{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}], title: T, description: D}",
    "{anyOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Null'}], title: T, description: D}",
    "{allOf: [{$ref: '#/components/schemas/B'}], nullable: true, title: T, description: D}",
    "{$ref: '#/components/schemas/B', nullable: true, title: T, description: D}",
    "{$ref: '#/components/schemas/B', type: [object, 'null'], title: T, description: D}",
  ])
  func references(schema: String) throws {
    let loaded = try loadSchemas("A: \(schema)\nB: {type: object}\nNull: {type: 'null'}")
    #expect(try loaded.text() == "ref(#B)?")
    #expect(try loaded.component("A").annotations.title == "T")
    #expect(try loaded.component("A").annotations.description == "D")
  }

  @Test func outerAnnotationsWin() throws {
    let schema = try loadSchemas(
      "A: {anyOf: [{type: string, title: in, description: in, maxLength: 3}, {type: 'null'}], title: out, default: x}"
    ).component("A")
    #expect(schema.annotations.title == "out")
    #expect(schema.annotations.description == "in")
    #expect(schema.annotations.defaultValue == .string("x"))
    #expect(
      schema.kind
        == .string(
          {
            var facets = StringFacets()
            facets.maxLength = 3
            return facets
          }()))
  }

  @Test func aloneItAcceptsEverything() throws {
    #expect(try loadSchemas("A: {nullable: true}", version: "3.0.3").text() == "any?")
    #expect(try loadSchemas("A: {anyOf: [{nullable: true}]}", version: "3.0.3").text() == "any?")
  }

  @Test func unionsKeepTheirOtherBranches() throws {
    #expect(
      try loadSchemas("A: {anyOf: [{type: string}, {type: integer}, {type: 'null'}]}").text()
        == "anyOf(string, integer)?")
    #expect(
      try loadSchemas("A: {oneOf: [{type: [string, 'null']}, {type: integer}]}").text() == "oneOf(string, integer)?")
  }

  @Test func enumerations() throws {
    #expect(try loadSchemas("A: {type: string, enum: [a, b, null]}").text() == "enum string(a, b)?")
    #expect(try loadSchemas("A: {type: [string, 'null'], enum: [a, null]}").text() == "enum string(a)?")
  }

  @Test(arguments: ["{type: 'null'}", "{const: null}", "{enum: [null]}", "{anyOf: [{type: 'null'}]}"])
  func nothingButNull(schema: String) throws {
    #expect(try loadSchemas("A: \(schema)").text() == "never?")
  }

  @Test func leniencyIsNoted() throws {
    #expect(try loadSchemas("A: {type: string, nullable: true}").places == ["api.yaml:5:23: note: nullable-keyword"])
    #expect(try loadSchemas("A: {type: string, nullable: true}", version: "3.0.0").places == [])
    #expect(try loadSchemas("A: {type: [string, null]}").places == ["api.yaml:5:24: warning: unquoted-null"])
  }
}
