import Foundation

/// The test documents that lie beside the repository; absent in a plain clone, where their tests are skipped.
enum Corpus {
  static let root: URL = {
    let packageRoot = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return packageRoot.appendingPathComponent("../shared/corpus").standardizedFileURL
  }()

  static func files(in folder: String, extension pathExtension: String) -> [URL] {
    let contents = try? FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (contents ?? [])
      .filter { $0.pathExtension == pathExtension }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
