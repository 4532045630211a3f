import Foundation

/// Files of the package that tests read.
enum RepositoryFile {
  /// - Parameter path: from the package's root. Example: `Specs/mechamental.yaml`.
  static func url(_ path: String, from file: String = #filePath) -> URL {
    // This file is Tests/GeneratedTests/Support/RepositoryFile.swift.
    var url = URL(fileURLWithPath: file)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent(path)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }
}
