import Diagnostics
import Testing

@testable import APIDiff

@Suite("What a report is about, and what fails")
struct ControlTests {
  private func ids(_ report: DiffReport) -> [String] { report.changes.map(\.id) }

  @Test("a filter keeps what reaches an operation of interest")
  func filter() throws {
    let report = try TwoVersions.report()
    let items = ChangeFilter(including: [.tag("items")]).apply(to: report)
    #expect(ids(items).contains("request-parameter-became-required"))
    let orders = ChangeFilter(including: [.path("/ord*")]).apply(to: report)
    #expect(!ids(orders).contains("request-parameter-became-required"))
    #expect(!orders.changes.isEmpty)
    let ofOne = ChangeFilter(including: [.operation("list*")]).apply(to: report)
    #expect(ids(ofOne) == ids(items))
    let external = ChangeFilter(excluding: [.specificationExtension("x-internal")]).apply(to: report)
    #expect(ids(external) == ids(items))
    let nothing = ChangeFilter(including: [.path("/nowhere")]).apply(to: report)
    #expect(nothing.changes.isEmpty)
    #expect(nothing.apiBump == .none)
  }

  @Test("a policy counts changes by level, or by the axes asked for")
  func policy() throws {
    let changes = try TwoVersions.report().changes
    #expect(!FailPolicy(threshold: .breaking).failures(in: changes).isEmpty)
    #expect(FailPolicy(threshold: .none).failures(in: changes).isEmpty)
    #expect(FailPolicy(threshold: .any).failures(in: changes).count == changes.count)
    let harmless = changes.filter { $0.level == .info }
    #expect(FailPolicy(threshold: .breaking).failures(in: harmless).isEmpty)
    // Nothing has worked out the Swift axes here, so nothing can fail on them.
    let swift: Set<Axis> = [.swiftCallers, .swiftImplementers]
    #expect(FailPolicy(threshold: .any, axes: swift).failures(in: changes).isEmpty)
    #expect(!FailPolicy(threshold: .breaking, axes: [.wireOldClients]).failures(in: changes).isEmpty)
  }

  @Test("ignored changes are gone; entries without use and entries past their day are told")
  func ignoring() throws {
    let report = try TwoVersions.report()
    let place = SourceLocation(file: "ignore.yaml", line: 1, column: 3)
    let id = "request-parameter-became-required"
    let day = try #require(CalendarDay("2027-01-31"))
    func apply(_ entries: [IgnoreList.Entry], today: CalendarDay? = nil) -> (DiffReport, [String]) {
      var diagnostics = DiagnosticCollector()
      let kept = IgnoreList(entries: entries).apply(to: report, today: today, into: &diagnostics)
      return (kept, diagnostics.sorted.map(\.id))
    }
    let entry = IgnoreList.Entry(id: id, operation: "GET /items", reason: "agreed", until: day, location: place)
    #expect(!ids(apply([entry]).0).contains(id))
    #expect(apply([entry]).1.isEmpty)
    // On its last day it still counts.
    #expect(!ids(apply([entry], today: day).0).contains(id))
    let late = apply([entry], today: CalendarDay(number: day.number + 1))
    #expect(ids(late.0).contains(id))
    #expect(late.1 == ["expired-ignore"])
    let elsewhere = IgnoreList.Entry(id: id, operation: "GET /nowhere", reason: "old", location: place)
    #expect(apply([elsewhere]).1 == ["stale-ignore"])
    #expect(ids(apply([elsewhere]).0) == ids(report))
  }

  @Test("an entry for one operation does not hide what another one suffers")
  func ignoringSharedSchemas() throws {
    let report = try TwoVersions.report()
    let shared = try #require(report.changes.first { $0.fact.reach.operations.count > 1 })
    let entry = IgnoreList.Entry(
      id: shared.id, operation: "GET /items", reason: "agreed", location: SourceLocation(file: "i", line: 1, column: 1))
    var diagnostics = DiagnosticCollector()
    let kept = IgnoreList(entries: [entry]).apply(to: report, today: nil, into: &diagnostics)
    #expect(kept.changes.contains { $0.fingerprint == shared.fingerprint })
  }

  @Test("an entry for what is harmless does not hide what breaks by the same difference")
  func ignoringOneJudgement() throws {
    func document(_ type: String) -> String {
      """
      openapi: 3.1.0
      info: {title: T, version: 1.0.0}
      paths:
        /a:
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            responses: {'200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
      components: {schemas: {A: {type: object, properties: {b: {type: \(type)}}}}}
      """
    }
    let report = try TwoVersions.report(document("string"), document("[string, 'null']"))
    let change = try #require(report.changes.first)
    #expect(change.judgements.map(\.id) == ["response-property-became-nullable", "request-property-became-nullable"])
    func kept(_ id: String) -> DiffReport {
      var diagnostics = DiagnosticCollector()
      let entry = IgnoreList.Entry(id: id, reason: "agreed", location: SourceLocation(file: "i", line: 1, column: 1))
      let kept = IgnoreList(entries: [entry]).apply(to: report, today: nil, into: &diagnostics)
      #expect(diagnostics.sorted.isEmpty)
      return kept
    }
    let harmless = kept("request-property-became-nullable")
    #expect(harmless.changes.flatMap(\.judgements).map(\.id) == ["response-property-became-nullable"])
    #expect(harmless.changes.map(\.fingerprint) == [change.fingerprint])
    #expect(harmless.apiBump == .major)
    #expect(harmless.changes[0].axes.wireOldServers == .none)
    // What is milder goes along.
    #expect(kept("response-property-became-nullable").changes.isEmpty)
  }

  @Test("a pre-release says what its release will say")
  func prerelease() throws {
    func check(_ old: String, _ new: String) throws -> VersionCheck {
      VersionCheck(
        try TwoVersions.report(
          TwoVersions.old.replacing("version: 1.2.0", with: "version: \(old)"),
          TwoVersions.new.replacing("version: 1.2.0", with: "version: \(new)")))
    }
    let two = VersionCheck.tooLittle(required: SemanticVersion(major: 2, minor: 0, patch: 0))
    #expect(try check("1.1.0", "2.0.0-beta.1") == .enough)
    #expect(try check("2.0.0-beta.1", "2.0.0-beta.2") == .enough)
    #expect(try check("2.0.0-beta.2", "2.0.0") == .enough)
    #expect(try check("2.0.0-beta.2", "2.0.0-beta.1") == two)
    #expect(try check("1.1.0", "1.3.0-rc.1") == two)
  }

  @Test("a version that moved too little is told, and one that is no version too")
  func version() throws {
    #expect(VersionCheck(try TwoVersions.report()) == .tooLittle(required: .init(major: 2, minor: 0, patch: 0)))
    let moved = TwoVersions.new.replacing("version: 1.2.0", with: "version: 2.0.0")
    #expect(VersionCheck(try TwoVersions.report(TwoVersions.old, moved)) == .enough)
    let dated = TwoVersions.new.replacing("version: 1.2.0", with: "version: '2026-11-21'")
    #expect(VersionCheck(try TwoVersions.report(TwoVersions.old, dated)) == .unreadable("2026-11-21"))
  }
}
