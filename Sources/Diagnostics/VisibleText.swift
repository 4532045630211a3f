/// Makes a document's text safe to show on a terminal.
package enum VisibleText {
  /// Control characters could drive the terminal, and invisible or bidirectional ones could show another text than
  /// the one that is there.
  package static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// The scalar itself, or `\u{…}` in its place.
  package static func escaped(_ scalar: Unicode.Scalar) -> String {
    mustEscape(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// One line of safe text.
  package static func escaped(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: mustEscape) { return text }
    return text.unicodeScalars.map { escaped($0) }.joined()
  }

  /// How many terminal columns a scalar takes: 0 for combining marks, 2 for wide ones, roughly after UAX #11.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200C, 0x200D: return 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }
}
