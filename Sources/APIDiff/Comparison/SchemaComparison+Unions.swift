import APIModel
import Diagnostics

extension SchemaComparison {
  mutating func compareUnions(_ a: Shape, _ b: Shape, at pair: Int) {
    switch (a.unions.isEmpty, b.unions.isEmpty) {
    case (true, true):
      // Another kind of value has another discriminator, or none; its type says so already.
      guard a.types.contains(.object) == b.types.contains(.object) else { return }
      compareDiscriminators(a.discriminator, b.discriminator, at: pair)
      connectSubtypes(a.discriminator, b.discriminator, at: pair)
    case (true, false):
      noteUnion(b, appearsIn: a, at: pair)
    case (false, true):
      noteUnion(a, goesFrom: b, at: pair)
    case (false, false):
      let matched = matchUnions(a.unions, b.unions)
      for (first, second) in matched.pairs { compareUnion(a.unions[first], b.unions[second], at: pair) }
      for index in matched.added {
        for branch in b.unions[index].branches {
          note(topic(b.unions[index]), .added, at: pair, name: branchName(branch, in: &new))
        }
      }
      for index in matched.removed {
        for branch in a.unions[index].branches {
          note(topic(a.unions[index]), .removed, at: pair, name: branchName(branch, in: &old))
        }
      }
      compareDiscriminators(
        a.discriminator ?? a.unions.lazy.compactMap(\.discriminator).first,
        b.discriminator ?? b.unions.lazy.compactMap(\.discriminator).first,
        oldBranches: Set(a.unions.flatMap { $0.branches.compactMap(\.name) }),
        newBranches: Set(b.unions.flatMap { $0.branches.compactMap(\.name) }), at: pair)
    }
  }

  private func topic(_ union: Shape.Union) -> Topic { union.isOneOf ? .oneOf : .anyOf }

  /// A schema becomes alternatives: it may be one of them.
  private mutating func noteUnion(_ shape: Shape, appearsIn other: Shape, at pair: Int) {
    let union = shape.unions[0]
    let oldNode = pairs[pair].old
    let print = old.fingerprint(oldNode, ignoresNull: true)
    let same = union.branches.first { branch in
      other.name != nil && branch.name == other.name
        || other.types != .all && new.fingerprint(branch.node, ignoresNull: true) == print
    }
    if let same {
      note(
        union.isOneOf ? .wrappedInOneOf : .listOfTypes, union.isOneOf ? .added : .generalized, at: pair,
        old: text(other, beside: shape), new: text(shape, beside: other))
      let index = union.branches.firstIndex { $0.node == same.node } ?? 0
      connect(pair, to: oldNode, same.node, step: .inner, label: branchLabel(index, of: union), ignoresNull: true)
    } else if other.types == .all, other.values == nil {
      for branch in union.branches {
        note(topic(union), .added, at: pair, name: branchName(branch, in: &new))
      }
    } else {
      note(.type, .changed, at: pair, old: text(other, beside: shape), new: text(shape, beside: other))
    }
  }

  /// That null came or went is told apart.
  private func text(_ shape: Shape, beside other: Shape) -> String {
    typeText(shape, showsNull: shape.nullable == other.nullable)
  }

  private mutating func noteUnion(_ shape: Shape, goesFrom other: Shape, at pair: Int) {
    let union = shape.unions[0]
    let newNode = pairs[pair].new
    let print = new.fingerprint(newNode, ignoresNull: true)
    let same = union.branches.first { branch in
      other.name != nil && branch.name == other.name
        || other.types != .all && old.fingerprint(branch.node, ignoresNull: true) == print
    }
    if let same {
      note(
        union.isOneOf ? .wrappedInOneOf : .listOfTypes, union.isOneOf ? .removed : .specialized, at: pair,
        old: text(shape, beside: other), new: text(other, beside: shape))
      connect(pair, to: same.node, newNode, step: .inner, label: "oneOf", ignoresNull: true)
    } else if other.types == .all, other.values == nil {
      for branch in union.branches {
        note(topic(union), .removed, at: pair, name: branchName(branch, in: &old))
      }
    } else {
      note(.type, .changed, at: pair, old: text(shape, beside: other), new: text(other, beside: shape))
    }
  }

  private mutating func compareUnion(_ a: Shape.Union, _ b: Shape.Union, at pair: Int) {
    let matched = match(a, b)
    for (first, second) in matched.pairs {
      connect(
        pair, to: a.branches[first].node, b.branches[second].node, step: .inner,
        label: branchLabel(second, of: b))
    }
    for index in matched.removed {
      note(
        topic(a), .removed, at: pair, name: branchName(a.branches[index], in: &old))
    }
    for index in matched.added {
      note(
        topic(b), .added, at: pair, name: branchName(b.branches[index], in: &new))
    }
    if a.isOneOf != b.isOneOf {
      note(
        .oneOf, a.isOneOf ? .generalized : .specialized, at: pair, old: a.isOneOf ? "oneOf" : "anyOf",
        new: b.isOneOf ? "oneOf" : "anyOf")
    }
  }

  /// In the path of a subject: the component's name, `anyOf[Cat]` for a title, `anyOf[2]` in the order of the document.
  private mutating func branchLabel(_ index: Int, of union: Shape.Union) -> String {
    if let name = union.branches[index].name { return name }
    let shape = new[union.branches[index].node]
    return "\(union.isOneOf ? "oneOf" : "anyOf")[\(shape.annotations.title ?? "\(index)")]"
  }

  func branchName(_ branch: Shape.Union.Branch, in table: inout ShapeTable) -> String {
    if let name = branch.name { return name }
    let shape = table[branch.node]
    if let title = shape.annotations.title { return title }
    if let values = shape.values { return listText(values) }
    return typeText(shape)
  }
}
