import Diagnostics
import Foundation
import SwiftEmitter
import Testing

/// Documents that real services publish.
@Suite("Documents of the corpus", .enabled(if: Corpus.isPresent, "no corpus beside the package"))
struct CorpusTests {
  /// What the generator is for, and everything that takes the compiler no minute of its own.
  static let typeChecked = Corpus.documents.filter {
    $0.file.hasPrefix("fastapi-") || $0.file == "openai.yaml" || $0.bytes < 350_000
  }
  /// Small ones, which every run can afford; the others take minutes.
  static let quick = typeChecked.filter {
    ["fastapi-fullstack-template.json", "fastapi-flashnotes.json", "fastapi-serino.json"].contains($0.file)
  }
  static let slow = ProcessInfo.processInfo.environment["MARTLET_SLOW_TESTS"] == "1"

  private func generate(_ document: Corpus.Document) throws -> Generation? {
    try Generation.attempt(SourceText.load(path: document.path), options: EmitterOptions(name: "Corpus"))
  }

  @Test("are all there") func areThere() {
    #expect(Corpus.documents.count > 80)
    #expect(Self.quick.count == 3)
    #expect(Self.typeChecked.count > 80)
  }

  @Test("are generated, and their text stays text", arguments: Corpus.documents)
  func generates(_ document: Corpus.Document) throws {
    let generation = try #require(try generate(document))
    #expect(!generation.swift("Models").isEmpty)
    #expect(Set(generation.files.map { $0.path.lowercased() }).count == generation.files.count)
    // The largest would take minutes in a debug build.
    guard generation.files.lazy.map(\.contents.utf8.count).reduce(0, +) < 1_000_000 else { return }
    for file in generation.files where file.path.hasSuffix(".swift") {
      let problems = CodeText(file.contents).problems
      #expect(problems.isEmpty, "\(file.path)")
    }
  }

  @Test(
    "of FastAPI compile, models and client", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"),
    arguments: quick)
  func compiles(_ document: Corpus.Document) throws {
    try SwiftCompiler().check(try #require(try generate(document)), parts: ["Models", "Client", "Server"])
  }

  @Test(
    "compile, models and client",
    .enabled(if: slow && SwiftCompiler.isPresent, "takes minutes: set MARTLET_SLOW_TESTS=1"), arguments: typeChecked)
  func compilesSlowly(_ document: Corpus.Document) throws {
    // OpenAI's server is as large as its client and says nothing more.
    let parts = document.bytes < 350_000 ? ["Models", "Client", "Server"] : ["Models", "Client"]
    try SwiftCompiler().check(try #require(try generate(document)), parts: parts)
  }
}
