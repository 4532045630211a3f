import APIDiff
import Diagnostics
import JSONCoding

/// SARIF 2.1.0 (OASIS): one run, the rules that were met, one result for each change.
struct SARIFPrinter {
  /// Of Martlet.
  let toolVersion: String

  func render(_ presentation: Presentation) -> String {
    let changes = presentation.report.changes
    let rules = Dictionary(changes.map { ($0.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
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
    json.key("rules")
    json.beginArray()
    for id in ids { if let rule = rules[id] { write(rule, to: &json) } }
    json.endArray()
    json.endObject()
    json.endObject()
    // Columns count Unicode scalars.
    json.field("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for change in changes { write(change, index: indices[change.id] ?? 0, to: &json) }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    return json.finishString() + "\n"
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", rule.id)
    json.key("shortDescription")
    write(text: rule.message, to: &json)
    json.key("fullDescription")
    write(text: rule.documentation, to: &json)
    json.key("help")
    write(text: rule.advice, to: &json)
    json.key("defaultConfiguration")
    json.beginObject()
    json.field("level", Self.level(rule.level))
    json.endObject()
    json.endObject()
  }

  private func write(_ change: Change, index: Int, to json: inout JSONWriter) {
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
    write(change.newLocation, message: nil, to: &json)
    json.endArray()
    json.key("relatedLocations")
    json.beginArray()
    write(change.oldLocation, message: "it stood here: \(change.oldLocation)", to: &json)
    json.endArray()
    json.key("partialFingerprints")
    json.beginObject()
    json.field("martletChange/v1", change.fingerprint)
    json.endObject()
    json.endObject()
  }

  private func write(_ location: SourceLocation, message: String?, to json: inout JSONWriter) {
    json.beginObject()
    if let message {
      json.field("id", 1)
      json.key("message")
      write(text: message, to: &json)
    }
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.field("uri", Self.uri(Self.path(location.file)))
    json.endObject()
    if location.line > 0 {
      json.key("region")
      json.beginObject()
      json.field("startLine", location.line)
      if location.column > 0 { json.field("startColumn", location.column) }
      json.endObject()
    }
    json.endObject()
    json.endObject()
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

  /// A viewer looks for a file: of `main:Specs/shop.yaml` that is the path, and the message names the revision.
  private static func path(_ file: String) -> String {
    guard let colon = file.firstIndex(of: ":"), !file[..<colon].contains("/") || file[..<colon].hasPrefix("origin/")
    else {
      return file
    }
    return String(file[file.index(after: colon)...])
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
