import APIDiff
import Diagnostics

/// JUnit's XML, as build servers read it: one suite for each document, one test case for each change; a breaking change is a failure.
/// A document without a change is one test case that passes: some servers take an empty file for a run that was lost.
struct JUnitPrinter {
  func render(_ presentation: Presentation) -> String {
    let tests = presentation.comparisons.map { max(1, $0.report.changes.count) }
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output += "<testsuites name=\"martlet diff\" tests=\"\(tests.reduce(0, +))\""
    output += " failures=\"\(presentation.counts.errors)\">\n"
    for (comparison, tests) in zip(presentation.comparisons, tests) {
      let title = Self.escaped(comparison.title)
      output += "  <testsuite name=\"\(title)\" tests=\"\(tests)\""
      output += " failures=\"\(comparison.report.counts.errors)\" file=\"\(Self.escaped(comparison.document))\">\n"
      for group in comparison.groups {
        for entry in group.entries { append(entry.change, of: group, in: comparison, to: &output) }
      }
      if comparison.groups.isEmpty {
        let name = comparison.presence == .added ? "the document is new" : "no changes"
        output += "    <testcase classname=\"\(Self.escaped(comparison.document))\" name=\"\(name)\"/>\n"
      }
      output += "  </testsuite>\n"
    }
    return output + "</testsuites>\n"
  }

  private func append(
    _ change: Change, of group: PresentedComparison.Group, in comparison: PresentedComparison, to output: inout String
  ) {
    let file = comparison.newFiles.path(of: change.newLocation.file) ?? change.newLocation.file
    let message = Self.escaped(change.message)
    output += "    <testcase classname=\"\(Self.escaped(group.title))\" name=\"\(Self.escaped(change.id)): \(message)\""
    output += " file=\"\(Self.escaped(file))\""
    if change.newLocation.line > 0 { output += " line=\"\(change.newLocation.line)\"" }
    let detail =
      Wording.consequences(change.axes) + change.swiftNotes + [
        "old: \(change.oldLocation)", "new: \(change.newLocation)",
      ]
    let text = detail.map(Self.escaped).joined(separator: "\n")
    switch change.level {
    case .error: output += ">\n      <failure type=\"\(change.id)\" message=\"\(message)\">\(text)</failure>\n"
    case .warning, .info:
      output += ">\n      <system-out>\(Wording.word(change.level)): \(message)\n\(text)</system-out>\n"
    }
    output += "    </testcase>\n"
  }

  /// XML 1.0, section 2.4; characters that XML cannot hold at all are shown as `\u{…}`.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in VisibleText.escaped(text).unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default:
        // U+FFFE and U+FFFF are characters of Swift, and not of XML.
        if scalar.value & 0xFFFE == 0xFFFE { output += "\u{FFFD}" } else { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }
}
