import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files of the file system, from the folder of a document and folders that the user allows besides: a reference in a document
/// of a stranger must not put a private file into messages or output.
package struct ConfinedFiles: Sendable {
  /// As its user named it; read wherever it is.
  private let document: String
  private let folder: Folder
  private let folders: [Folder]
  private let workingFolder: String
  private let maximumBytes: Int

  /// Both as it is named and with its symbolic links followed, each with a slash at the end.
  private struct Folder: Sendable {
    let named: String
    let real: String?
  }

  /// - Parameter allowed: folders besides the document's own, relative to the working folder.
  package init(
    of document: String, allowing allowed: [String] = [], maximumBytes: Int = SourceText.defaultMaximumBytes
  ) {
    let workingFolder = Self.realPath(".") ?? "/"
    func folder(_ path: String) -> Folder {
      let named = FilePath.normalized(path.hasPrefix("/") ? path : workingFolder + "/" + path)
      return Folder(named: Self.slashed(named), real: Self.realPath(named).map(Self.slashed))
    }
    self.document = FilePath.normalized(document)
    self.workingFolder = workingFolder
    self.maximumBytes = maximumBytes
    self.folder = folder(FilePath.folder(document))
    folders = [self.folder] + allowed.map(folder)
  }

  package var reader: SourceReader { { path in try read(path) } }

  package func read(_ path: String) throws(SourceError) -> SourceText {
    if path == document { return try SourceText.load(path: path, maximumBytes: maximumBytes) }
    let named = path.hasPrefix("/") ? path : FilePath.normalized(workingFolder + "/" + path)
    // By its name first: whether a file outside exists is nothing to tell either.
    guard folders.contains(where: { named.hasPrefix($0.named) }) else { throw .outside(file: path) }
    guard let real = Self.realPath(named) else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(file: path) : .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    guard folders.contains(where: { $0.real.map(real.hasPrefix) ?? false }) else { throw .outside(file: path) }
    let source = try SourceText.load(path: real, maximumBytes: maximumBytes)
    return SourceText(file: canonical(real) ?? path, bytes: source.bytes)
  }

  /// The one name, in the form of the document's own, that a file has however many links lead to it.
  private func canonical(_ real: String) -> String? {
    guard let folder = folder.real, real.hasPrefix(folder) else { return nil }
    return FilePath.folder(document) + real.dropFirst(folder.count)
  }

  private static func slashed(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
