import SwiftEmitter

/// How an output file differs from what would be generated.
struct FileState {
  enum State: String, CaseIterable {
    case missing = "is missing"
    case stale = "is out of date"
    case edited = "was edited by hand"
    case obsolete = "is no longer generated"
    /// The manifest lists it, and it is kept.
    case editedObsolete = "is no longer generated, but was edited by hand"

    /// As tools read it and as it is counted.
    var id: String {
      switch self {
      case .missing: "missing-output"
      case .stale: "stale-output"
      case .edited, .editedObsolete: "edited-output"
      case .obsolete: "obsolete-output"
      }
    }

    var adjective: String {
      switch self {
      case .missing: "missing"
      case .stale: "out of date"
      case .edited: "edited by hand"
      case .obsolete: "no longer generated"
      case .editedObsolete: "no longer generated but edited by hand"
      }
    }
  }

  var state: State
  var path: String
  /// A unified diff.
  var difference: String

  static func all(_ outcome: Generation.Outcome) -> [FileState] {
    guard let plan = outcome.plan else { return [] }
    let changes = plan.changes.map { change in
      let state: State =
        switch change.kind {
        case .create: .missing
        case .update: change.isEdited ? .edited : .stale
        case .remove: .obsolete
        }
      return FileState(
        state: state, path: outcome.folder.absolute(change.path),
        difference: UnifiedDiff.text(old: change.old, new: change.new, path: change.path))
    }
    return changes
      + plan.kept.map {
        FileState(state: .editedObsolete, path: outcome.folder.absolute($0), difference: "")
      }
  }
}
