import APIDiff
import Diagnostics
import Foundation
import Testing

@Suite("Rules") struct RuleExampleTests {
  @Test("Every rule has an id of its own, a documentation, an advice and a message")
  func rows() {
    var seen: Set<String> = []
    for rule in RuleTable.rules {
      #expect(seen.insert(rule.id).inserted, "\(rule.id) is there twice")
      #expect(rule.documentation.count > 20 && !rule.advice.isEmpty && !rule.message.isEmpty, "\(rule.id)")
      #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(rule.id)")
    }
  }

  @Test("Each rule's example gives exactly its own change")
  func examples() {
    // The rules of generated code are tested where code is generated.
    for rule in RuleTable.rules where rule.topic != .swift {
      let changes = TestAPI.changes(rule.example.old, rule.example.new, options: options(rule))
      let judged = changes.filter { change in
        // By its nature it stands in another change.
        if rule.id == "api-enclosed-schema-changed" { return change.judgements.contains { $0.id == rule.id } }
        return rule.topic != .version || change.fact.topic == .version
      }
      let ids = judged.map { $0.judgements.map(\.id).joined(separator: " and ") }
      #expect(ids == [rule.id], "the example of \(rule.id) gives \(ids)")
      for change in judged {
        #expect(change.level == rule.level)
        #expect(change.oldLocation.line > 0 && change.newLocation.line > 0, "\(rule.id) has no place")
        #expect(!change.message.contains("{new}") && !change.message.contains("{old}"), "\(change.message)")
      }
    }
  }

  @Test("Compared the other way round, each example gives the mirrored facts")
  func mirrors() {
    for rule in RuleTable.rules where rule.topic != .version && rule.topic != .swift {
      let forth = TestAPI.changes(rule.example.old, rule.example.new, options: options(rule))
      let back = TestAPI.changes(rule.example.new, rule.example.old, options: options(rule))
      #expect(
        Set(forth.map { TestAPI.key($0.fact.mirrored) }) == Set(back.map { TestAPI.key($0.fact) }), "\(rule.id)")
    }
  }

  private func options(_ rule: Rule) -> DiffOptions {
    var options = DiffOptions()
    options.today = CalendarDay("2026-01-01")
    options.comparesDocumentation = rule.topic == .documentation
    options.checksVersion = rule.topic == .version
    if rule.id.hasSuffix("sunset-missing") || rule.id.hasSuffix("too-small") { options.deprecationDaysStable = 30 }
    return options
  }
}
