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

  /// - Parameter holder: Where the schema begins that the fact stands in, in the version that has the place.
  static func merged(_ facts: [Fact], holder: (Fact, _ isGone: Bool) -> SourceLocation?) -> [Fact] {
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
        // What extends the schema that changed has the difference too; it is told of the schema that it stands in.
        let holders = (holder(merged[known], isGone), holder(fact, isGone))
        if merged[known].subject.operation != fact.subject.operation {
          merged[known].subject.operation = nil
        } else if let other = holders.0, let own = holders.1, isBetween(own, other, location) {
          merged[known].subject = fact.subject
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

  /// Whether `own` begins between `other` and the place, or is before the place where `other` is not.
  private static func isBetween(_ own: SourceLocation, _ other: SourceLocation, _ place: SourceLocation) -> Bool {
    func isBefore(_ a: SourceLocation, _ b: SourceLocation) -> Bool {
      a.file == b.file && (a.line, a.column) <= (b.line, b.column)
    }
    return isBefore(own, place) && own != other && (isBefore(other, own) || !isBefore(other, place))
  }
}

extension Reach {
  func joined(_ other: Reach) -> Reach {
    var uses = self.uses
    for use in other.uses {
      if let index = uses.firstIndex(where: { $0.context == use.context }) {
        uses[index].operations = Set(uses[index].operations + use.operations).sorted()
        uses[index].mediaTypes = Set(uses[index].mediaTypes + use.mediaTypes).sorted()
        uses[index].statuses = Set(uses[index].statuses + use.statuses).sorted()
      } else {
        uses.append(use)
      }
    }
    return Reach(uses, inheriting: Set(inheriting + other.inheriting).sorted())
  }
}
