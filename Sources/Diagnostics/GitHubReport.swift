/// GitHub's workflow commands, one line each: `::error file=…,line=…,col=…,title=…::message`.
enum GitHubReport {
  static func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { line($0) + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let location = diagnostic.location
    var properties: [String] = []
    if !location.file.isEmpty { properties.append("file=" + property(location.file)) }
    if location.line > 0 { properties.append("line=\(location.line)") }
    if location.line > 0, location.column > 0 { properties.append("col=\(location.column)") }
    properties.append("title=" + property(diagnostic.id))

    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "\nhint: " + hint }
    for related in diagnostic.related { message += "\n\(related.location): \(related.message)" }
    return "::\(command) \(properties.joined(separator: ","))::\(data(message))"
  }

  /// A raw line break would end the command and let a document's text start one of its own.
  private static func data(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": output += "%25"
      case "\r": output += "%0D"
      case "\n": output += "%0A"
      default: output += VisibleText.escaped(scalar)
      }
    }
    return output
  }

  private static func property(_ text: String) -> String {
    var output = ""
    for character in data(text).unicodeScalars {
      switch character {
      case ":": output += "%3A"
      case ",": output += "%2C"
      default: output.unicodeScalars.append(character)
      }
    }
    return output
  }
}
