extension OutputFolder {
  /// Writes what the plan says, as one: see `OutputTransaction`.
  package func apply(_ plan: OutputPlan) throws(OutputError) {
    guard !plan.isCurrent else { return }
    var files = plan.changes.compactMap { change in change.new.map { (path: change.path, text: $0) } }
    if !plan.isManifestCurrent { files.append((OutputManifest.name, plan.manifest)) }
    let removed = plan.changes.filter { $0.kind == .remove }.map(\.path)
    try OutputTransaction(folder: self).run(files, removing: removed)
  }

  /// Writes those files that do not exist yet, and returns their paths: for code that its user goes on writing.
  package func addMissing(_ files: [GeneratedFile]) throws(OutputError) -> [String] {
    for file in files {
      if let reason = OutputPath.problem(file.path) { throw .invalidPath(file.path, reason: reason) }
      _ = try isPlainFile(file.path)
    }
    let missing = files.filter { FileSystem.kind(absolute($0.path)) == nil }.sorted { $0.path < $1.path }
    guard !missing.isEmpty else { return [] }
    try OutputTransaction(folder: self).run(missing.map { ($0.path, $0.contents) }, removing: [])
    return missing.map(\.path)
  }

  /// Finishes or throws away what a run that was killed left behind. Only for one who has the lock.
  package func recover() throws(OutputError) { try OutputTransaction(folder: self).recover() }

  /// A run was killed while it put files into their places.
  package var isUnfinished: Bool { OutputTransaction(folder: self).isUnfinished }
}
