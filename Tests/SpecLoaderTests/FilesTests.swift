import APIModel
import Diagnostics
import SpecLoader
import Testing

@Suite("Documents in many files")
struct FilesTests {
  @Test func aReferenceStartsFromTheFileThatHoldsIt() throws {
    let (loaded, files) = try Files([
      "specs/api.yaml": Files.document("A: {type: object, properties: {x: {$ref: 'a/x.yaml'}}}"),
      "specs/a/x.yaml": "type: object\nproperties:\n  y: {$ref: ../b/y.yaml#/components/schemas/Y}",
      "specs/b/y.yaml":
        "components: {schemas: {Y: {type: array, items: {$ref: '#/components/schemas/Z'}}, Z: {type: integer}}}",
    ]).load()
    #expect(loaded.diagnostics.isEmpty)
    #expect(try loaded.text() == "{x?: #x}")
    #expect(try loaded.text("x") == "{y?: #Y}")
    #expect(try loaded.text("Y") == "[#Z]")
    #expect(files.map(\.path) == ["specs/api.yaml", "specs/a/x.yaml", "specs/b/y.yaml"])
    #expect(files.allSatisfy { $0.source != nil })
  }

  @Test func aSchemaReachedByTwoRoutesIsOne() throws {
    let (loaded, _) = try Files([
      "specs/api.yaml": Files.document(
        """
        A: {type: object, properties: {own: {$ref: '#/components/schemas/Pet'}, direct: {$ref: './x/../pet.yaml'}}}
        Pet: {$ref: pet.yaml}
        """),
      "specs/pet.yaml": "type: object\nproperties: {mother: {$ref: 'api.yaml#/components/schemas/Pet'}}",
    ]).load()
    #expect(loaded.diagnostics.isEmpty)
    #expect(try loaded.text() == "{own?: #Pet, direct?: #Pet}")
    #expect(try loaded.text("Pet") == "{mother?: #Pet}")
    #expect(loaded.api.schemas.components.count == 2)
    let pet = try loaded.component("Pet")
    #expect(pet.location.description == "specs/pet.yaml:1:1")
  }

