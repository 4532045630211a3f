import APIDiff
import Diagnostics
import JSONCoding

/// SARIF 2.1.0 (OASIS): one run, the rules that were met, one result for each change of every document. Several runs of one tool in a
/// file are refused by code scanning.
struct SARIFPrinter {
  /// Of Martlet.
  let toolVersion: String

  private static let project = "https://github.com/martlet-swift/martlet"
  /// What paths are relative to; the name that code scanning knows.
  private static let root = "%SRCROOT%"

  func render(_ presentation: Presentation) -> String {
    let changes = presentation.comparisons.flatMap { comparison in
      comparison.report.changes.map { (change: $0, comparison: comparison) }
    }
    let rules = Dictionary(changes.map { ($0.change.id, $0.change.rule) }, uniquingKeysWith: { first, _ in first })
    let ids = rules.keys.sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var json = JSONWriter()
    json.beginObject()
    json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.field("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.field("name", "martlet")
    json.field("version", toolVersion)
    json.field("informationUri", Self.project)
    json.key("rules")
    json.beginArray()
    let sections = Self.sections(of: Set(ids))
    for id in ids { if let rule = rules[id] { write(rule, section: sections[id] ?? id, to: &json) } }
    json.endArray()
    json.endObject()
    json.endObject()
    json.key("originalUriBaseIds")
    json.beginObject()
    json.key(Self.root)
    json.beginObject()
    json.key("description")
    write(text: "The root of the working tree.", to: &json)
    json.endObject()
    json.endObject()
    // Columns count Unicode scalars.
    json.field("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for (change, comparison) in changes {
      write(change, index: indices[change.id] ?? 0, in: comparison, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    return json.finishString() + "\n"
  }

  /// The page of rules has a section for each family, which bears the name of its first rule.
  private static func sections(of ids: Set<String>) -> [String: String] {
    var sections: [String: String] = [:]
    for family in RuleTable.families {
      for rule in family where ids.contains(rule.id) { sections[rule.id] = family.first?.id }
    }
    return sections
  }

  private func write(_ rule: Rule, section: String, to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", rule.id)
    json.key("shortDescription")
    write(text: Self.withoutValues(rule.message), to: &json)
    json.key("fullDescription")
    write(text: rule.documentation, to: &json)
    json.field("helpUri", "\(Self.project)/blob/main/Documentation/diff-rules.md#\(section)")
    json.key("help")
    let advice = rule.advice.isEmpty ? "" : "Instead: " + rule.advice
    json.beginObject()
    json.field("text", [rule.documentation, advice].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    json.field("markdown", RuleListing.explanation(of: rule))
    json.endObject()
    json.key("defaultConfiguration")
    json.beginObject()
    json.field("level", Self.level(rule.level))
    json.endObject()
    json.endObject()
  }

  /// `{old|none}` is filled in by each change.
  private static func withoutValues(_ message: String) -> String {
    var text = ""
    var isInside = false
    for character in message {
      switch character {
      case "{":
        isInside = true
        text += "…"
      case "}": isInside = false
      default: if !isInside { text.append(character) }
      }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func write(_ change: Change, index: Int, in comparison: PresentedComparison, to json: inout JSONWriter) {
    json.beginObject()
    json.field("ruleId", change.id)
    json.field("ruleIndex", index)
    json.field("level", Self.level(change.level))
    json.key("message")
    let consequences = Wording.consequences(change.axes)
    let detail = consequences.isEmpty ? "" : " (" + consequences.joined(separator: "; ") + ")"
    write(text: change.message + detail, to: &json)
    json.key("locations")
    json.beginArray()
    json.beginObject()
    write(comparison.annotated(change), named: change.newLocation.file, to: &json)
    json.endObject()
    json.endArray()
    json.key("relatedLocations")
    json.beginArray()
    json.beginObject()
    json.field("id", 1)
    json.key("message")
    write(text: "it stood here: \(change.oldLocation)", to: &json)
    var old = change.oldLocation
    old.file = comparison.oldFiles.path(of: old.file) ?? ""
    write(old, named: change.oldLocation.file, to: &json)
    json.endObject()
    json.endArray()
    json.key("partialFingerprints")
    json.beginObject()
    json.field("martletChange/v1", change.fingerprint)
    json.endObject()
    json.endObject()
  }

  /// - Parameters:
  ///   - location: Its file is a path from the root of the working tree, or empty.
  ///   - name: What a place is called that has no file.
  private func write(_ location: SourceLocation, named name: String, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    if location.file.isEmpty {
      json.key("description")
      write(text: name, to: &json)
    } else {
      json.field("uri", Self.uri(location.file))
      json.field("uriBaseId", Self.root)
    }
    json.endObject()
    if location.line > 0 {
      json.key("region")
      json.beginObject()
      json.field("startLine", location.line)
      if location.column > 0 { json.field("startColumn", location.column) }
      json.endObject()
    }
    json.endObject()
    guard !location.pointer.isEmpty else { return }
    json.key("logicalLocations")
    json.beginArray()
    json.beginObject()
    json.field("fullyQualifiedName", location.pointer)
    json.endObject()
    json.endArray()
  }

  private func write(text: String, to json: inout JSONWriter) {
    json.beginObject()
    json.field("text", text)
    json.endObject()
  }

  private static func level(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference of RFC 3986: what is no unreserved character or `/` is percent-encoded.
  private static func uri(_ path: String) -> String {
    var output = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return output
  }
}
