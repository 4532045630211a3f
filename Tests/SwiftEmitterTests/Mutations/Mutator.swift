/// Changes a document at one random place, as an author might from one version to the next.
struct Mutator {
  typealias Path = MutableDocument.Path

  var document: MutableDocument
  /// The schemas that stand in the document, by what leads to them.
  private let schemas: [Path]
  private let operations: [Path]
  private var generator: SeededGenerator

  init(_ document: MutableDocument, seed: UInt64) {
    self.document = document
    generator = SeededGenerator(seed: seed)
    schemas = document.places().map(\.path).filter(Self.isSchema)
    operations = document.places().map(\.path).filter {
      $0.count == 3 && $0[0] == .key("paths") && Self.methods.contains($0[2])
    }
  }

  private static let methods: Set<MutableDocument.Step> = Set(
    ["get", "put", "post", "delete", "patch"].map { .key($0) })

  private static func isSchema(_ path: Path) -> Bool {
    guard case .key(let last)? = path.last else {
      // A branch, or an item of a tuple.
      guard path.count > 2, case .key(let list) = path[path.count - 2] else { return false }
      return ["oneOf", "anyOf", "allOf", "prefixItems"].contains(list) && !path.contains(.key("required"))
    }
    if path.count == 3, path[0] == .key("components"), path[1] == .key("schemas") { return true }
    guard path.count > 1, case .key(let before) = path[path.count - 2] else {
      return last == "schema"
    }
    if before == "properties" { return true }
    return last == "schema" || last == "items" || last == "additionalProperties"
  }

  /// What was done, in words; nil where this kind of change finds no place.
  mutating func mutate() -> String? {
    let kinds = Self.kinds
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
    let before = document
    guard let place = kind.apply(&self), document != before else { return nil }
    return "\(kind.name) at \(Self.text(place))"
  }

  static func text(_ path: Path) -> String {
    "/"
      + path.map { step in
        switch step {
        case .key(let key): key
        case .index(let index): String(index)
        }
      }.joined(separator: "/")
  }

  // MARK: - Choosing

  mutating func flip() -> Bool { Bool.random(using: &generator) }

  mutating func one<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[Int.random(in: 0..<list.count, using: &generator)]
  }

  /// A schema that is written out and meets the condition.
  mutating func schema(where condition: Condition = .always) -> Path? {
    let document = document
    return one(
      of: schemas.filter { path in
        guard let schema = document[path], case .object = schema, schema["$ref"] == nil else { return false }
        return condition(schema)
      })
  }

  mutating func reference() -> Path? {
    let document = document
    return one(of: schemas.filter { document[$0]?["$ref"] != nil })
  }

  mutating func anySchema() -> Path? {
    let document = document
    return one(
      of: schemas.filter { path in
        guard case .object? = document[path] else { return false }
        return true
      })
  }

  mutating func operation(where condition: Condition = .always) -> Path? {
    let document = document
    return one(of: operations.filter { document[$0].map { condition($0) } ?? false })
  }

  mutating func parameter(where condition: Condition = .always) -> Path? {
    let document = document
    let places = operations.flatMap { path in
      (document[path]?["parameters"]?.items ?? []).indices.map { path + [.key("parameters"), .index($0)] }
    }
    return one(of: places.filter { document[$0].map { condition($0) } ?? false })
  }

  mutating func response(where condition: Condition = .always) -> Path? {
    let document = document
    let places = operations.flatMap { path in
      (document[path]?["responses"]?.members ?? []).map { path + [.key("responses"), .key($0.key)] }
    }
    return one(of: places.filter { document[$0].map { condition($0) } ?? false })
  }

  var componentNames: [String] { document["components"]?["schemas"]?.members.map(\.key) ?? [] }

  mutating func edit(_ path: Path, _ change: (inout MutableDocument) -> Void) {
    guard var value = document[path] else { return }
    change(&value)
    document[path] = value
  }

  mutating func set(_ path: Path, _ value: MutableDocument?) { document[path] = value }

  /// Any schema that is not what stands there.
  mutating func otherSchema(than schema: MutableDocument?) -> MutableDocument {
    var choices: [MutableDocument] = [
      .fields(["type": .text("string")]), .fields(["type": .text("integer")]), .fields(["type": .text("number")]),
      .fields(["type": .text("boolean")]),
      .fields(["type": .text("array"), "items": .fields(["type": .text("string")])]),
      .fields(["type": .text("string"), "format": .text("date-time")]),
      .fields(["type": .text("object"), "additionalProperties": .fields(["type": .text("integer")])]),
      .fields(["type": .text("string"), "enum": .array([.text("alpha"), .text("beta")])]), .fields([:]),
    ]
    choices += componentNames.map { .ref($0) }
    choices.removeAll { $0 == schema }
    return one(of: choices) ?? .fields([:])
  }
}
