/// Changes many files of a folder in one step: makes the whole folder anew beside it, of hard links to the files that stay, and lets
/// the two take each other's place. Whoever kills the run finds the old output or the new one.
///
/// Only a folder in which every file is Martlet's: nothing of the user's is moved. Where that is not so, or where the file system has
/// no hard links or no exchange, `run` declines and `OutputTransaction` does it with a journal.
struct OutputExchange {
  typealias File = (path: String, text: String)

  private let folder: OutputFolder
  /// Beside the output: a folder cannot change places with one that it contains.
  private let staging: OutputFolder

  /// Nil for a path that does not end in the folder's own name.
  init?(_ folder: OutputFolder) {
    var path = Substring(folder.path)
    while path.last == "/" { path.removeLast() }
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    guard !name.isEmpty, name != ".", name != ".." else { return nil }
    self.folder = OutputFolder(String(path))
    staging = OutputFolder("\(path[..<start])\(OutputTransaction.folderName)-\(name)")
  }

  /// False where nothing was changed.
  func run(_ files: [File], removing removed: [String]) -> Bool {
    // One file gets its place in one step anyway.
    guard files.count + removed.count > 1 else { return false }
    discard()
    // A link is not followed: it would be what is exchanged.
    guard FileSystem.kind(folder.path) == .folder, FileSystem.kind(staging.path) == nil, !isAroundHere else {
      return false
    }
    do {
      let changed = Set(files.map(\.path)).union(removed)
      guard isListed(files), let known = try known(changed), var present = contents(known) else { return false }
      present.subtract(changed)
      guard try stage(files, keeping: present.sorted()), let lock = try staging.lock(),
        FileSystem.exchange(staging.path, folder.path)
      else {
        discard()
        return false
      }
      // What stays may have been saved by an editor in the meantime.
      for path in present.sorted() where !isSame(path) {
        try? FileSystem.rename(staging.absolute(path), to: folder.absolute(path))
      }
      discard()
      bringBack()
      // Until here the new folder is locked as the old one is.
      withExtendedLifetime(lock) {}
      return true
    } catch {
      discard()
      return false
    }
  }

  /// Removes what a run that was killed left behind: an output that was not finished, or the old one. Only files that a manifest lists.
  func discard() {
    guard FileSystem.kind(staging.path) == .folder else { return }
    let listed = manifest(of: staging).union(manifest(of: folder))
    for path in listed.sorted() where (try? staging.isPlainFile(path)) == true {
      try? FileSystem.remove(staging.absolute(path))
    }
    for inner in folders(of: listed).reversed() { FileSystem.removeIfEmpty(staging.absolute(inner)) }
    // Last, because it says which files are ours.
    if (try? FileSystem.list(staging.path)) == [OutputManifest.name] {
      try? FileSystem.remove(staging.absolute(OutputManifest.name))
    }
    FileSystem.removeIfEmpty(staging.path)
  }

  /// Moves what someone put into the old folder while the new one was made, and which is nobody's but theirs.
  func bringBack() {
    var rest = [""]
    var folders: [String] = []
    while let inner = rest.popLast(), FileSystem.kind(staging.path) == .folder {
      for name in (try? FileSystem.list(inner.isEmpty ? staging.path : staging.absolute(inner))) ?? [] {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        if FileSystem.kind(folder.absolute(path)) == nil {
          try? FileSystem.rename(staging.absolute(path), to: folder.absolute(path))
        } else if FileSystem.kind(staging.absolute(path)) == .folder {
          rest.append(path)
          folders.append(path)
        }
      }
    }
    for inner in folders.reversed() { FileSystem.removeIfEmpty(staging.absolute(inner)) }
    FileSystem.removeIfEmpty(staging.path)
  }

  /// Whether the next run would know all of these files as Martlet's: else it could not clear what a killed run leaves. What
  /// `scaffold` writes is its user's.
  private func isListed(_ files: [File]) -> Bool {
    let text = files.first { $0.path == OutputManifest.name }?.text
    let listed = text.map { Set((OutputManifest(text: $0)?.files ?? [:]).keys) } ?? manifest(of: folder)
    return files.allSatisfy { $0.path == OutputManifest.name || listed.contains($0.path) }
  }

  /// Whether the working folder is this one or inside of it: then the user's shell most likely is, and would stand in a folder that
  /// is gone.
  private var isAroundHere: Bool {
    var path = "."
    // The root is above itself.
    while let here = FileStamp(path), let above = FileStamp(path + "/.."), here.inode != above.inode,
      path.utf8.count < 1000
    {
      if here.inode == FileStamp(folder.path)?.inode { return true }
      path += "/.."
    }
    return false
  }

  /// The files that are Martlet's; nil without a manifest, old or new.
  private func known(_ changed: Set<String>) throws(OutputError) -> Set<String>? {
    guard changed.contains(OutputManifest.name) || FileSystem.kind(folder.absolute(OutputManifest.name)) == .file else {
      return nil
    }
    return manifest(of: folder).union(changed).union([OutputManifest.name])
  }

  private func manifest(of folder: OutputFolder) -> Set<String> {
    guard let text = try? folder.read(OutputManifest.name), let manifest = OutputManifest(text: text) else { return [] }
    return Set(manifest.files.keys)
  }

  /// The files in the folder; nil if there is anything besides those that are known.
  private func contents(_ known: Set<String>) -> Set<String>? {
    var files: Set<String> = []
    var rest = [""]
    let folders = Set(folders(of: known))
    while let inner = rest.popLast() {
      guard let names = try? FileSystem.list(inner.isEmpty ? folder.path : folder.absolute(inner)) else { return nil }
      for name in names {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        switch FileSystem.kind(folder.absolute(path)) {
        case .file where known.contains(path): files.insert(path)
        case .folder where folders.contains(path): rest.append(path)
        default: return nil
        }
      }
    }
    return files
  }

  /// Makes the new output; false if it cannot be like the old one.
  private func stage(_ files: [File], keeping kept: [String]) throws(FileError) -> Bool {
    guard try FileSystem.createFolder(staging.path, like: folder.path) else { return false }
    // The manifest first, because it says which files are ours.
    for file in files where file.path == OutputManifest.name {
      try FileSystem.create(staging.absolute(file.path), file.text)
    }
    if kept.contains(OutputManifest.name) { try link(OutputManifest.name) }
    for inner in folders(of: Set(files.map(\.path) + kept)) {
      if FileSystem.kind(folder.absolute(inner)) == .folder {
        guard try FileSystem.createFolder(staging.absolute(inner), like: folder.absolute(inner)) else { return false }
      } else {
        var created: [String] = []
        try FileSystem.createFolders(staging.absolute(inner), created: &created)
      }
    }
    for file in files where file.path != OutputManifest.name {
      try FileSystem.create(staging.absolute(file.path), file.text)
    }
    for path in kept where path != OutputManifest.name { try link(path) }
    return true
  }

  private func link(_ path: String) throws(FileError) {
    try FileSystem.link(folder.absolute(path), as: staging.absolute(path))
  }

  private func isSame(_ path: String) -> Bool {
    FileStamp(folder.absolute(path))?.inode == FileStamp(staging.absolute(path))?.inode
  }

  /// Outer ones first.
  private func folders(of paths: Set<String>) -> [String] {
    Set(paths.flatMap { OutputPath.folders(of: $0) }).sorted()
  }
}
