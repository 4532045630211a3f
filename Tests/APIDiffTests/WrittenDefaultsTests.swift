import APIDiff
import Testing

/// What says what holds anyway, or says the same in another way.
@Suite("Defaults written out") struct WrittenDefaultsTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var old: String
    var new: String
    var ids: [String] = []

    var testDescription: String { name }
  }

  private static let done = "responses: {'200': {description: A}}"

  private static func operation(_ text: String) -> String { "paths: {/a: {post: {\(text)}}}" }

  private static func deepObject(_ explode: String) -> String {
    operation("parameters: [{name: o, in: query, style: deepObject\(explode), schema: {type: object}}], \(done)")
  }

  private static func pet(_ xml: String, property: String = "p", pet: String = "") -> String {
    operation(
      "responses: {'200': {description: A, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}}")
      + "\ncomponents: {schemas: {Pet: {type: object\(pet), properties: {\(property): {type: string\(xml)}}}}}"
  }

  private static func form(_ encoding: String, type: String = "multipart/form-data") -> String {
    let properties =
      "s: {type: string}, n: {type: integer}, o: {type: object}, l: {type: array, items: {type: object}}, f: {type: string, format: binary}, m: {type: string, contentMediaType: image/png}"
    return operation(
      "requestBody: {content: {\(type): {schema: {type: object, properties: {\(properties)}}\(encoding)}}}, \(done)")
  }

  private static func headers(_ text: String) -> String {
    operation("responses: {'200': {description: A, headers: {\(text)}}}")
  }

  private static func property(_ schema: String) -> String {
    operation(
      "requestBody: {content: {application/json: {schema: {type: object, properties: {a: \(schema)}}}}}, \(done)")
  }

  private static func alternatives(_ text: String) -> String {
    "{oneOf: [{type: string, enum: [a]\(text)}, {type: string, enum: [b]}]}"
  }

  private static func callback(_ name: String, _ path: String = "{$request.query.u}") -> String {
    operation("callbacks: {\(name): {'\(path)': {post: {\(done)}}}}, \(done)")
  }

  static let examples: [Example] = [
    Example(name: "explode of a deepObject", old: deepObject(""), new: deepObject(", explode: true")),
    Example(
      name: "the XML names of a property and of its object", old: pet(""),
      new: pet(", xml: {name: p, attribute: false}", pet: ", xml: {name: Pet}")),
    Example(
      name: "another XML name", old: pet(""), new: pet(", xml: {name: q}"), ids: ["response-property-xml-changed"]),
    Example(
      name: "content types of parts", old: form(""),
      new: form(
        ", encoding: {s: {contentType: text/plain}, n: {contentType: text/plain}, o: {contentType: application/json}, l: {contentType: application/json}, f: {contentType: application/octet-stream}, m: {contentType: image/png}}"
      )),
    Example(
      name: "another content type", old: form(""), new: form(", encoding: {o: {contentType: text/plain}}"),
      ids: ["request-body-encoding-changed"]),
    Example(
      name: "a list of content types in another order",
      old: form(", encoding: {f: {contentType: 'image/png, image/jpeg'}}"),
      new: form(", encoding: {f: {contentType: 'image/jpeg,image/png'}}")),
    Example(
      name: "a header for the content type", old: operation(done),
      new: headers("content-type: {required: true, schema: {type: string}}")),
    Example(
      name: "numbers that became texts", old: property("{type: integer, enum: [1, 2]}"),
      new: property("{type: string, enum: ['1', '2']}"), ids: ["request-property-type-changed"]),
    Example(
      name: "an exclusive bound of whole numbers", old: property("{type: integer, minimum: 0, exclusiveMinimum: true}"),
      new: property("{type: integer, minimum: 1}")),
    Example(
      name: "an exclusive bound of numbers", old: property("{type: integer, maximum: 9, exclusiveMaximum: true}"),
      new: property("{type: integer, maximum: 8}")),
    Example(
      name: "both flags", old: property("{type: boolean, enum: [true, false]}"), new: property("{type: boolean}")),
    Example(
      name: "texts of any length among alternatives", old: property(alternatives("")),
      new: property(alternatives(", minLength: 0"))),
    Example(
      name: "texts that are not null among alternatives", old: property(alternatives("")),
      new: property(alternatives(", nullable: false"))),
    Example(
      name: "another key of a callback", old: callback("c"), new: callback("d"), ids: ["callback-renamed"]),
    Example(
      name: "another expression of a callback", old: callback("c"), new: callback("d", "{$request.query.v}"),
      ids: ["callback-added", "callback-removed"]),
  ]

  @Test("No change, or one", arguments: examples)
  func spellings(_ example: Example) {
    func whole(_ text: String) -> String { "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n\(text)" }
    for (old, new) in [(example.old, example.new), (example.new, example.old)] {
      #expect(TestAPI.changes(whole(old), whole(new)).map(\.id).sorted() == example.ids)
    }
  }

  @Test("What nothing is accepted by has two spellings, and a number two kinds of bounds that differ")
  func others() {
    func ids(_ version: String, _ old: String, _ new: String) -> [String] {
      func whole(_ schema: String) -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + Self.property(schema)
      }
      return TestAPI.changes(whole(old), whole(new)).map(\.id)
    }
    #expect(ids("3.1.0", "{not: {}}", "false") == [])
    #expect(ids("3.1.0", "false", "{not: {}}") == [])
    #expect(
      ids("3.1.0", "{type: number, exclusiveMinimum: 0}", "{type: number, minimum: 1}")
        == ["request-property-min-increased"])
    #expect(
      ids("3.1.0", "{type: integer, exclusiveMinimum: 0}", "{type: integer, minimum: 0}")
        == ["request-property-exclusive-min-unset"])
  }

  // MARK: Media types

  static let ranges: [(old: String, new: String, request: [String], response: [String])] = [
    (
      "image/png", "'image/*'", ["info request-body-media-type-widened"], ["error response-media-type-widened"]
    ),
    ("'*/*'", "'image/*'", ["error request-body-media-type-narrowed"], ["info response-media-type-narrowed"]),
    ("'image/*'", "image/png", ["error request-body-media-type-narrowed"], ["info response-media-type-narrowed"]),
    (
      "image/png", "text/plain", ["error request-body-media-type-removed", "info request-body-media-type-added"],
      ["error response-media-type-removed", "info response-media-type-added"]
    ),
  ]

  @Test("A range of media types covers each of them", arguments: ranges)
  func mediaTypes(_ example: (old: String, new: String, request: [String], response: [String])) {
    func lines(_ operation: (String) -> String) -> [String] {
      func document(_ media: String) -> String {
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
          + Self.operation(operation("content: {\(media): {schema: {type: string}}}"))
      }
      return TestAPI.changes(document(example.old), document(example.new)).map { "\($0.level) \($0.id)" }
    }
    #expect(lines { "requestBody: {\($0)}, \(Self.done)" } == example.request)
    #expect(lines { "responses: {'200': {description: A, \($0)}}" } == example.response)
  }
}
