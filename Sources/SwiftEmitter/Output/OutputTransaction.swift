/// Changes many files of a folder as one: a run that is killed leaves the old output or the new one (`OutputExchange`), or, where
/// that cannot be had, a journal that leads to the new one.
///
/// With the journal, all new files are written into a staging folder first. Then the journal there gets its name, in one step: before,
/// nothing of the output has changed; after, whatever happens, `recover` brings every file to its place. What can fail is tried
/// before: a full disk, a folder that may not be written.
///
/// There is no `fsync`: after a power cut the output can be generated again.
package struct OutputTransaction {
  /// Inside of the output folder, because a file can be moved only within its file system.
  package static let folderName = ".martlet-staging"
  private static let journalName = "journal"
  private static let version = "martlet-journal 1"

  private struct Entry {
    /// The file's number in the staging folder; nil for a file that goes.
    var number: Int?
    var path: String
  }

  let folder: OutputFolder
  private var staging: String { folder.absolute(Self.folderName) }
  private var journal: String { "\(staging)/\(Self.journalName)" }

  /// Writes and removes.
  func run(_ files: [(path: String, text: String)], removing removed: [String]) throws(OutputError) {
    try recover()
    if OutputExchange(folder)?.run(files, removing: removed) == true { return }
    var created: [String] = []
    let entries: [Entry]
    do {
      entries = try stage(files, removing: removed, &created)
    } catch {
      discard()
      for folder in created.reversed() { FileSystem.removeIfEmpty(folder) }
      throw .file(error)
    }
    try finish(entries)
  }

  /// What is left of a run that was killed: finished if it had come so far, else thrown away.
  func recover() throws(OutputError) {
    OutputExchange(folder)?.discard()
    guard let kind = FileSystem.kind(staging) else { return }
    guard kind == .folder else { throw .throughLink(staging) }
    guard let entries = readJournal() else {
      discard()
      return
    }
    // A journal may come from a stranger, like any file of a checkout.
    for entry in entries { _ = try folder.isPlainFile(entry.path) }
    try finish(entries)
  }

  /// Some files are new and some are old.
  var isUnfinished: Bool { FileSystem.kind(journal) == .file }

  private func stage(
    _ files: [(path: String, text: String)], removing removed: [String], _ created: inout [String]
  ) throws(FileError) -> [Entry] {
    var folders: Set<String> = []
    for path in files.map(\.path) + removed {
      let inside = folder.absolute(path)
      folders.insert(String(inside[..<(inside.lastIndex(of: "/") ?? inside.startIndex)]))
    }
    for folder in folders.sorted() {
      try FileSystem.createFolders(folder, created: &created)
      try FileSystem.checkWritable(folder)
    }
    try FileSystem.createFolders(staging, created: &created)
    var entries: [Entry] = []
    for (number, file) in files.enumerated() {
      do {
        try FileSystem.create("\(staging)/\(number)", file.text)
      } catch {
        throw FileError("write", folder.absolute(file.path), code: error.code)
      }
      entries.append(Entry(number: number, path: file.path))
    }
    entries += removed.map { Entry(number: nil, path: $0) }
    var text = Self.version + "\n"
    for entry in entries { text += "\(entry.number.map(String.init) ?? "-") \(entry.path)\n" }
    try FileSystem.create(journal + ".new", text + "end\n")
    try FileSystem.rename(journal + ".new", to: journal)
    return entries
  }

  private func finish(_ entries: [Entry]) throws(OutputError) {
    do {
      var created: [String] = []
      for entry in entries {
        let path = folder.absolute(entry.path)
        guard let number = entry.number else {
          if FileSystem.kind(path) == .file { try FileSystem.remove(path) }
          continue
        }
        let staged = "\(staging)/\(number)"
        do {
          try FileSystem.rename(staged, to: path)
        } catch {
          // It is in its place already, or someone removed the folder since.
          guard FileSystem.kind(staged) == .file else { continue }
          try FileSystem.createFolders(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), created: &created)
          try FileSystem.rename(staged, to: path)
        }
      }
    } catch {
      throw .unfinished(error)
    }
    for entry in entries where entry.number == nil {
      for inner in OutputPath.folders(of: entry.path).reversed() { FileSystem.removeIfEmpty(folder.absolute(inner)) }
    }
    discard()
  }

  private func readJournal() -> [Entry]? {
    guard let bytes = try? FileSystem.read(journal) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Substring(Self.version), lines.last == "end" else { return nil }
    var entries: [Entry] = []
    for line in lines.dropFirst().dropLast() {
      let fields = line.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, fields[0] == "-" || Int(fields[0]) != nil else { return nil }
      let path = String(fields[1])
      guard path == OutputManifest.name || OutputPath.problem(path) == nil else { return nil }
      entries.append(Entry(number: Int(fields[0]), path: path))
    }
    return entries
  }

  private func discard() {
    guard FileSystem.kind(staging) == .folder else { return }
    // The journal first: without it the rest means nothing.
    try? FileSystem.remove(journal)
    for name in (try? FileSystem.list(staging)) ?? [] { try? FileSystem.remove("\(staging)/\(name)") }
    FileSystem.removeIfEmpty(staging)
  }
}
