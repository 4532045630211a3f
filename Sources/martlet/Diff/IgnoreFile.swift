import APIDiff
import Diagnostics
import YAML

/// The file that `--ignore` names → `IgnoreList`. A list, each entry with the rule's `id` and a `reason`:
/// ```yaml
/// - id: response-required-property-removed
///   schema: Pet                  # or operation: GET /pets, or fingerprint: as the JSON report has it
///   reason: nobody has read it since 2024
///   until: 2027-01-31            # optional: the last day on which the entry counts
/// ```
struct IgnoreFile {
  let file: String
  private(set) var diagnostics: DiagnosticCollector

  static func read(_ source: SourceText, into diagnostics: inout DiagnosticCollector) -> IgnoreList? {
    var reader = IgnoreFile(file: source.file, diagnostics: diagnostics)
    let root = DocumentParser.parse(source, limits: ParseLimits(), into: &reader.diagnostics)
    var entries: [IgnoreList.Entry] = []
    if let root, let nodes = root.sequence {
      entries = nodes.compactMap { reader.entry($0) }
    } else if let root {
      reader.error("an ignore file is a list of entries", root.mark, hint: "- id: rule-id\n  reason: why")
    }
    diagnostics = reader.diagnostics
    return diagnostics.hasErrors ? nil : IgnoreList(entries: entries)
  }

  private mutating func entry(_ node: Node) -> IgnoreList.Entry? {
    guard let mapping = node.mapping else {
      error("an entry is a mapping with 'id' and 'reason'", node.mark)
      return nil
    }
    var entry = IgnoreList.Entry(id: "", reason: "", location: location(node.mark))
    for item in mapping {
      guard let text = item.value.string ?? item.value.int.map({ "\($0)" }) else {
        error("'\(item.key)' must be a string, not \(item.value.kindName)", item.value.mark)
        continue
      }
      switch item.key {
      case "id":
        entry.id = text
        if RuleTable[text] == nil {
          error("there is no rule '\(text)'", item.value.mark, hint: "martlet diff --rules lists them")
        }
      case "operation": entry.operation = text
      case "schema": entry.schema = text
      case "fingerprint": entry.fingerprint = text
      case "reason": entry.reason = text
      case "until":
        entry.until = CalendarDay(text)
        if entry.until == nil { error("'\(text)' is no date such as 2027-01-31", item.value.mark) }
      default:
        error(
          "unknown key '\(item.key)'", item.keyMark,
          hint: "known are id, operation, schema, fingerprint, reason, until")
      }
    }
    if mapping["id"] == nil { error("the entry has no 'id'", node.mark) }
    if entry.reason.isEmpty {
      error("the entry has no 'reason'", node.mark, hint: "say why the change is accepted: someone will ask")
    }
    return entry.id.isEmpty ? nil : entry
  }

  private func location(_ mark: Mark) -> SourceLocation {
    SourceLocation(file: file, line: Int(mark.line), column: Int(mark.column))
  }

  private mutating func error(_ message: String, _ mark: Mark, hint: String? = nil) {
    diagnostics.error("ignore-file", message, at: location(mark), hint: hint)
  }
}
