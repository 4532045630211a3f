/// What writing a set of files would do to a folder.
package struct OutputPlan: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case create, update, remove
    }

    package var kind: Kind
    /// Relative to the folder.
    package var path: String
    /// Nil where there is no file, or none that is text.
    package var old: String?
    package var new: String?
    /// The file is not as Martlet left it; the edit is lost when the change is applied.
    package var isEdited: Bool
  }

  /// Ordered by path, the manifest not among them.
  package var changes: [Change]
  package var fileCount: Int
  /// Files that are no longer generated but were edited: they stay, and Martlet forgets them.
  package var kept: [String]
  package var manifest: String
  var isManifestCurrent: Bool

  /// Nothing to write.
  package var isCurrent: Bool { changes.isEmpty && kept.isEmpty && isManifestCurrent }

  package func count(_ kind: Change.Kind) -> Int { changes.lazy.filter { $0.kind == kind }.count }
}
