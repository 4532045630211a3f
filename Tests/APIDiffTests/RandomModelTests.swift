import APIDiff
import Testing

/// Documents made at random, the same in every run.
@Suite("Random models") struct RandomModelTests {
  @Test("No spelling of a document differs from it", arguments: 1...60)
  func spellings(_ seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let tree = random.document()
    let api = try #require(TestAPI.load(tree.json))
    let respelled = [
      ("itself", tree), ("reversed", tree.reversed()), ("inline", tree.inlined()), ("3.1", tree.raised()),
    ]
    for (name, other) in respelled {
      guard let other, let new = TestAPI.load(other.json) else { continue }
      #expect(APIDiff.compare(old: api, new: new).changes.map(\.message) == [], "\(name): \(tree.json)")
    }
  }

  @Test("Differences are the same the other way round, and none stands twice", arguments: 1...60)
  func mirrored(_ seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let old = try #require(TestAPI.load(random.document().json))
    let new = try #require(TestAPI.load(random.document().json))
    let forth = APIDiff.compare(old: old, new: new).changes
    let back = APIDiff.compare(old: new, new: old).changes
    #expect(!forth.isEmpty)
    let forthKeys = Set(forth.map { TestAPI.key($0.fact.mirrored) })
    let backKeys = Set(back.map { TestAPI.key($0.fact) })
    #expect(forthKeys.symmetricDifference(backKeys).sorted() == [])
    let lines = forth.map { "\($0.id) \($0.oldLocation) \($0.newLocation) \($0.message)" }
    #expect(lines.count == Set(lines).count)
  }
}

/// Makes documents of a few components that refer to each other, and operations that use them.
struct RandomDocument {
  private var state: UInt64
  private static let names = ["A", "B", "C", "D", "E"]

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func document() -> DocumentTree {
    let components = Self.names.map { ($0, object()) }
    let paths = (0..<4).map { number in ("/p\(number)", DocumentTree.object([("post", operation(number))])) }
    return .object([
      ("openapi", .text("3.0.3")),
      ("info", .object([("title", .text("Random")), ("version", .text("1"))])),
      ("paths", .object(paths)),
      ("components", .object([("schemas", .object(components))])),
    ])
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func operation(_ number: Int) -> DocumentTree {
    let parameters = (0..<pick(3)).map { index -> DocumentTree in
      .object([
        ("name", .text("q\(index)")), ("in", .text("query")), ("required", .literal(pick(2) == 0 ? "true" : "false")),
        ("schema", scalar()),
      ])
    }
    func content(_ schema: DocumentTree) -> (String, DocumentTree) {
      ("content", .object([("application/json", .object([("schema", schema)]))]))
    }
    let answer = DocumentTree.object([("description", .text("Done")), content(schema(2))])
    return .object([
      ("operationId", .text("operation\(number)")), ("parameters", .array(parameters)),
      ("requestBody", .object([("required", .literal("true")), content(schema(2))])),
      ("responses", .object([(["200", "201"][pick(2)], answer)])),
    ])
  }

  private mutating func object() -> DocumentTree {
    let properties = (0..<1 + pick(4)).map { ("p\($0)", schema(2)) }
    let required = properties.map(\.0).filter { _ in pick(2) == 0 }
    var members: [(key: String, value: DocumentTree)] = [
      ("type", .text("object")), ("properties", .object(properties.map { ($0.0, $0.1) })),
    ]
    if !required.isEmpty { members.append(("required", .array(required.map(DocumentTree.text)))) }
    return .object(members)
  }

  private mutating func schema(_ depth: Int) -> DocumentTree {
    switch pick(depth > 0 ? 6 : 3) {
    case 0: .object([("$ref", .text("#/components/schemas/\(Self.names[pick(Self.names.count)])"))])
    case 1, 2: scalar()
    case 3: .object([("type", .text("array")), ("items", schema(depth - 1))])
    case 4: .object([("type", .text("object")), ("additionalProperties", schema(depth - 1))])
    default: object()
    }
  }

  private mutating func scalar() -> DocumentTree {
    var members: [(key: String, value: DocumentTree)]
    switch pick(4) {
    case 0: members = [("type", .text("string")), ("maxLength", .literal("\(1 + pick(9))"))]
    case 1: members = [("type", .text("integer")), ("minimum", .literal("\(pick(9))"))]
    case 2: members = [("type", .text("string")), ("enum", .array((0...pick(3)).map { .text("v\($0)") }))]
    default: members = [("type", .text("boolean"))]
    }
    if pick(4) == 0 { members.append(("nullable", .literal("true"))) }
    return .object(members)
  }
}
