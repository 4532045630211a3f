import APIModel
import Diagnostics
import Foundation
import SpecLoader
import SwiftEmitter
import Testing

/// Source that was written against the old code, compiled against the new: the compiler's verdict is what the surfaces predict.
@Suite("Impact on Swift source")
struct SwiftImpactTests {
  static let slow = ProcessInfo.processInfo.environment["MARTLET_SLOW_TESTS"] == "1"
  /// Every fifth row takes no minute of each run; all of them do with `MARTLET_SLOW_TESTS=1`.
  static let sample = ImpactRow.all.enumerated().filter { slow || $0.offset % 5 == 0 }.map(\.element)

  @Test func thereAreRows() {
    #expect(ImpactRow.all.count >= 90)
    #expect(Set(ImpactRow.all.map(\.identifier)).count == ImpactRow.all.count)
    // A prediction that is always the same would prove nothing.
    #expect(ImpactRow.all.filter(\.callersBreak).count > 30)
    #expect(ImpactRow.all.filter { !$0.callersBreak }.count > 30)
    #expect(ImpactRow.all.filter(\.implementersBreak).count > 30)
    #expect(ImpactRow.all.filter { !$0.implementersBreak }.count > 30)
  }

  @Test("is predicted", arguments: ImpactRow.all)
  func predicted(_ row: ImpactRow) throws {
    let versions = try ImpactVersions(row)
    let differences = SurfaceComparison.differences(from: versions.oldSurface, to: versions.newSurface)
    let words = differences.filter { $0.kind != .typeAdded }.map { "\($0.message): \($0.callers), \($0.implementers)" }
    #expect((differences.map(\.callers).max() == .breaks) == row.callersBreak, "\(words.joined(separator: "\n"))")
    #expect(
      (differences.map(\.implementers).max() == .breaks) == row.implementersBreak, "\(words.joined(separator: "\n"))")
  }

  /// The users of all rows that start from one document, at once.
  @Test(
    "old users compile against the old code", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"),
    arguments: Set(ImpactRow.all.map { $0.before.map(\.to).joined() }).sorted())
  func before(_ start: String) throws {
    let rows = ImpactRow.all.filter { $0.before.map(\.to).joined() == start }
    let first = try #require(rows.first)
    let users = rows.flatMap { row in
      [
        GeneratedFile(path: "Users/\(row.identifier)Caller.swift", contents: ImpactVersions.head + row.callerSource),
        GeneratedFile(
          path: "Users/\(row.identifier)Handler.swift", contents: ImpactVersions.head + row.implementerSource),
      ]
    }
    let failures = try SwiftCompiler().errors(in: try ImpactVersions(first).oldFiles + users)
    #expect(failures.isEmpty)
  }

  @Test(
    "is what the compiler says", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"),
    arguments: sample)
  func compiled(_ row: ImpactRow) throws {
    let versions = try ImpactVersions(row)
    let caller = GeneratedFile(path: "Users/Caller.swift", contents: ImpactVersions.head + row.callerSource)
    let handler = GeneratedFile(path: "Users/Handler.swift", contents: ImpactVersions.head + row.implementerSource)
    let failures = try SwiftCompiler().errors(in: versions.newFiles + [caller, handler])
    #expect((failures["Caller.swift"] != nil) == row.callersBreak, "\(failures["Caller.swift"] ?? [])")
    #expect((failures["Handler.swift"] != nil) == row.implementersBreak, "\(failures["Handler.swift"] ?? [])")
    #expect(failures.keys.filter { $0 != "Caller.swift" && $0 != "Handler.swift" }.isEmpty, "the generated code itself")
  }
}

/// What the two documents of a row became.
struct ImpactVersions {
  static let head = "import Foundation\nimport MartletRuntime\n\n"
  private static let options = EmitterOptions(
    access: .internal, parts: [.models, .client], closedEnums: ["Level", "Grade"])

  var oldFiles: [GeneratedFile]
  var newFiles: [GeneratedFile]
  var oldSurface: SwiftSurface
  var newSurface: SwiftSurface

  init(_ row: ImpactRow) throws {
    let base = try Package.text("Tests/SwiftEmitterTests/Impact/base.yaml")
    let old = try Self.edited(base, row.before)
    let new = try Self.edited(old, row.edits)
    let before = try Self.generate(old, nil)
    let after = try Self.generate(new, row.keepsNames ? before.lock : nil)
    oldFiles = before.files
    newFiles = after.files
    oldSurface = before.surface
    newSurface = after.surface
  }

  private static func edited(_ text: String, _ edits: [ImpactRow.Edit]) throws -> String {
    try edits.reduce(text) { text, edit in
      try #require(text.contains(edit.from), "\(edit.from)")
      return text.replacing(edit.from, with: edit.to)
    }
  }

  private static func generate(_ text: String, _ lock: NameLock?) throws -> (
    files: [GeneratedFile], lock: NameLock, surface: SwiftSurface
  ) {
    var diagnostics = DiagnosticCollector()
    let api = try #require(SpecLoader().load(SourceText(file: "shop.yaml", text: text), into: &diagnostics))
    #expect(!diagnostics.hasErrors, "\(diagnostics.sorted.map(\.message))")
    let output = try SwiftEmitter(options: options, templates: try Generation.templates.get()).emit(
      api, lock: lock, into: &diagnostics)
    let plan = Planner.plan(api, options: options, lock: lock ?? NameLock(), into: &diagnostics)
    return (
      output.files.filter { $0.path.hasSuffix(".swift") }, output.lock, SwiftSurface(plan, api, parts: options.parts)
    )
  }
}
