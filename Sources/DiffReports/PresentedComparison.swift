import APIDiff
import Diagnostics

/// One comparison made ready to print: changes in groups, with labels and excerpts.
package struct PresentedComparison: Sendable {
  /// Which versions have the document.
  package enum Presence: String, Hashable, Sendable {
    case both = "compared"
    /// The report is empty: all of it is new, and nothing of it can break anyone.
    case added
    case removed
  }

  /// One change.
  struct Entry: Sendable {
    var change: Change
    /// Of the operations that the change reaches: `GET /pets`.
    var operations: [String]
    var oldExcerpt: Excerpt?
    var newExcerpt: Excerpt?
  }

  /// The changes of one operation or schema.
  struct Group: Sendable {
    /// `GET /pets`, `schema Pet`, `the document`.
    var title: String
    /// Of the operation, if the group is one.
    var operationID: String?
    var tags: [String]
    var entries: [Entry]
  }

  var report: DiffReport
  /// How the two versions are called: file names or revisions.
  var oldName: String
  var newName: String
  /// What both versions are versions of: `Specs/shop.yaml`.
  var document: String
  var presence: Presence
  var oldFiles: WorkingTreeFiles
  var newFiles: WorkingTreeFiles
  /// The group with the worst change first, then in the order of the report.
  var groups: [Group]

  package init(
    _ report: DiffReport, oldName: String, newName: String, document: String? = nil, presence: Presence = .both,
    oldSources: [SourceText], newSources: [SourceText], oldFiles: WorkingTreeFiles = WorkingTreeFiles(),
    newFiles: WorkingTreeFiles = WorkingTreeFiles(), linesAround: Int = 2
  ) {
    self.report = report
    self.oldName = oldName
    self.newName = newName
    self.document = document ?? newName
    self.presence = presence
    self.oldFiles = oldFiles
    self.newFiles = newFiles
    let old = ExcerptSource(oldSources)
    let new = ExcerptSource(newSources)
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for change in report.changes {
      let entry = Entry(
        change: change, operations: change.fact.reach.everyOperation.compactMap { report[$0]?.label },
        oldExcerpt: old.excerpt(at: change.oldLocation, linesAround: linesAround),
        newExcerpt: new.excerpt(at: change.newLocation, linesAround: linesAround))
      var group = Self.group(of: change, in: report)
      if let place = places[group.title] {
        groups[place].entries.append(entry)
      } else {
        places[group.title] = groups.count
        group.entries = [entry]
        groups.append(group)
      }
    }
    self.groups = groups
  }

  /// What a heading over the comparison says.
  var title: String {
    switch presence {
    case .both: "\(oldName) → \(newName)"
    case .added: "\(newName) is new"
    case .removed: "\(oldName) is gone"
    }
  }

  private static func group(of change: Change, in report: DiffReport) -> Group {
    let subject = change.fact.subject
    let reached = change.fact.reach.operations
    // An anonymous schema, such as that of a parameter, belongs to its operation.
    let only = subject.component == nil && subject.shared == nil && reached.count == 1 ? reached.first : nil
    if let index = subject.operation ?? only, let operation = report[index] {
      return Group(title: operation.label, operationID: operation.operationID, tags: operation.tags, entries: [])
    }
    if let title = subject.component.map({ "schema \($0)" }) ?? subject.shared {
      let tags = Set(reached.flatMap { report[$0]?.tags ?? [] })
      return Group(title: title, operationID: nil, tags: tags.sorted(), entries: [])
    }
    return Group(title: "the document", operationID: nil, tags: [], entries: [])
  }
}

extension OperationEntry {
  /// `GET /pets`; webhooks and callbacks say what they are.
  var label: String {
    switch kind {
    case .operation: "\(method) \(path)"
    case .callback(let name, _): "callback \(name): \(method) \(path)"
    case .webhook: "webhook \(method) \(path)"
    }
  }
}
