import Diagnostics

/// The same difference can be met on several ways: through each schema that extends the one that changed, and through each operation
/// that refers to a shared parameter, header or response. It is one fact.
enum FactMerge {
  private struct Key: Hashable {
    var topic: Topic
    var edit: Edit
    var name: String
    var oldText: String?
    var newText: String?
    var operation: OperationIndex?
    var location: SourceLocation
  }

  static func merged(_ facts: [Fact]) -> [Fact] {
    var merged: [Fact] = []
    var index: [Key: Int] = [:]
    for fact in facts {
      let isGone = fact.newText == nil && fact.oldText != nil
      let location = isGone ? fact.oldLocation : fact.newLocation
      let key = Key(
        topic: fact.topic, edit: fact.edit, name: fact.subject.name, oldText: fact.oldText, newText: fact.newText,
        // What stands in one place of the document is one difference, whoever refers to it.
        operation: fact.subject.shared == nil ? fact.subject.operation : nil, location: location)
      if let known = index[key] {
        if merged[known].subject.operation != fact.subject.operation {
          merged[known].subject.operation = nil
        }
        merged[known].reach = merged[known].reach.joined(fact.reach)
      } else {
        index[key] = merged.count
        merged.append(fact)
      }
    }
    for index in merged.indices where merged[index].subject.operation != nil { merged[index].subject.shared = nil }
    return merged
  }
}

extension Reach {
  func joined(_ other: Reach) -> Reach {
    var uses = self.uses
    for use in other.uses {
      if let index = uses.firstIndex(where: { $0.context == use.context }) {
        uses[index].operations = Set(uses[index].operations + use.operations).sorted()
        uses[index].mediaTypes = Set(uses[index].mediaTypes + use.mediaTypes).sorted()
      } else {
        uses.append(use)
      }
    }
    return Reach(uses)
  }
}
