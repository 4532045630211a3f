import APIDiff
import DiffReports
import Foundation
import Testing

@Suite("Page of rules") struct RulePageTests {
  private static let page = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documentation/diff-rules.md")

  @Test("Documentation/diff-rules.md is current; MARTLET_RECORD=1 writes it")
  func isCurrent() throws {
    let rendered = RuleListing(format: .markdown).render()
    if ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1" {
      try rendered.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(recorded == rendered, "the page is not what the rules say: record it again")
  }

  @Test("The page names every rule once in a table")
  func isComplete() {
    let lines = RuleListing(format: .markdown).render().split(separator: "\n")
    let named = lines.filter { $0.hasPrefix("| `") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    #expect(named == RuleTable.rules.map(\.id))
  }
}
