import Foundation

/// Whether a file is an OpenAPI document: it has `openapi` or `swagger` with a version at its top level.
enum DocumentSniffer {
  static let endings: Set<String> = ["yaml", "yml", "json"]

  static func isDocument(_ file: URL) -> Bool {
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { return false }
    for key in ["openapi", "swagger"] {
      var start = data.startIndex
      while let range = data.range(of: Data(key.utf8), in: start..<data.endIndex) {
        start = range.upperBound
        if holdsVersion(data, after: range), isTopLevel(data, range) { return true }
      }
    }
    return false
  }

  /// `: 3.1.0`, `": "2.0"`
  private static func holdsVersion(_ data: Data, after range: Range<Data.Index>) -> Bool {
    let rest = data[range.upperBound...].prefix(40).filter { !" \"'\t\r\n".utf8.contains($0) }
    return rest.first == UInt8(ascii: ":") && rest.dropFirst().first.map { (0x30...0x39).contains($0) } == true
  }

  /// In YAML at the start of its line, in JSON within one brace.
  private static func isTopLevel(_ data: Data, _ range: Range<Data.Index>) -> Bool {
    var before = data[..<range.lowerBound]
    if let last = before.last, "\"'".utf8.contains(last) { before.removeLast() }
    if before.isEmpty || before.last == UInt8(ascii: "\n") || before.elementsEqual([0xEF, 0xBB, 0xBF]) { return true }
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in before {
      if isEscaped {
        isEscaped = false
      } else if isText {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        // A file that does not start with a brace is YAML, where the key would stand at the start of a line.
        default: if depth == 0, !" \t\r\n\u{FEFF}".utf8.contains(byte) { return false }
        }
      }
    }
    return depth == 1 && !isText
  }
}
