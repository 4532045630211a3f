extension OutputFolder {
  /// Writes what the plan says. Every file is written beside its place first and put there when all of them are written, so that
  /// a full disk or a read-only folder leaves the output as it was; and each file changes at once.
  ///
  /// There is no `fsync`: after a power cut the output can be generated again.
  package func apply(_ plan: OutputPlan) throws(OutputError) {
    guard !plan.isCurrent else { return }
    var written: [(temporary: String, path: String)] = []
    var folders: [String] = []
    do {
      for change in plan.changes {
        guard let text = change.new else { continue }
        try write(text, change.path, &written, &folders)
      }
      try write(plan.manifest, OutputManifest.name, &written, &folders)
      for index in written.indices {
        try FileSystem.rename(written[index].temporary, to: written[index].path)
      }
      for change in plan.changes where change.kind == .remove {
        try FileSystem.remove(absolute(change.path))
      }
    } catch {
      // Those that were put in their place already have no temporary file any more.
      for file in written { try? FileSystem.remove(file.temporary) }
      for folder in folders.reversed() { FileSystem.removeIfEmpty(folder) }
      throw .file(error)
    }
    for change in plan.changes where change.kind == .remove {
      for folder in OutputPath.folders(of: change.path).reversed() { FileSystem.removeIfEmpty(absolute(folder)) }
    }
  }

  /// Writes those files that do not exist yet, and returns their paths: for code that its user goes on writing.
  package func addMissing(_ files: [GeneratedFile]) throws(OutputError) -> [String] {
    for file in files {
      if let reason = OutputPath.problem(file.path) { throw .invalidPath(file.path, reason: reason) }
      _ = try isPlainFile(file.path)
    }
    var written: [(temporary: String, path: String)] = []
    var folders: [String] = []
    var added: [String] = []
    do {
      for file in files.sorted(by: { $0.path < $1.path }) where FileSystem.kind(absolute(file.path)) == nil {
        try write(file.contents, file.path, &written, &folders)
        added.append(file.path)
      }
      for file in written { try FileSystem.rename(file.temporary, to: file.path) }
    } catch {
      for file in written { try? FileSystem.remove(file.temporary) }
      for folder in folders.reversed() { FileSystem.removeIfEmpty(folder) }
      throw .file(error)
    }
    return added
  }

  private func write(
    _ text: String, _ relative: String, _ written: inout [(temporary: String, path: String)], _ folders: inout [String]
  ) throws(FileError) {
    let path = absolute(relative)
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    try FileSystem.createFolders(String(path[..<slash]), created: &folders)
    let temporary = "\(path[..<slash])/.\(path[path.index(after: slash)...]).martlet-\(FileSystem.processID)"
    written.append((temporary, path))
    try FileSystem.create(temporary, Array(text.utf8))
  }
}
