import APIModel
import Diagnostics
import SpecLoader
import Testing

@Suite("Documents of the corpus", .enabled(if: Corpus.isPresent, "no corpus beside the package"))
struct CorpusTests {
  /// Documents whose operations OpenAPI counts differently from the index, with the reason.
  private static let otherCounts: [String: String] = [
    "openapits-path-items.yaml": "its path refers to components.pathItems, whose operation the index does not count"
  ]

  /// Errors in documents that the index calls valid, with the reason.
  private static let otherErrors: [String: Set<String>] = [:]

  private func load(_ path: String) throws -> (api: API?, diagnostics: [Diagnostic]) {
    var diagnostics = DiagnosticCollector()
    // Documents in many files have a folder of their own, and refer to all of it.
    let allowed = path.split(separator: "/").first { $0.hasPrefix("multi-") }.map { [Corpus.path(String($0))] } ?? []
    let reader = ConfinedFiles(of: path, allowing: allowed).reader
    return (SpecLoader().load(path: path, reader: reader, into: &diagnostics).api, diagnostics.sorted)
  }

  @Test("load, twice the same, and what is valid without errors", arguments: Corpus.documents)
  func loads(row: Corpus.Row) throws {
    let first = try load(Corpus.path(row.file))
    let second = try load(Corpus.path(row.file))
    let api = try #require(first.api)
    #expect(api == second.api)
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.diagnostics.allSatisfy { $0.location.line > 0 && $0.location.column > 0 && !$0.message.isEmpty })
    guard row.isValid else { return }
    let errors = Set(first.diagnostics.filter { $0.severity == .error }.map(\.id))
    #expect(errors == Self.otherErrors[row.file] ?? [])
    guard !row.file.hasPrefix("multi-") else {
      // The index counts what stands in the folder, or only in the document itself.
      #expect(!api.operations.isEmpty)
      return
    }
    #expect(api.paths.count == row.paths)
    let agrees = api.operations.count == row.operations
    #expect(agrees == (Self.otherCounts[row.file] == nil), "\(api.operations.count) operations, not \(row.operations)")
  }

  @Test("that are invalid neither crash nor stay silent as a whole")
  func invalid() throws {
    try #require(!Corpus.invalid.isEmpty)
    var reported = 0
    for file in Corpus.invalid {
      let result = try? load(Corpus.path(file, in: "invalid"))
      if result?.diagnostics.contains(where: { $0.severity == .error }) ?? true { reported += 1 }
    }
    // Many of the others are lint fixtures, and valid; this only notices when checks get lost.
    #expect(reported >= 120, "\(reported) of \(Corpus.invalid.count)")
  }
}
