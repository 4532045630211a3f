import Foundation
import Testing

/// Documents written by others. They are not part of the package: tests that need them are skipped where they are absent.
enum Corpus {
  struct Row: CustomTestStringConvertible {
    let file: String
    let version: String
    let paths: Int
    let operations: Int
    let isValid: Bool

    var testDescription: String { file }
  }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/corpus")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "index.tsv").path) }

  static let documents: [Row] = rows()

  static let invalid: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "invalid").path)) ?? [])
    .filter { $0 != "index.tsv" }.sorted()

  static func path(_ file: String, in section: String = "docs") -> String {
    folder.appending(path: section).appending(path: file).path
  }

  private static func rows() -> [Row] {
    guard let data = try? Data(contentsOf: folder.appending(path: "index.tsv")) else { return [] }
    let text = String(decoding: data, as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 11, let paths = Int(fields[8]), let operations = Int(fields[9]) else { return nil }
      return Row(
        file: String(fields[0]), version: String(fields[5]), paths: paths, operations: operations,
        isValid: fields[11].hasPrefix("valid"))
    }
  }
}
