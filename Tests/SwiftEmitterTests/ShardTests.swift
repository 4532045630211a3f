import Foundation
import SwiftEmitter
import Testing

/// A fixed number of files for one module: what the build-tool plugin asks for.
@Suite("Shards")
struct ShardTests {
  private static let mechaMental = Result { try Package.text("Specs/mechamental.yaml") }

  private func generate(_ text: String, shards: Int) throws -> [String: String] {
    let options = EmitterOptions(name: "MechaMental", shards: shards, fileStem: "api")
    let files = try Generation.of(text, options: options).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
  }

  private func changed(_ edit: (String) -> String) throws -> [String] {
    let text = try Self.mechaMental.get()
    let edited = edit(text)
    #expect(edited != text)
    let (old, new) = (try generate(text, shards: 8), try generate(edited, shards: 8))
    #expect(Set(old.keys) == Set(new.keys))
    return new.keys.filter { $0.hasSuffix(".swift") && old[$0] != new[$0] }.sorted()
  }

  @Test("are as many as asked for, even for an empty document", arguments: [1, 3, 8])
  func number(_ shards: Int) throws {
    let expected = Set((1...shards).map { "api-\($0).swift" } + [NameLock.fileName])
    #expect(try Set(generate(Self.mechaMental.get(), shards: shards).keys) == expected)
    let empty = "openapi: 3.1.0\ninfo: {title: Empty, version: '1'}\npaths: {}\n"
    #expect(try Set(generate(empty, shards: shards).keys) == expected)
  }

  @Test("hold every declaration, and import no module of their own")
  func contents() throws {
    let text = try Self.mechaMental.get()
    func declarations(_ files: [String: String]) -> [Substring] {
      files.filter { $0.key.hasSuffix(".swift") }.values.flatMap { $0.split(separator: "\n") }
        .filter { $0.hasPrefix("public ") || $0.hasPrefix("nonisolated extension") }.sorted()
    }
    let modules = try Generation.of(text, options: EmitterOptions(name: "MechaMental")).files
    let expected = declarations(Dictionary(uniqueKeysWithValues: modules.map { ($0.path, $0.contents) }))
    let files = try generate(text, shards: 8)
    #expect(declarations(files) == expected)
    #expect(!files.values.contains { $0.contains("import MechaMental") })
  }

  @Test("A schema that changes rewrites one of them")
  func oneSchema() throws {
    let property = "        name:\n          type: string\n"
    let files = try changed { text in
      guard let schema = text.range(of: "    MessageResponse:"),
        let properties = text.range(of: "properties:\n", range: schema.upperBound..<text.endIndex)
      else { return text }
      return text.replacingCharacters(in: properties, with: "properties:\n" + property)
    }
    #expect(files.count == 1)
  }

  @Test("A schema that is added rewrites one of them")
  func newSchema() throws {
    let schema = "  schemas:\n    Newcomer: {type: object, properties: {id: {type: string}}}\n"
    #expect(try changed { $0.replacingOccurrences(of: "  schemas:\n", with: schema) }.count == 1)
  }
}
