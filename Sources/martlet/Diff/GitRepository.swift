import Diagnostics
import DiffReports
import SpecLoader

/// The repository of the working folder, read through the `git` command, so that every revision that git understands is one here.
struct GitRepository {
  /// A file of a revision; paths are relative to the working folder, as they are for files.
  func reader(of revision: String) -> SourceReader {
    { path in
      let name = "\(revision):\(path)"
      let result = try Self.git(["show", "--end-of-options", "\(revision):./\(path)"], about: name)
      guard result.status == 0 else {
        if Self.isMissing(result.errors) { throw SourceError.missing(file: name) }
        if String(decoding: result.errors, as: UTF8.self).contains("invalid object name") {
          throw SourceError.unreadable(file: name, reason: "there is no revision '\(revision)' in this repository")
        }
        throw SourceError.unreadable(file: name, reason: Self.firstLine(result.errors))
      }
      return try SourceText(file: name, encoded: result.output)
    }
  }

  /// The documents in a folder of a revision, by their paths below it, sorted; nil where the path is a file.
  func documents(of revision: String, below path: String) throws -> [String]? {
    let folder = path.isEmpty || path == "." ? "./" : "./" + path
    let name = "\(revision):\(path)"
    let kind = try Self.git(["cat-file", "-t", "--end-of-options", "\(revision):\(folder)"], about: name)
    guard kind.status == 0, Self.firstLine(kind.output) == "tree" else { return nil }
    let list = try Self.git(
      ["ls-tree", "-r", "-z", "--name-only", "--end-of-options", "\(revision):\(folder)"], about: name)
    guard list.status == 0 else { throw SourceError.unreadable(file: name, reason: Self.firstLine(list.errors)) }
    let names = list.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return names.filter(FilePaths.isDocumentName).sorted()
  }

  /// The working folder as a place in the repository's tree; the folder alone where there is no repository.
  func workingFolder() -> WorkingTreeFiles {
    var files = WorkingTreeFiles(folder: Terminal.realPath(".") ?? "")
    if let result = try? Self.git(["rev-parse", "--show-prefix"], about: "."), result.status == 0 {
      files.folderInTree = String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    return files
  }

  private static func git(_ arguments: [String], about name: String) throws -> ChildProcess.Result {
    do {
      return try ChildProcess.run("git", arguments)
    } catch {
      throw SourceError.unreadable(file: name, reason: "git cannot be run: \(error)")
    }
  }

  /// Of a path that the revision has not, in git's words, which are English in the C locale that the child runs in.
  private static func isMissing(_ errors: [UInt8]) -> Bool {
    let text = String(decoding: errors, as: UTF8.self)
    return text.contains("does not exist in") || text.contains("exists on disk, but not in")
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return VisibleText.escaped(String(decoding: line, as: UTF8.self))
  }
}
