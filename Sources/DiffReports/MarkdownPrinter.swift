import APIDiff
import Diagnostics

/// A comment for a pull request. What breaks is open, the rest is folded.
struct MarkdownPrinter {
  func render(_ presentation: Presentation) -> String {
    if presentation.comparisons.isEmpty { return "## API changes: no documents to compare\n" }
    let title = "## API changes: \(Self.escaped(Wording.summary(presentation)))\n\n"
    if let only = presentation.only { return title + body(only) }
    var output = title + Self.row(VersionTable.columns) + Self.row(VersionTable.columns.map { _ in "---" })
    for comparison in presentation.comparisons {
      let cells = VersionTable.row(comparison)
      output += Self.row(cells.prefix(2).map { $0 == "–" ? $0 : Self.cell($0) } + cells.dropFirst(2))
    }
    for comparison in presentation.comparisons where !comparison.report.changes.isEmpty {
      let names = [comparison.oldName, comparison.presence == .removed ? nil : comparison.newName].compactMap { $0 }
      let title = names.map(Self.code).joined(separator: " → ") + (comparison.presence == .removed ? " is gone" : "")
      output += "\n## \(title)\n\n\(Self.escaped(Wording.summary(comparison.report)))\n\n" + body(comparison)
    }
    return output
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A bar would end the cell, even within code.
  private static func cell(_ text: String) -> String { code(text).replacing("|", with: "\\|") }

  private func body(_ comparison: PresentedComparison) -> String {
    let report = comparison.report
    if report.changes.isEmpty { return "" }
    var output = ""
    for line in Wording.versions(comparison) { output += "- \(Self.escaped(line))\n" }
    let silent = report.counts.silent
    if silent > 0 {
      output += "- **\(Wording.count(silent, "silent break"))**: Swift compiles, and the wire breaks\n"
    }
    for group in comparison.groups {
      let breaking = group.entries.filter { $0.change.level > .info }
      let rest = group.entries.filter { $0.change.level == .info }
      let id = group.operationID.map { " (\(Self.code($0)))" } ?? ""
      output += "\n### \(Self.code(group.title))\(id)\n\n"
      for entry in breaking { append(entry, to: &output) }
      guard !rest.isEmpty else { continue }
      if !breaking.isEmpty { output += "\n" }
      output += "<details><summary>\(Wording.count(rest.count, "other change"))</summary>\n\n"
      for entry in rest { append(entry, to: &output) }
      output += "\n</details>\n"
    }
    return output
  }

  private func append(_ entry: PresentedComparison.Entry, to output: inout String) {
    let change = entry.change
    output += "- \(Self.signs[change.level] ?? "") **\(Wording.word(change.level))** \(Self.prose(change.message)) "
    output += "(\(Self.code(change.id)))\n"
    var consequences = Wording.consequences(change.axes)
    if change.isSilent { consequences.insert("**silent**", at: 0) }
    if !consequences.isEmpty { output += "  - \(consequences.joined(separator: "; "))\n" }
    for note in change.swiftNotes { output += "  - \(Self.code(note))\n" }
    if entry.operations.count > 1 {
      output += "  - reaches \(Self.escaped(Wording.list(entry.operations, atMost: 3)))\n"
    }
    let (old, new) = (change.oldLocation.description, change.newLocation.description)
    output += "  - \(Self.code(old)) → \(Self.code(new))\n"
    guard change.level > .info else { return }
    let lines = [("-", entry.oldExcerpt), ("+", entry.newExcerpt)].compactMap { sign, excerpt in
      excerpt?.focus.map { "\(sign) \($0.text)" }
    }
    if !lines.isEmpty {
      let fence = Self.fence(around: lines)
      output += "\n    \(fence)diff\n" + lines.map { "    \($0)\n" }.joined() + "    \(fence)\n"
    }
  }

  private static let signs: [Level: String] = [.error: "🔴", .warning: "🟠", .info: "⚪️"]

  /// A message: what stands between backquotes in it becomes code, the rest is text.
  static func prose(_ message: String) -> String {
    CodeSpans.of(message).map { $0.isCode ? code($0.text) : escaped($0.text) }.joined()
  }

  /// Text of a document that must not become markup.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in VisibleText.escaped(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#": output += "\\"
      // A mention would call people, a reference would link an issue.
      case "@":
        output += "@\u{2060}"
        continue
      case "&":
        output += "&amp;"
        continue
      default: break
      }
      output.unicodeScalars.append(scalar)
    }
    return output
  }

  /// A code span, whatever backquotes are in it.
  static func code(_ text: String) -> String {
    let text = VisibleText.escaped(text)
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  private static func fence(around lines: [String]) -> String {
    String(repeating: "`", count: max(3, (lines.map(longestRun).max() ?? 0) + 1))
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
