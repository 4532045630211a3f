import SwiftEmitter

/// What a plan means, in words.
struct OutputReport {
  /// Lines of one file's difference that are shown.
  private static let maximumLines = 60

  var name: String
  var folder: OutputFolder
  var plan: OutputPlan

  /// `MechaMental: 42 files, 3 changed, 0 removed`
  func summary(verb: String = "") -> String {
    let changed = plan.count(.create) + plan.count(.update)
    return "\(name): \(plan.fileCount) \(plan.fileCount == 1 ? "file" : "files"), \(changed) \(verb)changed, "
      + "\(plan.count(.remove)) \(verb)removed"
  }

  var checkSummary: String {
    guard !plan.isCurrent else { return "\(name): \(plan.fileCount) files are current" }
    let count = plan.changes.count + plan.kept.count
    let what = count == 0 ? "the manifest differs" : count == 1 ? "1 file differs" : "\(count) files differ"
    return "\(name): \(what); 'martlet generate' brings the output up to date"
  }

  var intentions: String { lines { "would \($0)" } }

  var actions: String { lines { "\($0)d" } }

  private func lines(_ verb: (String) -> String) -> String {
    plan.changes.map { "\(verb($0.kind.rawValue)) \(folder.path)/\($0.path)\n" }.joined()
  }

  /// Each file that is not as it should be, with what `diff -u` would say.
  var differences: String {
    var text = ""
    for change in plan.changes {
      text += "\(folder.path)/\(change.path) \(Self.state(change))\n"
      guard change.kind == .update else { continue }
      let lines = UnifiedDiff.text(old: change.old, new: change.new, path: change.path).split(separator: "\n")
      for line in lines.prefix(Self.maximumLines) { text += line + "\n" }
      if lines.count > Self.maximumLines { text += "… \(lines.count - Self.maximumLines) more lines\n" }
    }
    for path in plan.kept { text += "\(folder.path)/\(path) is no longer generated, but was edited by hand\n" }
    return text
  }

  private static func state(_ change: OutputPlan.Change) -> String {
    switch change.kind {
    case .create: "is missing"
    case .update: change.isEdited ? "was edited by hand" : "is out of date"
    case .remove: "is no longer generated"
    }
  }
}
