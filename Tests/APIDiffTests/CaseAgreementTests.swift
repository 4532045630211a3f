import APIDiff
import Foundation
import Testing

/// The agreement with oasdiff on its own test data. Each disagreement stands in `Disagreements.tsv` with the reason why ours is right.
///
/// Compared are the ids that both tools know, each with its operation, at or above the case's level, within its scope. Where a later
/// version of that tool has another level for an id, either one counts. Callbacks are left out: it does not look into them.
@Suite("Agreement with oasdiff") struct CaseAgreementTests {
  struct Case: Decodable {
    struct Expected: Decodable {
      var id: String
      var level: String
      var operation: String
      var path: String
    }

    struct Options: Decodable {
      var deprecationDaysBeta: Int
      var deprecationDaysStable: Int
      var stabilityLevel: String
      var severityOverrides: [String: String]
    }

    var name: String
    var base: String
    var revision: String
    var scope: String
    var scopeIds: [String]?
    var minLevel: String
    var options: Options
    var expected: [Expected]
  }

  struct Cases: Decodable { var cases: [Case] }

  struct Row: Hashable {
    var name: String
    var base: String
    var breaking: String
    var ours: String
    var theirs: String

    var line: String { [name, base, breaking, ours, theirs].joined(separator: "\t") }
  }

  private static let ranks = ["INFO": 0, "WARN": 1, "ERR": 2]

  @Test("Every disagreement is listed, and every listed one is still there")
  func agreement() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    let text = try Data(contentsOf: URL(fileURLWithPath: shared + "/corpus/diff-cases/cases.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode(Cases.self, from: text).cases
    let catalogue = try Catalogue(folder: shared + "/diff")
    var rows: [Row] = []
    var sameIDs = 0
    var sameVerdict = 0
    for one in cases {
      let row = try #require(compare(one, catalogue, root: shared + "/corpus/diff-cases/"), "\(one.name) does not load")
      if row.ours == row.theirs { sameIDs += 1 }
      if row.breaking.isEmpty { sameVerdict += 1 }
      if row.ours != row.theirs || !row.breaking.isEmpty { rows.append(row) }
    }
    print("\(cases.count) cases: \(sameVerdict) agree on breaking or not, \(sameIDs) on every id")
    if ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1" {
      print(rows.map(\.line).joined(separator: "\n"))
    }
    let listed = try Self.listed()
    let found = Set(rows.map(\.line))
    for line in found.subtracting(listed.keys).sorted() { Issue.record("not listed: \(line)") }
    for line in Set(listed.keys).subtracting(found).sorted() { Issue.record("listed, but no longer so: \(line)") }
    for (line, reason) in listed where reason.count < 20 { Issue.record("no reason: \(line)") }
  }

  private static func listed() throws -> [String: String] {
    let text = try String(contentsOfFile: TestAPI.tests + "/Disagreements.tsv", encoding: .utf8)
    var listed: [String: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      listed[cells.dropLast().joined(separator: "\t")] = cells.last ?? ""
    }
    return listed
  }

  private struct Catalogue {
    var ids: Set<String>
    var changedLevels: [String: (old: String, new: String)]

    init(folder: String) throws {
      func rows(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").dropFirst().map {
          $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
      }
      let newer = try rows("changes-newer.tsv")
      ids = Set(try rows("changes.tsv").map { $0[0] } + newer.map { $0[0] })
      changedLevels = [:]
      for row in newer where row[3] == "level changed" { changedLevels[row[0]] = (row[1], row[2]) }
    }
  }

  private func compare(_ one: Case, _ catalogue: Catalogue, root: String) -> Row? {
    guard let old = TestAPI.load(path: root + one.base), let new = TestAPI.load(path: root + one.revision) else {
      return nil
    }
    let report = APIDiff.compare(old: old, new: new, options: options(one))
    let minimum = Self.ranks[one.minLevel] ?? 0
    let scope = one.scope == "all" ? nil : Set(one.scopeIds ?? [])
    func isMoved(_ id: String) -> Bool {
      guard let levels = catalogue.changedLevels[id] else { return false }
      return (Self.ranks[levels.old] ?? 0 >= minimum) != (Self.ranks[levels.new] ?? 0 >= minimum)
    }
    var ours: Set<String> = []
    var weBreak = false
    for judgement in report.changes.flatMap(\.judgements) where !isMoved(judgement.id) {
      let level = judgement.level == .error ? 2 : judgement.level == .warning ? 1 : 0
      let entries = judgement.operations.compactMap { report[$0] }
      if case .callback? = entries.first?.kind { continue }
      guard level >= minimum, scope?.contains(judgement.id) ?? true else { continue }
      if level >= 1 { weBreak = true }
      guard catalogue.ids.contains(judgement.id) else { continue }
      if entries.isEmpty { ours.insert(judgement.id) }
      for entry in entries { ours.insert("\(judgement.id) \(entry.method) \(entry.path)") }
    }
    var theirs: Set<String> = []
    var theyBreak = false
    var theyBreakLater = false
    for expected in one.expected where !isMoved(expected.id) {
      if Self.ranks[expected.level] ?? 0 >= 1 { theyBreak = true }
      if Self.ranks[catalogue.changedLevels[expected.id]?.new ?? expected.level] ?? 0 >= 1 { theyBreakLater = true }
      let place = expected.operation.isEmpty ? "" : " \(expected.operation) \(expected.path)"
      theirs.insert(expected.id + place)
    }
    func ids(_ entries: Set<String>) -> Set<String> { Set(entries.map { String($0.prefix { $0 != " " }) }) }
    let ourIDs = ids(ours)
    let theirIDs = ids(theirs)
    return Row(
      name: one.name, base: one.base,
      breaking: weBreak == theyBreak || weBreak == theyBreakLater ? "" : weBreak ? "ours breaks" : "theirs breaks",
      ours: ourIDs.subtracting(theirIDs).sorted().joined(separator: " "),
      theirs: theirIDs.subtracting(ourIDs).sorted().joined(separator: " "))
  }

  private func options(_ one: Case) -> DiffOptions {
    var options = DiffOptions()
    // The day on which the expected lists were made.
    options.today = CalendarDay("2026-11-21")
    options.deprecationDaysBeta = one.options.deprecationDaysBeta
    options.deprecationDaysStable = one.options.deprecationDaysStable
    options.stability = DiffOptions.Stability(rawValue: one.options.stabilityLevel) ?? .beta
    options.checksVersion = true
    for (id, level) in one.options.severityOverrides {
      options.overrides[id] =
        switch level {
        case "NONE": .off
        case "ERR": .level(.error)
        case "WARN": .level(.warning)
        default: .level(.info)
        }
    }
    return options
  }
}
