import Testing

@testable import Diagnostics

struct DiagnosticCollectorTests {
  private func place(_ line: Int, _ column: Int = 1, file: String = "a.yaml") -> Place {
    Place(file: file, line: line, column: column)
  }

  @Test func sortedAndEachOnce() {
    var collector = DiagnosticCollector()
    collector.note("n", "note", at: place(2))
    collector.warning("w", "other file", at: place(1, file: "b.yaml"))
    collector.error("e", "ten", at: place(10))
    collector.error("e", "two", at: place(2))
    collector.warning("w", "column", at: place(2, 9))
    collector.error("e", "two", at: place(2))
    #expect(collector.sorted.map(\.message) == ["two", "note", "column", "ten", "other file"])
    #expect(collector.reported.count == 6)
    #expect([Severity.error, .warning, .note].map(collector.count) == [2, 2, 1])
    #expect(collector.hasErrors)
  }

  @Test func strictness() {
    func severities(_ strictness: DiagnosticCollector.Strictness) -> [Severity] {
      var collector = DiagnosticCollector(strictness: strictness)
      collector.warning("one", "", at: place(1))
      collector.warning("two", "", at: place(2))
      collector.note("one", "", at: place(3))
      return collector.sorted.map(\.severity)
    }
    #expect(severities(.lenient) == [.warning, .warning, .note])
    #expect(severities(.strict) == [.error, .error, .note])
    #expect(severities(.only(["one"])) == [.error, .warning, .note])
  }

  @Test func mergingAppliesTheStrictnessOfTheTarget() {
    var lenient = DiagnosticCollector()
    lenient.warning("w", "", at: .unknown)
    #expect(!lenient.hasErrors)
    var strict = DiagnosticCollector(strictness: .strict)
    #expect(strict.isEmpty)
    strict.merge(lenient)
    #expect(strict.hasErrors)
  }

  @Test func aCopyIsIndependent() {
    var first = DiagnosticCollector()
    let copy = first
    first.error("e", "", at: .unknown)
    #expect(copy.isEmpty && !first.isEmpty)
  }
}
