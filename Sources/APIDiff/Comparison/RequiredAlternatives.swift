import APIModel

/// `anyOf: [{required: [email]}, {required: [phone]}]`: which properties have to come together.
struct RequiredAlternatives: Equatable {
  /// What one alternative says, in an order that does not depend on the document's.
  private struct Alternative: Hashable {
    var names: Set<String>
    /// Anything but a list of names: what it says is compared as text.
    var others: String
  }

  private let isOneOf: Bool
  private let all: Set<Alternative>

  /// Nil for a keyword that is none.
  init?(_ keyword: Shape.Keyword) {
    guard keyword.name == "anyOf" || keyword.name == "oneOf", case .array(let branches) = keyword.value else {
      return nil
    }
    isOneOf = keyword.name == "oneOf"
    all = Set(branches.map(Self.alternative))
  }

  private static func alternative(_ branch: Value) -> Alternative {
    guard case .object(let members) = branch else { return Alternative(names: [], others: ValueText.text(branch)) }
    var names: Set<String> = []
    var others: [String] = []
    for member in members {
      switch (member.key, member.value) {
      case ("required", .array(let list)): names.formUnion(list.compactMap(\.string))
      case ("title", _), ("description", _), ("type", _): break
      case ("not", let value):
        let inner = alternative(value)
        let parts = inner.names.sorted() + (inner.others.isEmpty ? [] : [inner.others])
        others.append("not " + parts.joined(separator: " and "))
      default: others.append(member.key + " " + ValueText.text(member.value))
      }
    }
    return Alternative(names: names, others: others.sorted().joined(separator: "; "))
  }

  /// What became of it.
  func edit(to new: RequiredAlternatives) -> Edit {
    let isNarrower = new.implies(self)
    let isWider = implies(new)
    return isNarrower && !isWider ? .specialized : isWider && !isNarrower ? .generalized : .changed
  }

  /// Whether what meets this meets the other, as far as names alone can tell.
  private func implies(_ other: RequiredAlternatives) -> Bool {
    if all == other.all { return isOneOf || !other.isOneOf }
    guard !other.isOneOf else { return false }
    return all.allSatisfy { one in
      other.all.contains { $0.others == one.others && $0.names.isSubset(of: one.names) }
    }
  }

  /// `email, or phone and name`
  var text: String {
    let parts = all.map { one in
      (one.names.sorted() + (one.others.isEmpty ? [] : [one.others])).joined(separator: " and ")
    }
    return (isOneOf ? "one of " : "") + parts.sorted().joined(separator: ", or ")
  }
}

extension SchemaComparison {
  mutating func compareRequiredAlternatives(_ a: Shape, _ b: Shape, at pair: Int) {
    var gone = a.keywords.compactMap(RequiredAlternatives.init)
    var added: [RequiredAlternatives] = []
    for one in b.keywords.compactMap(RequiredAlternatives.init) {
      if let same = gone.firstIndex(of: one) { gone.remove(at: same) } else { added.append(one) }
    }
    for (one, other) in zip(gone, added) {
      note(.requiredAlternatives, one.edit(to: other), at: pair, old: one.text, new: other.text)
    }
    for one in gone.dropFirst(added.count) { note(.requiredAlternatives, .removed, at: pair, old: one.text) }
    for one in added.dropFirst(gone.count) { note(.requiredAlternatives, .added, at: pair, new: one.text) }
  }
}
