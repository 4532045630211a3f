import Foundation

/// The files of a folder and of those in it.
enum FolderFiles {
  /// A document in a home folder must not make a build read all of it.
  private static let maximumFiles = 2_000

  static func all(in folder: URL, endings: Set<String>) -> [URL] {
    let found = FileManager.default.enumerator(
      at: folder.standardizedFileURL, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    var files: [URL] = []
    var seen = 0
    while let file = found?.nextObject() as? URL, seen < maximumFiles {
      seen += 1
      if endings.contains(file.pathExtension.lowercased()) { files.append(file.standardizedFileURL) }
    }
    return files
  }
}
