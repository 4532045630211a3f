import Foundation
import Testing

/// Documents written by others. They are not part of the package: tests that need them are skipped where they are absent.
enum Corpus {
  struct Document: CustomTestStringConvertible, Sendable {
    var file: String
    var bytes: Int
    var testDescription: String { file }
    var path: String { Corpus.folder.appending(path: "docs/" + file).path }
  }

  static let folder = Package.root.appending(path: "../shared/corpus")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "index.tsv").path) }

  /// The single-file OpenAPI 3 documents.
  static let documents: [Document] = {
    let index = (try? String(contentsOf: folder.appending(path: "index.tsv"), encoding: .utf8)) ?? ""
    return index.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 7, let bytes = Int(fields[7]), fields[5].hasPrefix("3"), !fields[0].hasPrefix("multi-")
      else { return nil }
      return Document(file: String(fields[0]), bytes: bytes)
    }.sorted { $0.file < $1.file }
  }()
}
