/// Why nothing was written.
package enum OutputError: Error, Hashable {
  case invalidPath(String, reason: String)
  /// Two paths that would be one file on a system that ignores case.
  case collision(String, String)
  /// Files that stand where ours should, and that Martlet did not write.
  case foreign([String])
  case notAFile(String)
  case throughLink(String)
  case unreadableManifest(String)
  case file(FileError)
}

extension OutputError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidPath(let path, let reason):
      "cannot write '\(path)': \(reason)"
    case .collision(let first, let second):
      "'\(first)' and '\(second)' would be the same file where case does not count"
    case .foreign(let paths):
      "Martlet did not write \(paths.map { "'\($0)'" }.joined(separator: ", ")), so it does not replace "
        + (paths.count == 1 ? "it" : "them")
    case .notAFile(let path):
      "'\(path)' is not a file"
    case .throughLink(let path):
      "'\(path)' is a symbolic link; Martlet writes through none inside the output folder"
    case .unreadableManifest(let path):
      "'\(path)' is not a manifest that this version of Martlet reads"
    case .file(let error):
      error.description
    }
  }

  /// What the user can do.
  package var hint: String? {
    switch self {
    case .foreign: "move the file away, or choose another output folder"
    case .unreadableManifest: "delete it and generate again: files with Martlet's header line are recognised"
    case .collision: "give one of them another name under 'names' in martlet.yaml"
    case .invalidPath, .notAFile, .throughLink, .file: nil
    }
  }
}
