import Diagnostics
import SwiftEmitter

/// A summary for people.
package enum SummaryText {
  package static func text(_ summary: DocumentSummary) -> String {
    var lines = [
      "\(line(summary.title)) \(line(summary.version)), OpenAPI \(line(summary.openapi))"
    ]
    for file in summary.files {
      lines.append("  \(file.path): \(grouped(file.bytes)) bytes, \(grouped(file.lines)) lines")
    }
    for server in summary.servers { lines.append("  server    \(line(server))") }
    for scheme in summary.security { lines.append("  security  \(line(scheme.name)): \(line(scheme.kind))") }
    lines += ["", count(summary.operationCount, "operation")]
    for tag in summary.tags {
      lines.append("  \(tag.tag.map(line) ?? "without a tag") (\(tag.operations.count))")
      let width = (tag.operations.map(\.path.count).max() ?? 0).clamped(to: 60)
      for row in tag.operations {
        let id = line(row.id ?? "-")
        let marks = row.deprecated ? " (deprecated)" : ""
        lines.append("    \(padded(row.method, 7)) \(padded(line(row.path), width))  \(id)\(marks)")
      }
    }
    if summary.webhooks > 0 { lines.append("  and \(count(summary.webhooks, "webhook"))") }
    lines += ["", "\(count(summary.schemas.count, "named schema")), \(summary.schemaCount) with those without a name"]
    let kinds = SchemaKind.allCases.compactMap { kind -> String? in
      let number = summary.schemas.count { $0.kind == kind }
      return number == 0 ? nil : "\(number) \(kind.rawValue)"
    }
    if !kinds.isEmpty { lines.append("  kinds     \(kinds.joined(separator: ", "))") }
    let largest = summary.schemas.filter { $0.parts > 0 }.sorted { ($1.parts, $0.name) < ($0.parts, $1.name) }.prefix(5)
    if !largest.isEmpty {
      lines.append("  largest   \(largest.map { "\(line($0.name)) (\($0.parts))" }.joined(separator: ", "))")
    }
    let unused = summary.schemas.filter { $0.usedBy == 0 }.map { line($0.name) }
    if !unused.isEmpty { lines.append("  unused    \(unused.joined(separator: ", "))") }
    let width = (summary.schemas.map(\.name.count).max() ?? 0).clamped(to: 40)
    for row in summary.schemas {
      let parts = row.parts == 0 ? "" : " of \(row.parts)"
      let users = row.usedBy == 0 ? "" : "used by \(row.usedBy)  "
      lines.append(
        "    \(padded(line(row.name), width))  \(padded(row.kind.rawValue + parts, 20))  \(users)\(row.location)")
    }
    if let included = summary.included {
      lines += [
        "",
        "included: \(included.operations) of \(count(summary.operationCount, "operation")), "
          + "\(included.schemas) of \(count(summary.schemas.count, "named schema"))",
      ]
    }
    lines += ["", problems(summary)]
    return lines.map { $0.last == " " ? String($0.reversed().drop { $0 == " " }.reversed()) : $0 }
      .joined(separator: "\n") + "\n"
  }

  private static func problems(_ summary: DocumentSummary) -> String {
    guard !summary.problems.isEmpty else { return "no notes, warnings or errors" }
    return summary.problems.map { "\(count($0.count, "\($0.severity)")): \($0.id)" }.joined(separator: "\n")
  }

  private static func line(_ text: String) -> String { SwiftText.inline(text) }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  /// `3,012,345`
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}

extension Int {
  fileprivate func clamped(to maximum: Int) -> Int { self < maximum ? self : maximum }
}
