import Diagnostics
import Foundation
import SwiftEmitter
import Testing

/// What a document gains renames nothing that was there.
@Suite("Names that stay")
struct NameStabilityTests {
  /// Two times of one API, published by others.
  struct Pair: CustomTestStringConvertible, Sendable {
    var name: String
    var testDescription: String { name }

    static let all: [Pair] = {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".tsv") }.sorted().map(Pair.init)
    }()

    private static var folder: URL { Corpus.folder.appending(path: "pairs") }

    func source(_ version: String) throws -> SourceText {
      let folder = Self.folder.appending(path: name)
      let file = try #require(
        ["yaml", "json"].map { "\(version).\($0)" }.first {
          FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        })
      return try SourceText.load(path: folder.appending(path: file).path)
    }
  }

  @Test("branches that are called after the same constant keep their names")
  func branches() throws {
    let branch = "{type: object, required: [kind], properties: {kind: {const: move}, "
    let text = """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths: {}
      components:
        schemas:
          Action: {oneOf: [\(branch)a: {type: string}}}, \(branch)b: {type: string}}}, \(branch)c: {type: string}}}]}
      """
    let first = try Generation.of(text)
    let second = try Generation.of(text, lock: first.lock)
    #expect(first["Models/Schemas/Action.swift"] == second["Models/Schemas/Action.swift"])
    #expect(first.lock == second.lock)
  }

  @Test("keys that differ in control characters only keep their names")
  func controlCharacters() throws {
    func document(_ values: String, _ keys: String) -> String {
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths: {}
      components:
        schemas:
          Sign: {type: string, enum: [\(values)]}
          Item: {type: object, properties: {\(keys)}}
      """
    }
    let first = try Generation.of(document(#""\n""#, #""x\ny": {type: string}"#))
    let second = try Generation.of(
      document(#""\t", "\n", "~x0a""#, #""x\ty": {type: string}, "x\ny": {type: string}, "x~x0ay": {type: string}"#),
      lock: NameLock(text: first.lock.text))
    for (kind, scope, count) in [(NameLock.Kind.case, "Sign", 3), (.property, "Item", 3)] {
      let old = try #require(first.lock.members(kind, of: scope))
      let new = try #require(second.lock.members(kind, of: scope))
      #expect(old.count == 1 && new.count == count)
      for (key, name) in old { #expect(new[key] == name) }
    }
    let third = try Generation.of(
      document(#""\n", "\t", "~x0a""#, #""x\ny": {type: string}, "x~x0ay": {type: string}, "x\ty": {type: string}"#),
      lock: NameLock(text: second.lock.text))
    #expect(third.lock == second.lock)
  }

  @Test("operations whose paths match alike keep their names")
  func ambiguousPaths() throws {
    let answer = "responses: {'204': {description: D}}"
    let text = """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths:
        /a/{id}: {get: {operationId: byID, parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(answer)}}
        /a/{key}: {get: {operationId: byKey, parameters: [{name: key, in: path, required: true, schema: {type: string}}], \(answer)}}
      """
    let first = try Generation.of(text)
    let second = try Generation.of(text, lock: NameLock(text: first.lock.text))
    #expect(first.lock == second.lock)
    #expect(first.files == second.files)
  }

  /// Twice from the same document, the second time with the lock of the first.
  @Test(
    "a second run writes the same", .enabled(if: Corpus.isPresent, "no corpus beside the package"),
    arguments: repeated)
  func repeats(_ document: Corpus.Document) throws {
    let source = try SourceText.load(path: document.path)
    let first = try #require(try Generation.attempt(source))
    let second = try #require(try Generation.attempt(source, lock: NameLock(text: first.lock.text)))
    #expect(first.lock.text == second.lock.text)
    #expect(first.files.map(\.path) == second.files.map(\.path))
    for (old, new) in zip(first.files, second.files) where old != new { Issue.record("\(old.path) differs") }
  }

  static let repeated = Corpus.documents.filter {
    ["cafe-32.yaml", "openeo.yaml"].contains($0.file)
      || (CorpusTests.slow && ($0.bytes < 400_000 || ["discord.json", "xero-accounting.yaml"].contains($0.file)))
  }

  @Test(
    "between two published versions", .enabled(if: Corpus.isPresent, "no corpus beside the package"),
    arguments: Pair.all)
  func pairs(_ pair: Pair) throws {
    let old = try #require(SwiftNames(try pair.source("old")))
    let new = try #require(SwiftNames(try pair.source("new"), lock: NameLock(text: old.lock.text)))
    #expect(old.renamed(in: new).isEmpty)
  }

  @Test("the pairs are all there, and some would lose names without a lock", .enabled(if: Corpus.isPresent))
  func pairsNeedTheLock() throws {
    #expect(Pair.all.count == 20)
    var renamed: [String] = []
    var common = 0
    for pair in Pair.all {
      let old = try #require(SwiftNames(try pair.source("old")))
      let new = try #require(SwiftNames(try pair.source("new")))
      renamed += old.renamed(in: new)
      common += Set(old.names.keys).intersection(new.names.keys).count
    }
    print("of \(common) names in both versions, \(renamed.count) would change without a lock")
    #expect(common > 3_000)
    #expect(!renamed.isEmpty)
  }

  /// Documents whose keys are all but one word, so that nearly every name clashes with another.
  @Test("in documents that are all clashes", arguments: 0..<20)
  func clashes(_ block: UInt64) throws {
    var withoutLock = 0
    for seed in block * 25..<block * 25 + 25 {
      var generator = SeededGenerator(seed: seed)
      let document = ClashingDocument(&generator)
      let old = document.source(part: true)
      let new = document.source(part: false)
      let before = try #require(SwiftNames(text: old))
      let after = try #require(SwiftNames(text: new, lock: NameLock(text: before.lock.text)))
      let renamed = before.renamed(in: after)
      #expect(renamed.isEmpty, "seed \(seed)\n\(old)\n\(new)")
      withoutLock += before.renamed(in: try #require(SwiftNames(text: new))).count
      // Once more, with nothing new: the lock alone says the same.
      let again = try #require(SwiftNames(text: new, lock: NameLock(text: after.lock.text)))
      #expect(after.renamed(in: again).isEmpty)
      #expect(UnifiedDiff.text(old: after.lock.text, new: again.lock.text, path: "seed \(seed)") == "")
    }
    // Else the test could not fail.
    #expect(withoutLock > 25)
  }

  @Test(
    "in documents that are all clashes, which compile", .enabled(if: SwiftCompiler.isPresent, "no compiler"),
    arguments: 0..<3)
  func clashesCompile(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let document = ClashingDocument(&generator)
    let before = try Generation.of(document.source(part: true))
    try SwiftCompiler().check(try Generation.of(document.source(part: false), lock: before.lock))
  }
}

/// A document of a few words in every spelling, and a part of it that was there before the rest.
private struct ClashingDocument {
  private indirect enum Schema {
    case text
    case reference(Int)
    case object([(key: String, isOld: Bool, schema: Schema)])
    case array(Schema)
    case enumeration([(value: String, isOld: Bool)])
    case union([Schema])
  }

  private var schemas: [(key: String, isOld: Bool, schema: Schema)] = []
  private var operations:
    [(path: String, id: String?, isOld: Bool, parameters: [(String, String, Bool)], body: Schema)] =
      []

  private static let words = [
    "foo_bar", "fooBar", "foo-bar", "FooBar", "FOO_BAR", "foo_bar_element", "fooBarValue", "status", "Status", "STATUS",
    "kind", "type", "Type", "body", "item", "items", "item_2", "item2", "user_ids", "userIDs", "userIds", "variant1",
    "foo_bar_input", "hash_value", "empty", "id",
  ]

  init(_ generator: inout SeededGenerator) {
    for key in Self.some(&generator) {
      let schema = Self.schema(3, &generator)
      schemas.append((key, Bool.random(using: &generator), schema))
    }
    for (index, id) in Self.some(&generator).enumerated() {
      let parameters = Self.some(&generator).prefix(4).map { name in
        (
          name, ["query", "header", "cookie"].randomElement(using: &generator) ?? "query",
          Bool.random(using: &generator)
        )
      }
      operations.append(
        (
          "/p\(index)", Int.random(in: 0..<6, using: &generator) == 0 ? nil : id, Bool.random(using: &generator),
          parameters, Self.schema(2, &generator)
        ))
    }
  }

  private static func some(_ generator: inout SeededGenerator) -> [String] {
    Array(words.shuffled(using: &generator).prefix(Int.random(in: 2...9, using: &generator)))
  }

  private static func schema(_ depth: Int, _ generator: inout SeededGenerator) -> Schema {
    switch depth == 0 ? 0 : Int.random(in: 0..<10, using: &generator) {
    case 0, 1: return .text
    case 2: return .reference(Int.random(in: 0..<100, using: &generator))
    case 3: return .array(schema(depth - 1, &generator))
    case 4, 5:
      return .enumeration(some(&generator).map { ($0, Bool.random(using: &generator)) } + [("always", true)])
    case 6: return .union([schema(depth - 1, &generator), .object([("fixed", true, schema(depth - 1, &generator))])])
    default:
      return .object(
        some(&generator).map { ($0, Bool.random(using: &generator), schema(depth - 1, &generator)) }
          + [("fixed", true, .text)])
    }
  }

  /// The old part, or the whole.
  func source(part: Bool) -> String {
    var text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
    for operation in operations where operation.isOld || !part {
      text += "  \(operation.path):\n    post:\n"
      if let id = operation.id { text += "      operationId: '\(id)'\n" }
      let parameters = operation.parameters.filter { $0.2 || !part }.map {
        "{name: '\($0.0)', in: \($0.1), schema: {type: string, enum: [a, b]}}"
      }
      text += "      parameters: [\(parameters.joined(separator: ", "))]\n"
      text += "      requestBody: {content: {application/json: {schema: \(yaml(operation.body, part))}}}\n"
      text +=
        "      responses: {'200': {description: D, content: {application/json: {schema: \(yaml(operation.body, part))}}}}\n"
    }
    text += "components:\n  schemas:\n    always: {type: string}\n"
    for schema in schemas where schema.isOld || !part { text += "    '\(schema.key)': \(yaml(schema.schema, part))\n" }
    return text
  }

  private func yaml(_ schema: Schema, _ part: Bool) -> String {
    switch schema {
    case .text: return "{type: string}"
    case .reference(let index):
      // The same component in both parts.
      let old = schemas.filter(\.isOld)
      let key = old.isEmpty ? "always" : old[index % old.count].key
      return "{$ref: '#/components/schemas/\(key)'}"
    case .array(let items): return "{type: array, items: \(yaml(items, part))}"
    case .enumeration(let values):
      let texts = values.filter { $0.isOld || !part }.map { "'\($0.value)'" }
      return "{type: string, enum: [\(texts.joined(separator: ", "))]}"
    case .union(let branches): return "{oneOf: [\(branches.map { yaml($0, part) }.joined(separator: ", "))]}"
    case .object(let properties):
      let texts = properties.filter { $0.isOld || !part }.map { "'\($0.key)': \(yaml($0.schema, part))" }
      return "{type: object, properties: {\(texts.joined(separator: ", "))}}"
    }
  }
}
