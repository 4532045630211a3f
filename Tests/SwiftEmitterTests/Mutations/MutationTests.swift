import APIModel
import Diagnostics
import Foundation
import SpecLoader
import SwiftEmitter
import Testing
import YAML

/// Documents changed at random places: where the compiler rejects code that was written against the old version, the diff has said so.
@Suite("Random changes", .serialized)
struct MutationTests {
  struct Base: CustomTestStringConvertible, Sendable {
    var path: String
    var closedEnums: [String] = []
    var testDescription: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  static let bases = [
    Base(path: "Tests/SwiftEmitterTests/Impact/base.yaml", closedEnums: ["Level", "Grade"]),
    Base(path: "Tests/SwiftEmitterTests/Mutations/library.yaml", closedEnums: ["State"]),
    Base(path: "Specs/metakraftwerk.yaml"),
    Base(path: "Specs/mechamental.yaml"),
  ]

  /// Of all documents together; `MARTLET_MUTANTS` gives another number, `MARTLET_SEED` other changes.
  private static let count = number("MARTLET_MUTANTS") ?? 40
  private static let seed = number("MARTLET_SEED") ?? 0

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  @Test(
    "break no source of which the diff says nothing",
    .enabled(
      if: SwiftImpactTests.slow && SwiftCompiler.isPresent && Package.martlet != nil,
      "takes a minute: set MARTLET_SLOW_TESTS=1, and build the command and the runtime beside the tests"),
    arguments: bases)
  func mutants(_ base: Base) throws {
    let document = try Self.document(base)
    let old = try #require(try MutatedVersion(document, base, lock: nil))
    let users = UserSource(try SwiftCompiler().interface(of: old.files, module: "Checked"))
    let files = [
      GeneratedFile(path: "Users/Support.swift", contents: UserSource.support),
      GeneratedFile(path: "Users/Callers.swift", contents: users.callers),
      GeneratedFile(path: "Users/Implementers.swift", contents: users.implementers),
    ]
    let own = try SwiftCompiler().errors(in: old.files + files)
    try #require(own == [:], "the old users against the old code")
    var figures = Figures()
    // Other changes for each document.
    var seed = UInt64(max(0, Self.seed)) + UInt64(document.places().count) * 1_000_000
    while figures.mutants < max(1, Self.count / Self.bases.count) {
      seed += 1
      var mutator = Mutator(document, seed: seed)
      guard let change = mutator.mutate() else { continue }
      guard let new = try MutatedVersion(mutator.document, base, lock: old.lock) else { continue }
      try check(old, new, files, base, "\(base.testDescription), seed \(seed): \(change)", &figures)
    }
    print("\(base.testDescription): \(figures)")
    // A verdict that is always the same would prove nothing.
    if figures.mutants >= 10 { #expect(figures.isMixed) }
  }

  private func check(
    _ old: MutatedVersion, _ new: MutatedVersion, _ users: [GeneratedFile], _ base: Base, _ name: String,
    _ figures: inout Figures
  ) throws {
    figures.mutants += 1
    let errors = new.files == old.files ? [:] : try SwiftCompiler().errors(in: new.files + users)
    let verdicts = try ImpactReport(old: old.text, new: new.text, closedEnums: base.closedEnums).verdicts
    func isSaid(_ verdict: String) -> Bool { verdict == "breaks" || verdict == "possible" }
    let own = errors.filter { !["Callers.swift", "Implementers.swift"].contains($0.key) }
    #expect(own == [:], "\(name): the generated code itself does not compile")
    figures.count("callers", errors["Callers.swift"] != nil, verdicts.contains { isSaid($0.callers) })
    figures.count("implementers", errors["Implementers.swift"] != nil, verdicts.contains { isSaid($0.implementers) })
    if let error = errors["Callers.swift"], own.isEmpty {
      #expect(verdicts.contains { isSaid($0.callers) }, "\(name): \(error.prefix(3)) \(verdicts)")
    }
    if let error = errors["Implementers.swift"], own.isEmpty {
      #expect(verdicts.contains { isSaid($0.implementers) }, "\(name): \(error.prefix(3)) \(verdicts)")
    }
  }

  private static func document(_ base: Base) throws -> MutableDocument {
    var diagnostics = DiagnosticCollector()
    let source = SourceText(file: base.path, text: try Package.text(base.path))
    return MutableDocument(try #require(DocumentParser.parse(source, into: &diagnostics)))
  }
}

/// What a mutated document became, with the names of the first version.
struct MutatedVersion {
  var text: String
  var files: [GeneratedFile]
  var lock: NameLock

  /// Nil where the document is no valid one any more.
  init?(_ document: MutableDocument, _ base: MutationTests.Base, lock: NameLock?) throws {
    text = document.json
    var diagnostics = DiagnosticCollector()
    guard let api = SpecLoader().load(SourceText(file: "new.yaml", text: text), into: &diagnostics),
      !diagnostics.hasErrors
    else { return nil }
    let options = EmitterOptions(closedEnums: Set(base.closedEnums), singleModule: true)
    let emitter = SwiftEmitter(options: options, templates: try Generation.templates.get())
    var output = try emitter.emit(api, lock: lock, into: &diagnostics)
    // As a project's next run does: with the names of the first.
    if lock == nil { output = try emitter.emit(api, lock: output.lock, into: &diagnostics) }
    guard !diagnostics.hasErrors else { return nil }
    files = output.files.filter { $0.path.hasSuffix(".swift") }
    self.lock = output.lock
  }
}

private struct Figures: CustomStringConvertible {
  var mutants = 0
  /// Who → compiler and diff.
  private var table: [String: (broken: Int, said: Int, only: Int)] = [:]

  mutating func count(_ who: String, _ isBroken: Bool, _ isSaid: Bool) {
    table[who, default: (0, 0, 0)].broken += isBroken ? 1 : 0
    table[who, default: (0, 0, 0)].said += isBroken && isSaid ? 1 : 0
    table[who, default: (0, 0, 0)].only += !isBroken && isSaid ? 1 : 0
  }

  var isMixed: Bool { table.values.allSatisfy { $0.broken > 0 && $0.broken < mutants } }

  var description: String {
    "\(mutants) mutants"
      + table.sorted { $0.key < $1.key }.map {
        "; \($0.key): \($0.value.broken) broken, \($0.value.said) of them foretold, \($0.value.only) foretold and not broken"
      }.joined()
  }
}
