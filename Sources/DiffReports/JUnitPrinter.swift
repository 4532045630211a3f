import APIDiff
import Diagnostics

/// JUnit's XML, as build servers read it: one suite for each group, one test case for each change; a breaking change is a failure.
struct JUnitPrinter {
  func render(_ presentation: Presentation) -> String {
    let counts = presentation.report.counts
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output += "<testsuites name=\"martlet diff\" tests=\"\(presentation.report.changes.count)\""
    output += " failures=\"\(counts.errors)\">\n"
    for group in presentation.groups {
      let failures = group.entries.count { $0.change.level == .error }
      output += "  <testsuite name=\"\(Self.escaped(group.title))\" tests=\"\(group.entries.count)\""
      output += " failures=\"\(failures)\">\n"
      for entry in group.entries { append(entry.change, of: group, to: &output) }
      output += "  </testsuite>\n"
    }
    return output + "</testsuites>\n"
  }

  private func append(_ change: Change, of group: Presentation.Group, to output: inout String) {
    let message = Self.escaped(change.message)
    output += "    <testcase classname=\"\(Self.escaped(group.title))\" name=\"\(Self.escaped(change.id)): \(message)\""
    output += " file=\"\(Self.escaped(change.newLocation.file))\" line=\"\(change.newLocation.line)\""
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
