import Foundation
import SwiftEmitter
import Testing

/// What is checked in under `Generated/` is what the documents in `Specs/` give today.
@Suite("Generated/")
struct GeneratedOutputTests {
  struct Document: CustomTestStringConvertible, Sendable {
    var spec: String
    var name: String
    var testDescription: String { name }
  }

  /// The rows of `martlet.yaml`, which is only read as far as this test needs.
  static let documents: [Document] = {
    let lines = ((try? Package.text("martlet.yaml")) ?? "").split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.hasPrefix("- spec: "), next.hasPrefix("name: ") else { return nil }
      return Document(spec: String(line.dropFirst(8)), name: String(next.dropFirst(6)))
    }
  }()

  private func generate(_ document: Document) throws -> Generation {
    let lock = try? Package.text("Generated/\(document.name)/\(NameLock.fileName)")
    return try Generation.of(
      Package.text(document.spec), file: document.spec, options: EmitterOptions(name: document.name),
      lock: lock.map(NameLock.init(text:)))
  }

  @Test func everyDocumentIsTested() throws {
    #expect(Self.documents.count == 2)
    let folders = try FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "Generated").path)
    #expect(folders.filter { !$0.hasPrefix(".") }.sorted() == Self.documents.map(\.name).sorted())
  }

  @Test("is up to date, byte for byte", arguments: documents)
  func isFresh(_ document: Document) throws {
    let files = Dictionary(uniqueKeysWithValues: try generate(document).files.map { ($0.path, $0.contents) })
    let folder = Package.root.appending(path: "Generated/\(document.name)")
    // The manifest is the writer's, not the emitter's.
    let present = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      !$0.split(separator: "/").contains { $0.hasPrefix(".") } && ($0.hasSuffix(".swift") || $0 == NameLock.fileName)
    }
    #expect(Set(present) == Set(files.keys))
    for path in present.sorted() {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let difference = UnifiedDiff.text(old: text, new: files[path], path: path)
      if !difference.isEmpty { Issue.record("`make generate` changes it:\n\(difference)") }
    }
  }

  @Test("gets the same names without the lock, so the lock holds nothing stale", arguments: documents)
  func lockIsNotStale(_ document: Document) throws {
    let fresh = try Generation.of(
      Package.text(document.spec), file: document.spec, options: EmitterOptions(name: document.name))
    #expect(try fresh.lock == generate(document).lock)
  }

  @Test("is the same in two runs", arguments: documents)
  func repeats(_ document: Document) throws {
    #expect(try generate(document).files == generate(document).files)
  }

  @Test(
    "is the same whatever seed the process hashes with", .enabled(if: Package.martlet != nil, "martlet is not built"),
    arguments: documents)
  func hashSeeds(_ document: Document) throws {
    let martlet = try #require(Package.martlet)
    let expected = Dictionary(
      uniqueKeysWithValues: try Generation.of(
        Package.text(document.spec), file: document.spec, options: EmitterOptions(name: document.name)
      ).files.map { ($0.path, $0.contents) })
    for _ in 0..<2 {
      // Each process seeds its hashing anew.
      let folder = try TemporaryFolder()
      try folder.write(
        "documents:\n  - spec: \(Package.root.appending(path: document.spec).path)\n    name: \(document.name)\n",
        "martlet.yaml")
      let child = try Child.run(
        martlet, ["generate", "--config", folder.path + "/martlet.yaml", "--output", folder.path + "/out"])
      try #require(child.code == 0, "\(child.output)")
      for (path, text) in expected {
        #expect(folder.text("out/\(document.name)/\(path)") == text, "\(path)")
      }
    }
  }
}
