import APIDiff
import JSONCoding

/// The rule table in print: `martlet diff --rules`.
package struct RuleListing {
  package var format: DiffReportFormat

  package init(format: DiffReportFormat) { self.format = format }

  /// A line for each rule; as Markdown the page that the project holds, as JSON everything.
  package func render() -> String {
    switch format {
    case .markdown: Self.markdown()
    case .json: Self.json()
    default: Self.text()
    }
  }

  private static func text() -> String {
    let width = RuleTable.rules.map(\.id.count).max() ?? 0
    return RuleTable.rules.map { rule in
      let level = Wording.word(rule.level)
      return level + String(repeating: " ", count: 10 - level.count) + rule.id
        + String(repeating: " ", count: width - rule.id.count + 2) + rule.message + "\n"
    }
    .joined()
  }

  private static func json() -> String {
    var json = JSONWriter()
    json.beginArray()
    for rule in RuleTable.rules {
      json.beginObject()
      json.field("id", rule.id)
      json.field("level", rule.level.rawValue)
      json.field("topic", rule.topic.rawValue)
      json.field("message", rule.message)
      json.field("documentation", rule.documentation)
      json.field("advice", rule.advice)
      json.key("axes")
      json.beginObject()
      for axis in Axis.allCases {
        json.key(axis.rawValue)
        json.value(rule.axes[axis].rawValue)
      }
      json.endObject()
      json.key("example")
      json.beginObject()
      json.field("old", rule.example.old)
      json.field("new", rule.example.new)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    return json.finishString() + "\n"
  }

  /// A section for each family of rules: a page with a section for each rule would have twice the size and say little more.
  private static func markdown() -> String {
    var output = """
      # Rules of `martlet diff`

      \(RuleTable.rules.count) rules, those together that judge the same change in different places. `martlet explain <id>` prints one
      of them, `--severity <id>=<level>` gives it another level.

      """
    for family in RuleTable.families { output += "\n" + section(family) }
    return output
  }

  private static func section(_ family: [Rule]) -> String {
    guard let first = family.first else { return "" }
    var output = "## \(first.id)\n\n\(sentence(first.message))\n\n"
    output += "| rule | level | who breaks on the wire |\n|---|---|---|\n"
    for rule in family {
      let who = Wording.consequences(rule.axes).joined(separator: "; ")
      output += "| `\(rule.id)` | \(Wording.word(rule.level)) | \(who.isEmpty ? "nobody" : who) |\n"
    }
    var told: Set<String> = []
    for rule in family {
      let text = rule.documentation + (rule.advice.isEmpty ? "" : " Instead: " + rule.advice)
      if told.insert(text).inserted { output += "\n" + (told.count > 1 ? "`\(rule.id)`: " : "") + text + "\n" }
    }
    return output + "\n" + example(of: first)
  }

  private static func sentence(_ message: String) -> String {
    message.prefix(1).uppercased() + message.dropFirst() + "."
  }

  /// One rule in full, as Markdown that reads well as text too.
  package static func explanation(of rule: Rule) -> String {
    var output = "## \(rule.id)\n\n"
    let who = Wording.consequences(rule.axes).joined(separator: "; ")
    output += "\(Wording.word(rule.level)): \(rule.message)\(who.isEmpty ? "" : " (\(who))")\n\n"
    output += rule.documentation + "\n\n"
    if !rule.advice.isEmpty { output += "Instead: \(rule.advice)\n\n" }
    return output + example(of: rule)
  }

  private static func example(of rule: Rule) -> String {
    let old = rule.example.old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = rule.example.new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return "```diff\n" + ExampleDiff.lines(old, new).map { "\($0)\n" }.joined() + "```\n"
  }
}

/// The lines in which the two small documents of an example differ.
enum ExampleDiff {
  static func lines(_ old: [String], _ new: [String]) -> [String] {
    let difference = new.difference(from: old)
    let removals = difference.removals.map { change -> String in
      if case .remove(_, let line, _) = change { return "- " + line }
      return ""
    }
    let insertions = difference.insertions.map { change -> String in
      if case .insert(_, let line, _) = change { return "+ " + line }
      return ""
    }
    return removals + insertions
  }
}
