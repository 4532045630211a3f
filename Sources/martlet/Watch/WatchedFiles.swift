import SwiftEmitter

/// Files, whether they are there or not, each with what the file system said about it when they were last looked at.
struct WatchedFiles {
  private var stamps: [String: FileStamp?] = [:]

  /// In alphabetical order.
  var paths: [String] { stamps.keys.sorted() }

  /// Looks at new ones now, and forgets the others; those that are watched already keep their stamps, so that a change is seen which
  /// came while something else was going on.
  mutating func set(_ paths: Set<String>) {
    stamps = stamps.filter { paths.contains($0.key) }
    for path in paths where stamps[path] == nil { stamps[path] = .some(Self.stamp(path)) }
  }

  /// Those that are not as they were, in alphabetical order; they are looked at anew.
  mutating func takeChanges() -> [String] {
    var changes: [String] = []
    for (path, old) in stamps {
      let new = Self.stamp(path)
      guard new != old else { continue }
      stamps[path] = .some(new)
      changes.append(path)
    }
    return changes.sorted()
  }

  /// Through links: what counts is the content that is read.
  private static func stamp(_ path: String) -> FileStamp? { FileStamp(path, followsLinks: true) }
}
