import APIDiff
import Diagnostics
import Foundation
import SpecLoader
import Testing

/// Old generated clients call new generated servers, and the other way round: what happens is what the diff said.
@Suite("Impact on the wire")
struct WireCompatibilityTests {
  @Test func thereAreRows() throws {
    #expect(try WireRow.loaded.get().count >= 60)
    #expect(Set(WireRow.all.map(\.name)).count == WireRow.all.count)
    // A prediction that is always the same would prove nothing.
    #expect(WireRow.all.filter { $0.oldClients == "works" }.count > 20)
    #expect(WireRow.all.filter { $0.oldClients != "works" }.count > 20)
    #expect(WireRow.all.filter { $0.newClients == "works" }.count > 20)
    #expect(WireRow.all.filter { $0.newClients != "works" }.count > 20)
  }

  /// What breaks fails, and what does not works. What may break depends on the value, so that either is right: `everyDoubt` wants an
  /// example that fails.
  @Test("is predicted", arguments: WireRow.all)
  func predicted(_ row: WireRow) throws {
    let changes = try Self.changes(row)
    let words = changes.map { "\($0.id): \($0.axes.wireOldClients), \($0.axes.wireOldServers)" }.joined(separator: "\n")
    func check(_ axis: Axis, _ outcome: String) {
      switch changes.map({ $0.axes[axis] }).max() ?? .none {
      case .none: #expect(outcome == "works", "\(axis)\n\(words)")
      case .possible: break
      case .breaks, .silent: #expect(outcome != "works" || row.lenient != nil, "\(axis)\n\(words)")
      }
    }
    check(.wireOldClients, row.oldClients)
    check(.wireOldServers, row.newClients)
    if row.lenient != nil {
      let isBroken =
        changes.contains { $0.axes.wireOldClients == .breaks && row.oldClients == "works" }
        || changes.contains { $0.axes.wireOldServers == .breaks && row.newClients == "works" }
      #expect(isBroken, "not lenient: the diff says that it works")
    }
  }

  @Test("What may break does for some value")
  func everyDoubt() throws {
    var doubts: [String: Bool] = [:]
    for row in WireRow.all {
      for change in try Self.changes(row) {
        for (axis, outcome) in [(Axis.wireOldClients, row.oldClients), (.wireOldServers, row.newClients)]
        where change.axes[axis] == .possible {
          doubts["\(change.id) on \(axis)", default: false] =
            doubts["\(change.id) on \(axis)"] == true || outcome != "works"
        }
      }
    }
    #expect(doubts.filter { !$0.value }.keys.sorted() == Self.unseen)
    #expect(doubts.count > 10)
  }

  /// What no generated client shows: it sends the defaults of its own document, so that those of the server never count; and it reads
  /// any kind of JSON as JSON.
  private static let unseen = [
    "request-parameter-default-value-changed on wireOldClients",
    "response-media-type-name-specialized on wireOldClients",
  ]

  @Test(
    "is what happens",
    .enabled(
      if: SwiftImpactTests.slow && SwiftCompiler.isPresent,
      "takes half a minute: set MARTLET_SLOW_TESTS=1, and build the runtime beside the tests"))
  func observed() throws {
    let rows = WireRow.all
    let old = WireVersion(name: "Old", rows: rows.map { ($0, $0.old) })
    let new = WireVersion(name: "New", rows: rows.map { ($0, $0.new) })
    let (text, seconds) = try SwiftCompiler().output(
      of: WireVersion.program(rows), over: [("Old", try old.files()), ("New", try new.files())])
    var outcomes: [String: [String: (word: String, reason: String)]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", maxSplits: 3).map(String.init)
      guard cells.count > 2 else { continue }
      outcomes[cells[0], default: [:]][cells[1]] = (cells[2], cells.count > 3 ? cells[3] : "")
    }
    var calls = 0
    for row in rows {
      for (way, wanted) in [
        ("old to old", "works"), ("old to new", row.oldClients), ("new to old", row.newClients),
        ("new to new", "works"),
      ] {
        let outcome = try #require(outcomes[row.name]?[way], "\(row.testDescription): no call \(way)")
        #expect(outcome.word == wanted, "\(row.testDescription): \(way): \(outcome.reason)")
        calls += 1
      }
    }
    print("\(rows.count) rows, \(calls) calls; compiled in \(Int(seconds.rounded())) s of the processor")
  }

  private static func changes(_ row: WireRow) throws -> [Change] {
    let old = try #require(Generation.api(WireVersion.document("Shop", [row.old])))
    let new = try #require(Generation.api(WireVersion.document("Shop", [row.new])))
    return APIDiff.compare(old: old, new: new).changes
  }
}
