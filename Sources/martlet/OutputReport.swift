import SwiftEmitter

/// What became of a document, in words.
struct OutputReport {
  /// Lines of one file's difference that are shown, and files whose differences are.
  private static let maximumLines = 60
  private static let maximumFiles = 40

  private let outcome: Generation.Outcome
  private var plan: OutputPlan? { outcome.plan }
  private var folder: String { outcome.folder.path }

  init(_ outcome: Generation.Outcome) {
    self.outcome = outcome
  }

  /// `MechaMental: 42 files, 3 changed, 0 removed`; nil where nothing was written or compared.
  func summary(isDone: Bool = true) -> String? {
    guard plan != nil || outcome.isUnchanged else { return nil }
    let verb = isDone ? "" : "would be "
    return "\(outcome.name): \(files), \(changed) \(verb)changed, \(plan?.count(.remove) ?? 0) \(verb)removed"
  }

  var changed: Int { plan.map { $0.count(.create) + $0.count(.update) } ?? 0 }
  var files: String { outcome.fileCount == 1 ? "1 file" : "\(outcome.fileCount) files" }

  var checkSummary: String? {
    guard let plan, !plan.isCurrent else {
      return outcome.isUnchanged || plan != nil ? "\(outcome.name): \(files) are current" : nil
    }
    let states = FileState.all(outcome).map(\.state)
    let counts = FileState.State.allCases.compactMap { state in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(count) \(state.adjective)"
    }
    return "\(outcome.name): " + (counts.isEmpty ? "the manifest differs" : counts.joined(separator: ", "))
  }

  var intentions: String { lines { "would \($0)" } }

  var actions: String { lines { "\($0)d" } }

  private func lines(_ verb: (String) -> String) -> String {
    (plan?.changes ?? []).map { "\(verb($0.kind.rawValue)) \(folder)/\($0.path)\n" }.joined()
  }

  /// Each file that is not as it should be, with what `diff -u` would say.
  var differences: String {
    var text = ""
    for (number, file) in FileState.all(outcome).enumerated() {
      text += "\(file.path) \(file.state.rawValue)\n"
      guard number < Self.maximumFiles else { continue }
      let lines = file.difference.split(separator: "\n")
      for line in lines.prefix(Self.maximumLines) { text += line + "\n" }
      if lines.count > Self.maximumLines { text += "… \(lines.count - Self.maximumLines) more lines\n" }
    }
    return text
  }
}
