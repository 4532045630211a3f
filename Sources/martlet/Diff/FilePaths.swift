import Diagnostics
import SwiftEmitter

/// Finds documents in folders.
enum FilePaths {
  static func exists(_ path: String) -> Bool { Terminal.realPath(path) != nil }

  /// Also through a link.
  static func isFolder(_ path: String) -> Bool {
    guard let path = Terminal.realPath(path) else { return false }
    return FileSystem.kind(path) == .folder
  }

  static func isDocumentName(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Paths below the folder, sorted. Hidden folders and links are left out: they lead to tools' files, or in circles.
  static func documents(below folder: String) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
      for name in (try? FileSystem.list(below.isEmpty ? folder : "\(folder)/\(below)")) ?? [] where !name.hasPrefix(".")
      {
        let path = below.isEmpty ? name : "\(below)/\(name)"
        switch FileSystem.kind("\(folder)/\(path)") {
        case .folder: waiting.append(path)
        case .file: if isDocumentName(path) { found.append(path) }
        default: break
        }
      }
    }
    return found.sorted()
  }

  /// Whether a text says that it is an OpenAPI document; files that documents only refer to do not.
  static func isDocument(_ source: SourceText) -> Bool {
    for word in ["openapi", "swagger"] {
      let key = Array(word.utf8)
      guard let place = source.bytes.firstRange(of: key) else { continue }
      // `openapi:` at the start of a line, or `"openapi":` in JSON.
      let before = place.lowerBound == 0 ? nil : source.bytes[place.lowerBound - 1]
      let isQuoted = before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
      let after = source.bytes[place.upperBound...].dropFirst(isQuoted ? 1 : 0).first { $0 != UInt8(ascii: " ") }
      if after == UInt8(ascii: ":"), before == nil || before == UInt8(ascii: "\n") || isQuoted { return true }
    }
    return false
  }
}
