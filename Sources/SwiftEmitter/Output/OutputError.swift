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
  /// It stopped while files were put into their places.
  case unfinished(FileError)
  /// Another process has the lock, for all the seconds that were waited.
  case busy(String, seconds: Int)
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
    case .unfinished(let error):
      "\(error); some files are new and some are old"
    case .busy(let path, let seconds):
      "another martlet writes to '\(path)', and did not end within \(seconds) seconds"
    }
  }

  /// What the user can do.
  package var hint: String? {
    switch self {
    case .foreign: "move the file away, or choose another output folder"
    case .unreadableManifest: "delete it and generate again: files with Martlet's header line are recognised"
    case .collision: "give one of them another name under 'names' in martlet.yaml"
    case .unfinished: "remove the cause and generate again: that finishes it"
    case .busy: "run it again when the other one has ended"
    case .invalidPath, .notAFile, .throughLink, .file: nil
    }
  }
}