  @Test func aTakenNameIsQualifiedAndNoted() throws {
    let (loaded, _) = try Files([
      "specs/api.yaml": Files.document(
        """
        A: {type: array, prefixItems: [{$ref: 'common.yaml#/components/schemas/Error'}, {$ref: 'old/Error.yaml'}, {$ref: 'common/common.yaml#/definitions/Error'}]}
        Error: {type: string}
        """),
      "specs/common.yaml": "components: {schemas: {Error: {type: integer}}}",
      "specs/common/common.yaml": "definitions: {Error: {type: number}}",
      "specs/old/Error.yaml": "type: boolean",
    ]).load()
    #expect(try loaded.text() == "[#common.Error, #old.Error, #Error-2]")
    #expect(try loaded.text("Error") == "string")
    #expect(try loaded.text("common.Error") == "integer")
    #expect(try loaded.text("Error-2") == "number")
    #expect(
      loaded.places == [
        "specs/common.yaml:1:24: note: included-name", "specs/common/common.yaml:1:15: note: included-name",
        "specs/old/Error.yaml:1:1: note: included-name",
      ])
  }

  @Test func everyKindOfObjectMayStandElsewhere() throws {
    let (loaded, _) = try Files([
      "specs/api.yaml": """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /pets/{id}: {$ref: 'paths/pets%7Bid%7D.yaml'}
        /cats: {$ref: 'paths/all.yaml#/~1cats'}
      components:
        parameters: {Limit: {$ref: parts.yaml#/Limit}}
      """,
      "specs/paths/pets{id}.yaml": """
      parameters: [{$ref: ../parts.yaml#/Id}]
      get:
        parameters: [{$ref: '../api.yaml#/components/parameters/Limit'}]
        responses: {'200': {$ref: '../parts.yaml#/responses/Ok'}, default: {$ref: ../failure.yaml}}
      """,
      "specs/paths/all.yaml":
        "/cats: {get: {requestBody: {$ref: ../parts.yaml#/Body}, responses: {'204': {description: D}}}}",
      "specs/parts.yaml": """
      Id: {name: id, in: path, required: true, schema: {type: string}}
      Limit: {name: limit, in: query, schema: {type: integer}}
      Body: {content: {application/json: {schema: {$ref: '#/Thing'}}}}
      Thing: {type: object, properties: {a: {type: string}}}
      responses: {Ok: {description: D, headers: {X: {$ref: '#/Header'}}, content: {application/json: {schema: {$ref: '#/Thing'}}}}}
      Header: {schema: {type: string}}
      """,
      "specs/failure.yaml": "description: D",
    ]).load()
    #expect(loaded.diagnostics.isEmpty)
    let get = try #require(loaded.api.operations.first)
    #expect(get.parameters.map(\.name) == ["limit", "id"])
    #expect(get.parameters.map { $0.location.description } == ["specs/parts.yaml:2:8", "specs/parts.yaml:1:5"])
    #expect(get.parameters.map(\.component) == ["Limit", nil])
    #expect(get.responses.map { $0.headers.count } == [1, 0])
    #expect(get.location.description == "specs/paths/pets{id}.yaml:2:1")
    #expect(loaded.api.operations[1].requestBody?.content.first?.schema == get.responses[0].content[0].schema)
  }

  @Test(arguments: [
    ("gone.yaml", ["specs/api.yaml:5:15: error: missing-file"]),
    ("b.yaml#/Nothing", ["specs/api.yaml:5:15: error: unresolved-reference"]),
    ("https://example.com/a.yaml#/A", ["specs/api.yaml:5:15: error: remote-reference"]),
    ("//example.com/a.yaml", ["specs/api.yaml:5:15: error: remote-reference"]),
    ("file:///etc/passwd", ["specs/api.yaml:5:15: error: remote-reference"]),
    ("broken.yaml", ["specs/api.yaml:5:15: error: unreadable-file", "specs/broken.yaml:1:1: error: yaml-syntax"]),
    ("b.yaml#/Loop", ["specs/c.yaml:1:1: error: circular-reference"]),
    ("b.yaml#/Wrong", ["specs/b.yaml:2:22: error: wrong-type"]),
  ])
  func mistakesAreLocated(reference: String, expected: [String]) throws {
    let (loaded, _) = try Files([
      "specs/api.yaml": Files.document("A: {$ref: '\(reference)'}"),
      "specs/b.yaml": "Loop: {$ref: 'c.yaml#/Loop'}\nWrong: {description: {}, type: string}",
      "specs/c.yaml": "Loop: {$ref: 'b.yaml#/Loop'}", "specs/broken.yaml": "[1, ",
    ]).load()
    let places = loaded.places.map { $0.replacing(/broken.yaml:\d+:\d+/, with: "broken.yaml:1:1") }
    #expect(places == expected)
  }

  @Test func whatIsMissingIsListedToo() throws {
    let (_, files) = try Files([
      "specs/api.yaml": Files.document("A: {$ref: gone.yaml}\nB: {$ref: gone.yaml}\nC: {$ref: 'https://example.com/a'}")
    ]).load()
    #expect(files.map(\.path) == ["specs/api.yaml", "specs/gone.yaml"])
    #expect(files.map { $0.source == nil } == [false, true])
  }

  @Test func includedFilesMayMeanTheDocument() throws {
    let (loaded, _) = try Files([
      "specs/api.yaml": Files.document("A: {$ref: a.yaml}\nB: {type: string}"),
      "specs/a.yaml": "type: array\nitems: {$ref: '#/components/schemas/B'}",
    ]).load()
    #expect(try loaded.text() == "[#B]")
    #expect(loaded.places == ["specs/a.yaml:2:15: warning: reference-to-document"])
  }

  @Test func aDocumentIsKnownByItsOwnAddress() throws {
    let (loaded, files) = try Files([
      "specs/api.yaml": "$self: https://example.com/v1/api\n"
        + Files.document(
          """
          A: {type: array, prefixItems: [{$ref: 'https://example.com/v1/api#/components/schemas/B'}, {$ref: 'https://example.com/v1/b.yaml'}, {$ref: 'urn:c'}]}
          B: {type: string}
          C: {$ref: c.yaml}
          """
        ).replacing("3.1.0", with: "3.2.0"),
      "specs/b.yaml": "type: integer", "specs/c.yaml": "$id: urn:c\ntype: boolean",
    ]).load()
    #expect(try loaded.text() == "[#B, #b, #C]")
    #expect(files.count == 3)
  }

  @Test func filesAreBounded() throws {
    var texts = ["specs/api.yaml": Files.document("A: {$ref: 1.yaml}")]
    for number in 1...50 { texts["specs/\(number).yaml"] = "type: array\nitems: {$ref: \(number + 1).yaml}" }
    var options = LoaderOptions()
    options.maximumFiles = 10
    let few = try Files(texts).load(options: options)
    #expect(few.files.count == 10)
    #expect(few.loaded.places == ["specs/9.yaml:2:15: error: too-many-files"])
    options = LoaderOptions()
    options.maximumTotalBytes = 200
    let small = try Files(texts).load(options: options)
    #expect(small.loaded.ids() == ["document-too-large"])
  }

  @Test func pathsCannotGrowForever() throws {
    // Each file name is new, and each leads to a longer one.
    var diagnostics = DiagnosticCollector()
    let document = Files.document("A: {$ref: x/a.yaml}")
    let result = SpecLoader().load(
      path: "api.yaml",
      reader: { SourceText(file: $0, text: $0 == "api.yaml" ? document : "type: array\nitems: {$ref: x/a.yaml}") },
      into: &diagnostics)
    #expect(result.files.count == LoaderOptions().maximumFiles)
    #expect(Set(diagnostics.sorted.map(\.id)) == ["included-name", "too-many-files"])
  }

  @Test func twoNamesOfOneFileAreOne() throws {
    var diagnostics = DiagnosticCollector()
    let document = Files.document("A: {$ref: x.yaml}\nB: {$ref: link.yaml}")
    let result = SpecLoader().load(
      path: "api.yaml",
      reader: {
        $0 == "api.yaml"
          ? SourceText(file: $0, text: document) : SourceText(file: "x.yaml", text: "type: string")
      }, into: &diagnostics)
    let loaded = Loaded(api: try #require(result.api), diagnostics: diagnostics.sorted)
    #expect(try loaded.text("A") == "string")
    #expect(try loaded.text("B") == "ref(#A)")
  }
}
