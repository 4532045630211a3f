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
    let differences = versions.differences.all.filter { $0.effects != SurfaceEffects() }
    let words = differences.map { "\($0.note): \($0.effects.callers), \($0.effects.implementers)" }
    #expect(differences.contains { $0.effects.callers > .none } == row.callersBreak, "\(words.joined(separator: "\n"))")
    #expect(
      differences.contains { $0.effects.implementers > .none } == row.implementersBreak,
      "\(words.joined(separator: "\n"))")
  }

  /// The command says of each change what the surfaces say of its declarations, whatever fact of the documents it is joined to.
  @Test("is what `martlet diff` says", .enabled(if: Package.martlet != nil, "no command beside the tests"))
  func joined() throws {
    var silent: [String] = []
    for row in ImpactRow.all {
      let verdicts = try ImpactReport(row).verdicts
      let callers = verdicts.map(\.callers)
      let implementers = verdicts.map(\.implementers)
      func breaks(_ verdicts: [String]) -> Bool { verdicts.contains("breaks") || verdicts.contains("possible") }
      if !Self.renamings.contains(row.number) {
        #expect(breaks(callers) == row.callersBreak, "\(row.testDescription): \(verdicts)")
        #expect(breaks(implementers) == row.implementersBreak, "\(row.testDescription): \(verdicts)")
      }
      if callers.contains("silent") || implementers.contains("silent") { silent.append(row.number) }
    }
    #expect(silent == Self.silent)
  }

  @Test(
    "Each rule about generated code has an example that gives exactly its own change",
    .enabled(if: Package.martlet != nil, "no command beside the tests")
  )
  func examples() throws {
    struct Rule: Decodable {
      struct Example: Decodable { var old: String, new: String }
      var id: String
      var topic: String
      var example: Example
    }
    let command = try #require(Package.martlet)
    let listing = try Child.run(command, ["diff", "--rules", "--format", "json"])
    let rules = try JSONDecoder().decode([Rule].self, from: Data(listing.output.utf8)).filter { $0.topic == "swift" }
    #expect(rules.count >= 3)
    for rule in rules {
      let verdicts = try ImpactReport(old: rule.example.old, new: rule.example.new).verdicts
      #expect(verdicts.map(\.id) == [rule.id] && verdicts[0].callers != "none", "\(rule.id): \(verdicts)")
    }
  }

  @Test(
    "No document differs from itself, with the lock of its own first run",
    .enabled(
      if: Corpus.isPresent && Package.martlet != nil, "no corpus beside the package, or no command beside the tests"),
    arguments: ["pairs/museum/new.yaml", "docs/multi-cafe-split", "docs/openeo.yaml"])
  func itself(_ path: String) throws {
    let file = Corpus.folder.appending(path: path).path
    let child = try Child.run(try #require(Package.martlet), ["diff", file, file, "--quiet"])
    #expect(child.output.hasPrefix("no changes") || child.output.isEmpty, "\(child.output.prefix(600))")
  }

  /// What the lock of the old output keeps: `martlet diff` reads both versions as one project's runs.
  private static let renamings: Set<String> = ["6", "7", "92"]
  /// What compiles and fails on the wire.
  private static let silent: [String] = ["4", "4m", "13", "24", "25", "26", "58", "75", "96"]

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
  var differences: SurfaceDifferences

  init(_ row: ImpactRow) throws {
    let (old, new) = try Self.documents(row)
    let before = try Self.generate(old, nil)
    let after = try Self.generate(new, row.keepsNames ? before.lock : nil)
    oldFiles = before.files
    newFiles = after.files
    differences = SurfaceDifferences(old: before.plan, before.api, new: after.plan, after.api)
  }

  static func documents(_ row: ImpactRow) throws -> (old: String, new: String) {
    let base = try Package.text("Tests/SwiftEmitterTests/Impact/base.yaml")
    let old = try edited(base, row.before)
    return (old, try edited(old, row.edits))
  }

  private static func edited(_ text: String, _ edits: [ImpactRow.Edit]) throws -> String {
    try edits.reduce(text) { text, edit in
      try #require(text.contains(edit.from), "\(edit.from)")
      return text.replacing(edit.from, with: edit.to)
    }
  }

  private static func generate(_ text: String, _ lock: NameLock?) throws -> (
    files: [GeneratedFile], lock: NameLock, plan: EmissionPlan, api: API
  ) {
    var diagnostics = DiagnosticCollector()
    let api = try #require(SpecLoader().load(SourceText(file: "shop.yaml", text: text), into: &diagnostics))
    #expect(!diagnostics.hasErrors, "\(diagnostics.sorted.map(\.message))")
    let output = try SwiftEmitter(options: options, templates: try Generation.templates.get()).emit(
      api, lock: lock, into: &diagnostics)
    let plan = Planner.plan(api, options: options, lock: lock ?? NameLock(), into: &diagnostics)
    return (
      output.files.filter { $0.path.hasSuffix(".swift") }, output.lock, plan, api
    )
  }
}

/// What `martlet diff` says of a row's two documents.
struct ImpactReport {
  struct Verdict: CustomStringConvertible {
    var id: String
    var callers: String
    var implementers: String
    var description: String { "\(id): \(callers), \(implementers)" }
  }

  private struct Report: Decodable {
    struct Comparison: Decodable {
      var changes: [Change]
    }
    struct Change: Decodable {
      var id: String
      var axes: [String: String]
    }
    var comparisons: [Comparison]
  }

  var verdicts: [Verdict]

  init(_ row: ImpactRow) throws {
    let (old, new) = try ImpactVersions.documents(row)
    try self.init(old: old, new: new)
  }

  init(old: String, new: String, closedEnums: [String] = ["Level", "Grade"]) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, "old.yaml")
    try folder.write(new, "new.yaml")
    try folder.write(
      "access: internal\ndocuments:\n  - spec: new.yaml\n    closedEnums: [\(closedEnums.joined(separator: ", "))]\n",
      "martlet.yaml")
    let command = try #require(Package.martlet)
    let child = try Child.run(
      "/bin/sh",
      [
        "-c", "cd \"$0\" && exec \"$1\" diff old.yaml new.yaml --format json --fail-on none --quiet", folder.path,
        command,
      ])
    let report = try JSONDecoder().decode(Report.self, from: Data(child.output.utf8))
    verdicts = report.comparisons.flatMap(\.changes).map {
      Verdict(id: $0.id, callers: $0.axes["swiftCallers"] ?? "", implementers: $0.axes["swiftImplementers"] ?? "")
    }
  }
}
