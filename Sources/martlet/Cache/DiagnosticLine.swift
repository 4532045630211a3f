import Diagnostics

/// A diagnostic on one line of text: fields with tabs between them.
enum DiagnosticLine {
  static func text(_ diagnostic: Diagnostic) -> String {
    var fields = [diagnostic.severity.rawValue, diagnostic.id, diagnostic.message, diagnostic.hint ?? ""]
    fields += place(diagnostic.location)
    for related in diagnostic.related { fields += [related.message] + place(related.location) }
    return fields.map(escaped).joined(separator: "\t")
  }

  static func diagnostic(_ line: Substring) -> Diagnostic? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
    guard fields.count >= 8, (fields.count - 8).isMultiple(of: 5), let severity = Severity(rawValue: fields[0]),
      let location = location(fields[4..<8])
    else { return nil }
    var related: [Diagnostic.Related] = []
    for start in stride(from: 8, to: fields.count, by: 5) {
      guard let place = self.location(fields[start + 1..<start + 5]) else { return nil }
      related.append(.init(location: place, message: fields[start]))
    }
    return Diagnostic(
      severity: severity, id: fields[1], message: fields[2], location: location,
      hint: fields[3].isEmpty ? nil : fields[3], related: related)
  }

  private static func place(_ location: SourceLocation) -> [String] {
    [location.file, String(location.line), String(location.column), location.pointer]
  }

  private static func location(_ fields: ArraySlice<String>) -> SourceLocation? {
    let fields = Array(fields)
    guard let line = Int(fields[1]), let column = Int(fields[2]) else { return nil }
    return SourceLocation(file: fields[0], line: line, column: column, pointer: fields[3])
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if !isEscape, scalar == "\\" {
        isEscape = true
      } else {
        result.unicodeScalars.append(!isEscape ? scalar : scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscape = false
      }
    }
    return result
  }
}
