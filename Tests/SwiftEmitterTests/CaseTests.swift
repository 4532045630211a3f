import Foundation
import SwiftEmitter
import Testing

/// Each folder of `Cases` is one behaviour of the generator. `MARTLET_RECORD=1` writes the expected files anew.
@Suite("Case folders")
struct CaseTests {
  private static let records = ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1"

  @Test func thereAreCases() { #expect(Case.all.count >= 20) }

  @Test("give what is recorded", arguments: Case.all)
  func output(_ folder: Case) throws {
    let generation = try folder.generate()
    let files = try folder.expectedPart(of: generation)
    if Self.records { try folder.record(files, messages: generation.messages) }
    let recorded = folder.recordedFiles()
    #expect(!recorded.isEmpty)
    let differences = Set(files.keys).union(recorded.keys).sorted().map { path in
      UnifiedDiff.text(old: recorded[path], new: files[path], path: path)
    }
    expectEmpty(differences.joined())
    expectEmpty(
      UnifiedDiff.text(
        old: folder.text("expected-messages.txt"), new: generation.messages, path: "expected-messages.txt"))
  }

  @Test(
    "compile without a warning", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"),
    arguments: Case.all)
  func compiles(_ folder: Case) throws {
    try SwiftCompiler().check(try folder.generate())
  }

  @Test(
    "run", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"),
    arguments: Case.all.filter { $0.program != nil })
  func runs(_ folder: Case) throws {
    let common = try String(contentsOf: Case.folder.appending(path: "RoundTrip.swift"), encoding: .utf8)
    let output = try SwiftCompiler().output(of: common + (folder.program ?? ""), with: try folder.generate())
    if Self.records { try folder.write(output, "expected-output.txt") }
    expectEmpty(UnifiedDiff.text(old: folder.text("expected-output.txt"), new: output, path: "expected-output.txt"))
  }

  private func expectEmpty(_ difference: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if !difference.isEmpty { Issue.record("\(difference)", sourceLocation: sourceLocation) }
  }
}
