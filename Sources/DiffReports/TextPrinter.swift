import APIDiff
import Diagnostics

/// The format for people, at a terminal: may I ship this, which version does it need, who breaks, and where is the line.
/// ```
/// 1 breaking change, 0 warnings, 2 other changes
/// API: 1.2.0 → 1.3.0, needs a new major version (2.0.0 or later)
///
/// GET /pets (listPets)
///   breaking  the query parameter 'limit' became required  [request-parameter-became-required]
///             old clients break; Swift callers do not compile
///     - old.yaml:12:9    required: false
///     + new.yaml:12:9    required: true
/// ```
struct TextPrinter {
  let color: Bool

  func render(_ presentation: Presentation) -> String {
    if let only = presentation.only { return render(only) }
    if presentation.comparisons.isEmpty { return "no documents to compare\n" }
    var output = VersionTable.render(presentation)
    for comparison in presentation.comparisons {
      output += "\n== \(VisibleText.escaped(comparison.title))\n"
      if comparison.presence != .added { output += render(comparison) }
    }
    return output
  }

  private func render(_ comparison: PresentedComparison) -> String {
    let report = comparison.report
    var output = styled(Wording.summary(report), "1") + "\n"
    if report.changes.isEmpty { return output }
    for line in Wording.versions(comparison) { output += VisibleText.escaped(line) + "\n" }
    if let silence = Wording.silence(report.counts) { output += silence + "\n" }
    for group in comparison.groups {
      let id = group.operationID.map { " (\($0))" } ?? ""
      output += "\n" + styled(VisibleText.escaped(group.title + id), "1") + "\n"
      for entry in group.entries { append(entry, of: group, to: &output) }
    }
    return output
  }

  private func append(_ entry: PresentedComparison.Entry, of group: PresentedComparison.Group, to output: inout String)
  {
    let change = entry.change
    let word = Wording.word(change.level)
    let margin = String(repeating: " ", count: 12)
    output += "  " + styled(word, Self.colors[change.level] ?? "1")
    output += String(repeating: " ", count: 10 - word.count)
    output += "\(VisibleText.escaped(change.message))  [\(change.id)]\n"
    if change.isSilent { output += margin + styled("silent:", "1;31") + " Swift compiles, and the wire breaks\n" }
    for judgement in change.judgements.dropFirst() where judgement.message != change.message {
      let message = VisibleText.escaped(judgement.message)
      output += "\(margin)also \(Wording.word(judgement.level)): \(message)  [\(judgement.id)]\n"
    }
    let consequences = Wording.consequences(change.axes)
    if !consequences.isEmpty { output += margin + consequences.joined(separator: "; ") + "\n" }
    for note in change.swiftNotes { output += margin + VisibleText.escaped(note) + "\n" }
    let others = entry.operations.filter { $0 != group.title }
    if !others.isEmpty {
      let list = VisibleText.escaped(Wording.list(others, atMost: 3))
      output += "\(margin)reaches \(Wording.count(others.count, "operation")): \(list)\n"
    }
    place("-", "31", change.oldLocation, entry.oldExcerpt, to: &output)
    place("+", "32", change.newLocation, entry.newExcerpt, to: &output)
  }

  private func place(
    _ sign: String, _ code: String, _ location: SourceLocation, _ excerpt: Excerpt?, to output: inout String
  ) {
    var line = "    \(sign) \(VisibleText.escaped(location.description))"
    if let focus = excerpt?.focus {
      line += "    " + focus.text.drop { $0 == " " }
      while line.last == " " { line.removeLast() }
    }
    output += styled(line, code) + "\n"
  }

  private static let colors: [Level: String] = [.error: "1;31", .warning: "1;35", .info: "1;34"]

  private func styled(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
