import Foundation

/// The shared collection of documents and suites beside the package.
enum Corpus {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/corpus").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Every file below a folder of the corpus that passes the test, in a fixed order, as paths relative to it.
  static func files(in name: String, where isWanted: (String) -> Bool) -> [String] {
    let root = folder.appending(path: name).path
    return (FileManager.default.subpaths(atPath: root) ?? []).filter(isWanted).sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// The lines `id  reason` of a data file beside the tests; `#` starts a comment line.
  static func exceptions(_ file: String) throws -> [String: String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: file)
    var exceptions: [String: String] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      exceptions[String(parts[0])] = parts.dropFirst().first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
    return exceptions
  }
}
