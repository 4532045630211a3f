import APIDiff
import Diagnostics

/// Where the files of a version lie in the working tree, whatever messages call them. Code scanning and annotations show a change in
/// the file that is checked out, so `main:Specs/shop.yaml` has to be `Specs/shop.yaml` to them.
package struct WorkingTreeFiles: Hashable, Sendable {
  /// What names of this version's files begin with and paths do not: `main:`.
  package var revisionPrefix: String
  /// Of the working folder; paths below it are shown from there.
  package var folder: String
  /// From the root of the repository to the working folder: `api/`; empty where they are the same.
  package var folderInTree: String
  /// Names that are no files, such as that of standard input.
  package var outside: Set<String>

  package init(
    revisionPrefix: String = "", folder: String = "", folderInTree: String = "", outside: Set<String> = []
  ) {
    self.revisionPrefix = revisionPrefix
    self.folder = folder
    self.folderInTree = folderInTree
    self.outside = outside
  }

  /// With `/`, relative to the root of the working tree; nil where the file lies outside of it.
  package func path(of file: String) -> String? {
    guard !file.isEmpty, !outside.contains(file) else { return nil }
    var path = file
    if !revisionPrefix.isEmpty, path.hasPrefix(revisionPrefix) { path = String(path.dropFirst(revisionPrefix.count)) }
    if path.hasPrefix("/") {
      guard !folder.isEmpty, path.hasPrefix(folder + "/") else { return nil }
      path = String(path.dropFirst(folder.count + 1))
    }
    var parts: [Substring] = []
    for part in (folderInTree + path).split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}

extension PresentedComparison {
  /// Where the working tree shows a change: the new document's place, or the old document's file where the new one is no file of the
  /// tree. Without a file where neither is.
  func annotated(_ change: Change) -> SourceLocation {
    var location = change.newLocation
    if let path = newFiles.path(of: location.file) {
      location.file = path
      return location
    }
    return SourceLocation(file: oldFiles.path(of: change.oldLocation.file) ?? "", line: 0, column: 0)
  }
}
