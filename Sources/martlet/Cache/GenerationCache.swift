import Diagnostics
import SpecLoader
import SwiftEmitter

/// Remembers what each document's last run read and wrote, so that a run with nothing to do only looks.
///
/// It stands in the user's cache folder, not beside the output: inode numbers and times are this machine's, and output is often
/// checked in. Losing it only costs time. What decides is content: the record's name is the hash of everything that is known
/// before a file is read (this program, the options, the templates), and each input is read and hashed. An output file whose
/// stamp is as recorded is not read.
struct GenerationCache {
  /// So many records are kept; then the older half goes.
  private static let maximumRecords = 400

  private let folder: String

  /// Nil where the environment names no folder for it.
  init?() {
    guard let folder = Self.defaultFolder else { return nil }
    self.folder = folder
  }

  private static var defaultFolder: String? {
    if let folder = Terminal.environment("MARTLET_CACHE_DIR"), !folder.isEmpty { return folder }
    if let caches = Terminal.environment("XDG_CACHE_HOME"), caches.hasPrefix("/") { return caches + "/martlet" }
    guard let home = Terminal.environment("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return home + "/Library/Caches/martlet"
    #else
      return home + "/.cache/martlet"
    #endif
  }

  /// The record of a run with the same inputs, if the output still is as that run left it; the sources are for its messages.
  func current(_ key: ContentHash, folder: (CacheRecord) -> OutputFolder, reader: SourceReader)
    -> (record: CacheRecord, sources: [SourceText])?
  {
    guard let bytes = try? FileSystem.read(path(key)), var record = CacheRecord(bytes) else { return nil }
    let folder = folder(record)
    guard !folder.isUnfinished else { return nil }
    var sources: [SourceText] = []
    for input in record.inputs {
      guard let source = try? reader(input.path), ContentHash(source.bytes) == input.hash else { return nil }
      sources.append(source)
    }
    let now = FileStamp.now()
    var isRefreshed = false
    for (index, output) in record.outputs.enumerated() {
      let path = folder.absolute(output.path)
      guard let stamp = FileStamp(path) else { return nil }
      if stamp == output.stamp, !stamp.mayHideChange(after: record.recorded) { continue }
      // Someone touched it, or the run was too quick for the clock.
      guard FileSystem.kind(path) == .file, let bytes = try? FileSystem.read(path), ContentHash(bytes) == output.hash
      else { return nil }
      record.outputs[index].stamp = stamp
      isRefreshed = true
    }
    if isRefreshed {
      record.recorded = now
      store(record, key)
    }
    return (record, sources)
  }

  /// The API's name by an earlier run, if the document still is the same.
  func name(_ key: ContentHash, reader: SourceReader) -> String? {
    guard let bytes = try? FileSystem.read(path(key)), let record = CacheRecord(bytes),
      let input = record.inputs.first, let source = try? reader(input.path), ContentHash(source.bytes) == input.hash
    else { return nil }
    return record.name
  }

  /// A cache that cannot be written is none.
  func store(_ record: CacheRecord, _ key: ContentHash) {
    var created: [String] = []
    let temporary = "\(path(key)).\(FileSystem.processID)"
    do {
      try FileSystem.createFolders(folder, created: &created)
      try FileSystem.create(temporary, record.text)
      try FileSystem.rename(temporary, to: path(key))
    } catch {
      try? FileSystem.remove(temporary)
    }
    prune()
  }

  private func path(_ key: ContentHash) -> String { "\(folder)/\(key.text)" }

  private func prune() {
    guard let names = try? FileSystem.list(folder), names.count > Self.maximumRecords else { return }
    let aged = names.map { (name: $0, age: FileStamp("\(folder)/\($0)")?.modified ?? 0) }.sorted { $0.age < $1.age }
    for record in aged.prefix(names.count / 2) { try? FileSystem.remove("\(folder)/\(record.name)") }
  }
}
