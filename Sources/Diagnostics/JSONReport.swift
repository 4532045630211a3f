/// The JSON format: one array, one object per line, keys always present and in this order.
enum JSONReport {
  static func render(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "[]\n" }
    return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let related = diagnostic.related.map { "{\(place($0.location)),\"message\":\(quoted($0.message))}" }
    return "{\"severity\":\(quoted(diagnostic.severity.rawValue)),\"id\":\(quoted(diagnostic.id)),"
      + "\"message\":\(quoted(diagnostic.message)),\(place(diagnostic.location)),"
      + "\"hint\":\(diagnostic.hint.map(quoted) ?? "null"),\"related\":[\(related.joined(separator: ","))]}"
  }

  private static func place(_ location: SourceLocation) -> String {
    "\"file\":\(quoted(location.file)),\"line\":\(location.line),\"column\":\(location.column),"
      + "\"pointer\":\(quoted(location.pointer))"
  }

  /// Escapes what JSON demands (RFC 8259, section 7) and, for terminals, every other invisible character.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if VisibleText.mustEscape(scalar) {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    return output + "\""
  }
}
