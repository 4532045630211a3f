import APIModel
import Diagnostics

extension SchemaComparison {
  mutating func compareUnions(_ a: Shape, _ b: Shape, at pair: Int) {
    switch (a.unions.isEmpty, b.unions.isEmpty) {
    case (true, true):
      compareDiscriminators(a.discriminator, b.discriminator, at: pair)
    case (true, false):
      noteUnion(b, appearsIn: a, at: pair)
    case (false, true):
      noteUnion(a, goesFrom: b, at: pair)
    case (false, false):
      for (first, second) in zip(a.unions, b.unions) { compareUnion(first, second, at: pair) }
      for union in b.unions.dropFirst(a.unions.count) {
        for branch in union.branches {
          note(topic(union), .added, at: pair, name: branchName(branch, in: &new))
        }
      }
      for union in a.unions.dropFirst(b.unions.count) {
        for branch in union.branches {
          note(topic(union), .removed, at: pair, name: branchName(branch, in: &old))
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

  /// Branches by name, then by what they are, then by the one kind of value that both have one of.
  private mutating func match(
    _ a: Shape.Union, _ b: Shape.Union
  ) -> (pairs: [(Int, Int)], removed: [Int], added: [Int]) {
    var left = Array(a.branches.indices)
    var right = Array(b.branches.indices)
    var pairs: [(Int, Int)] = []
    func take(_ key: (Bool, Int) -> String?) {
      var open: [String: [Int]] = [:]
      for index in right.reversed() { if let key = key(false, index) { open[key, default: []].append(index) } }
      left.removeAll { index in
        guard let key = key(true, index), let other = open[key]?.popLast() else { return false }
        pairs.append((index, other))
        right.removeAll { $0 == other }
        return true
      }
    }
    take { isOld, index in isOld ? a.branches[index].name.map { renames[$0] ?? $0 } : b.branches[index].name }
    var prints: [[Int]] = [[], []]
    for branch in a.branches { prints[0].append(old.fingerprint(branch.node)) }
    for branch in b.branches { prints[1].append(new.fingerprint(branch.node)) }
    take { isOld, index in String(prints[isOld ? 0 : 1][index]) }
    var forms: [[String?]] = [[], []]
    for branch in a.branches { forms[0].append(form(branch, in: &old, renames: renames)) }
    for branch in b.branches { forms[1].append(form(branch, in: &new, renames: [:])) }
    take { isOld, index in forms[isOld ? 0 : 1][index] }
    var kinds: [[String?]] = [[], []]
    for branch in a.branches { kinds[0].append(kind(branch, in: &old)) }
    for branch in b.branches { kinds[1].append(kind(branch, in: &new)) }
    take { isOld, index in kinds[isOld ? 0 : 1][index] }
    pairs.sort { $0.1 < $1.1 }
    return (pairs, left, right)
  }

  /// Anonymous objects with the same properties, or that are maps to the same component: what differs lies in them.
  private func form(_ branch: Shape.Union.Branch, in table: inout ShapeTable, renames: [String: String]) -> String? {
    guard branch.name == nil else { return nil }
    let shape = table[branch.node]
    guard shape.types == .object, shape.unions.isEmpty else { return nil }
    var form = shape.members.map(\.name).sorted().joined(separator: "\n")
    if case .node(let node) = shape.additional {
      let inner = table[node]
      form += "\n{} " + (inner.name.map { renames[$0] ?? $0 } ?? inner.types.text)
    }
    return form.isEmpty ? nil : form
  }

  /// Anonymous branches that have something in common: a title, or the kind of value.
  private func kind(_ branch: Shape.Union.Branch, in table: inout ShapeTable) -> String? {
    guard branch.name == nil else { return nil }
    let shape = table[branch.node]
    if let title = shape.annotations.title { return "title " + title }
    guard shape.types != .all, shape.types != .object else { return nil }
    return shape.types.text
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

  // MARK: Discriminators

  /// - Parameters:
  ///   - oldBranches, newBranches: of the unions; a value for a branch that only one side has is told by the branch.
  mutating func compareDiscriminators(
    _ a: Discriminator?, _ b: Discriminator?, oldBranches: Set<String> = [], newBranches: Set<String> = [], at pair: Int
  ) {
    switch (a, b) {
    case (nil, nil): break
    case (nil, let b?): note(.discriminator, .added, at: pair, new: b.propertyName)
    case (let a?, nil): note(.discriminator, .removed, at: pair, old: a.propertyName)
    case (let a?, let b?):
      if a.propertyName != b.propertyName {
        note(
          .discriminatorProperty, .changed, at: pair, old: a.propertyName, new: b.propertyName)
      }
      compareMappings(a, b, oldBranches: oldBranches, newBranches: newBranches, at: pair)
      compareDefaults(a, b, at: pair)
    }
  }

  private mutating func compareMappings(
    _ a: Discriminator, _ b: Discriminator, oldBranches: Set<String>, newBranches: Set<String>, at pair: Int
  ) {
    let after = Dictionary(b.mapping.map { ($0.value, $0.schema) }, uniquingKeysWith: { first, _ in first })
    let before = Set(a.mapping.map(\.value))
    for entry in a.mapping {
      let oldName = old.schemas[old.schemas.resolved(entry.schema)].name
      guard let target = after[entry.value] else {
        if let oldName, oldBranches.contains(oldName), !newBranches.contains(renames[oldName] ?? oldName) { continue }
        note(
          .discriminatorMapping, .removed, at: pair, name: entry.value, old: oldName)
        continue
      }
      let newName = new.schemas[new.schemas.resolved(target)].name
      if let oldName, let newName, (renames[oldName] ?? oldName) != newName {
        note(
          .discriminatorMapping, .changed, at: pair, name: entry.value, old: oldName, new: newName)
      }
    }
    let known = Set(oldBranches.map { renames[$0] ?? $0 })
    for entry in b.mapping where !before.contains(entry.value) {
      let newName = new.schemas[new.schemas.resolved(entry.schema)].name
      if let newName, newBranches.contains(newName), !known.contains(newName) { continue }
      note(
        .discriminatorMapping, .added, at: pair, name: entry.value, new: newName)
    }
  }
  /// What a value without the property, or with an unknown one, is.
  private mutating func compareDefaults(_ a: Discriminator, _ b: Discriminator, at pair: Int) {
    let before = a.defaultMapping.flatMap { old.schemas[old.schemas.resolved($0)].name }
    let after = b.defaultMapping.flatMap { new.schemas[new.schemas.resolved($0)].name }
    guard before.map({ renames[$0] ?? $0 }) != after else { return }
    let edit: Edit = before == nil ? .added : after == nil ? .removed : .changed
    note(
      .discriminatorMapping, edit, at: pair, name: "(any other)", old: before, new: after, oldLocation: a.location,
      newLocation: b.location)
  }
}
