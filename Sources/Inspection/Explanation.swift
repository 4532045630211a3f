import Diagnostics
import SwiftEmitter

/// Why one thing of a document became the Swift that it became.
package struct Explanation: Sendable {
  package struct Fact: Sendable {
    /// `name`, `type`, or the key of a property.
    package var label: String
    package var value: String
    package var rules: [GeneratorRule]
    package var location: SourceLocation

    init(_ label: String, _ value: String, _ rules: [GeneratorRule], at location: SourceLocation) {
      self.label = label
      self.value = value
      self.rules = rules
      self.location = location
    }
  }

  /// `schema Release`
  package var subject: String
  package var location: SourceLocation
  package var facts: [Fact]
  /// Properties, parameters, responses: a line each.
  package var parts: [Fact]

  /// For people. Each rule is explained once, where it is met first; what changes it stands with it.
  package var text: String {
    var lines = ["\(SwiftText.inline(subject))  \(location)"]
    var explained: Set<GeneratorRule> = []
    for fact in facts {
      lines.append("  \(padded(fact.label, 6)) \(SwiftText.inline(fact.value))")
      for rule in fact.rules where explained.insert(rule).inserted {
        lines.append("         \(rule.rawValue): \(rule.text)")
        if let change = rule.change { lines.append("         changed by: \(change)") }
      }
    }
    let labelWidth = min(parts.map(\.label.count).max() ?? 0, 30)
    let valueWidth = min(parts.map(\.value.count).max() ?? 0, 44)
    if !parts.isEmpty { lines.append("") }
    for part in parts {
      let rules = part.rules.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "  \(padded(SwiftText.inline(part.label), labelWidth))  \(padded(SwiftText.inline(part.value), valueWidth))  \(part.location)  \(rules)"
      )
    }
    let others = parts.flatMap(\.rules).filter { explained.insert($0).inserted }
    if !others.isEmpty { lines.append("") }
    for rule in others {
      lines.append("  \(rule.rawValue): \(rule.text)")
      if let change = rule.change { lines.append("    changed by: \(change)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
