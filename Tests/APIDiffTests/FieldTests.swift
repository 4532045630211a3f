import APIDiff
import APIModel
import Foundation
import Testing

/// Every field of every object of OpenAPI: which rule compares it, or why none does.
///
/// `Fields/every-field.yaml` holds each field. Here each is changed, and each is removed, one at a time; `Fields/rules.tsv` has a row
/// for each with the rules that then report something. A row without rules has a reason. MARTLET_RECORD=1 writes the table, and keeps
/// the reasons.
@Suite("Fields") struct FieldTests {
  private static let folder = TestAPI.tests + "/Fields"

  struct Row {
    var place: String
    var edit: String
    /// The ids, with documentation compared.
    var rules: [String]

    var key: String { "\(place)\t\(edit)" }
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOfFile: folder + "/every-field.yaml", encoding: .utf8)
    let tree = try #require(DocumentTree(text, file: "api.yaml"))
    let old = try #require(TestAPI.load(tree.json, file: "api.json"))
    var options = DiffOptions()
    options.comparesDocumentation = true
    options.today = CalendarDay("2026-01-01")
    options.stability = .draft
    var rows: [Row] = []
    for edit in tree.edits() where !edit.place.isEmpty {
      guard let new = TestAPI.load(edit.tree.json, file: "api.json") else {
        rows.append(Row(place: edit.place, edit: edit.kind, rules: ["does-not-load"]))
        continue
      }
      let report = APIDiff.compare(old: old, new: new, options: options)
      let ids = Set(report.changes.flatMap { $0.judgements.map(\.id) })
      rows.append(Row(place: edit.place, edit: edit.kind, rules: ids.sorted()))
    }
    return rows
  }

  private struct Recorded {
    var rules: String
    var reason: String
  }

  private static func recorded() throws -> [String: Recorded] {
    let text = (try? String(contentsOfFile: folder + "/rules.tsv", encoding: .utf8)) ?? ""
    var recorded: [String: Recorded] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { continue }
      recorded["\(cells[0])\t\(cells[1])"] = Recorded(rules: cells[2], reason: cells[3])
    }
    return recorded
  }

  @Test("Each field of each object is compared by a rule, or left out for a reason")
  func everyField() throws {
    let rows = try Self.rows()
    #expect(rows.count > 400)
    let known = try Self.recorded()
    if ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1" {
      var text = "place\tedit\trules\treason why none\n"
      for row in rows {
        let reason = row.rules.isEmpty ? known[row.key]?.reason ?? "" : ""
        text += "\(row.key)\t\(row.rules.joined(separator: " "))\t\(reason)\n"
      }
      try text.write(toFile: Self.folder + "/rules.tsv", atomically: true, encoding: .utf8)
    }
    let recorded = try Self.recorded()
    #expect(Set(recorded.keys) == Set(rows.map(\.key)))
    for row in rows {
      guard let entry = recorded[row.key] else { continue }
      #expect(entry.rules == row.rules.joined(separator: " "), "\(row.key)")
      if row.rules.isEmpty { #expect(entry.reason.count > 15, "\(row.key) is not compared, and nothing says why") }
    }
  }

  /// Fields that no document gives a value that could be told from none.
  private static let alwaysEmpty: Set<String> = []

  @Test("The document of this test has every field of the model")
  func everyFieldOfTheModel() throws {
    let text = try String(contentsOfFile: Self.folder + "/every-field.yaml", encoding: .utf8)
    let api = try #require(TestAPI.load(text))
    var fields = ModelFields()
    fields.visit(api)
    #expect(fields.all.count > 100)
    #expect(fields.all.subtracting(fields.filled).sorted() == Self.alwaysEmpty.sorted())
  }
}

/// The fields of the types of a model, as `Schema.not`, and those that hold something somewhere.
private struct ModelFields {
  var all: Set<String> = []
  var filled: Set<String> = []

  mutating func visit(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    let type = String(describing: mirror.subjectType)
    for child in mirror.children {
      // Places are no fields of objects.
      if mirror.displayStyle == .struct, let label = child.label, !["SourceLocation", "KeywordPlaces"].contains(type) {
        all.insert("\(type).\(label)")
        if !Self.isEmpty(child.value) { filled.insert("\(type).\(label)") }
      }
      visit(child.value)
    }
  }

  private static func isEmpty(_ value: Any) -> Bool {
    let mirror = Mirror(reflecting: value)
    if let flag = value as? Bool { return !flag }
    if let text = value as? String { return text.isEmpty }
    switch mirror.displayStyle {
    case .optional, .collection, .dictionary, .set: return mirror.children.isEmpty
    default: return false
    }
  }
}
