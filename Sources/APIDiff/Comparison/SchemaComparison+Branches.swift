import APIModel

/// Which alternative of the old version is which of the new one.
extension SchemaComparison {
  /// Branches by name, then by what they are, then by the one kind of value that both have one of.
  mutating func match(
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
    // Most branches are components of one name.
    if left.isEmpty || right.isEmpty { return (pairs.sorted { $0.1 < $1.1 }, left, right) }
    var prints: [[Int]] = [[], []]
    for branch in a.branches { prints[0].append(old.fingerprint(branch.node)) }
    for branch in b.branches { prints[1].append(new.fingerprint(branch.node)) }
    var bounds: [[String]] = [[], []]
    for branch in a.branches { bounds[0].append(old[branch.node].boundsText) }
    for branch in b.branches { bounds[1].append(new[branch.node].boundsText) }
    take { isOld, index in "\(prints[isOld ? 0 : 1][index]) \(bounds[isOld ? 0 : 1][index])" }
    take { isOld, index in String(prints[isOld ? 0 : 1][index]) }
    var forms: [[String?]] = [[], []]
    for branch in a.branches { forms[0].append(Self.form(branch, in: &old, renames: renames)) }
    for branch in b.branches { forms[1].append(Self.form(branch, in: &new, renames: [:])) }
    take { isOld, index in forms[isOld ? 0 : 1][index] }
    var kinds: [[String?]] = [[], []]
    for branch in a.branches { kinds[0].append(Self.kind(branch, in: &old)) }
    for branch in b.branches { kinds[1].append(Self.kind(branch, in: &new)) }
    take { isOld, index in kinds[isOld ? 0 : 1][index] }
    for (index, other) in matchAlike(left.map { ($0, a.branches[$0]) }, right.map { ($0, b.branches[$0]) }) {
      pairs.append((index, other))
      left.removeAll { $0 == index }
      right.removeAll { $0 == other }
    }
    pairs.sort { $0.1 < $1.1 }
    return (pairs, left, right)
  }

  /// Objects that changed in place, or were renamed and changed: those that have most properties in common.
  private mutating func matchAlike(
    _ a: [(index: Int, branch: Shape.Union.Branch)], _ b: [(index: Int, branch: Shape.Union.Branch)]
  ) -> [(Int, Int)] {
    // Each is weighed against each: nobody writes that many by hand.
    guard a.count * b.count <= 4096 else { return [] }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for (index, branch) in a {
      // A component that is still there is no other one.
      if let name = branch.name, new.hasComponent(renames[name] ?? name) { continue }
      let shape = old[branch.node]
      guard shape.types == .object, !shape.members.isEmpty else { continue }
      let names = Set(shape.members.map(\.name))
      for (other, successor) in b {
        if let name = successor.name, old.hasComponent(name) || renames.values.contains(name) { continue }
        let next = new[successor.node]
        guard next.types == .object, !next.members.isEmpty else { continue }
        let common = Double(names.intersection(next.members.map(\.name)).count)
        let score = common / Double(names.count + next.members.count) * 2
        if score > 0.5, isSameConstant(shape, next) { candidates.append((score, index, other)) }
      }
    }
    candidates.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !pairs.contains(where: { $0.0 == candidate.old || $0.1 == candidate.new }) {
      pairs.append((candidate.old, candidate.new))
    }
    return pairs
  }

  /// Branches that a constant tells apart are others where it differs.
  private mutating func isSameConstant(_ a: Shape, _ b: Shape) -> Bool {
    for member in a.members {
      guard let other = b.members.first(where: { $0.name == member.name }) else { continue }
      let before = old[member.node]
      let after = new[other.node]
      if before.values?.count == 1, after.values?.count == 1, before.values != after.values { return false }
    }
    return true
  }

  /// Which union of several is which: those that have branches in common, then the others in their order.
  mutating func matchUnions(
    _ a: [Shape.Union], _ b: [Shape.Union]
  ) -> (pairs: [(Int, Int)], removed: [Int], added: [Int]) {
    guard a.count > 1 || b.count > 1 else { return ([(0, 0)], [], []) }
    func keys(_ union: Shape.Union, in table: inout ShapeTable, isOld: Bool) -> Set<String> {
      Set(
        union.branches.map { branch in
          branch.name.map { isOld ? renames[$0] ?? $0 : $0 } ?? "\(table.fingerprint(branch.node))"
        })
    }
    let before = a.map { keys($0, in: &old, isOld: true) }
    let after = b.map { keys($0, in: &new, isOld: false) }
    var candidates: [(score: Int, old: Int, new: Int)] = []
    for (index, keys) in before.enumerated() {
      for (other, others) in after.enumerated() {
        let score = keys.intersection(others).count * 2 + (a[index].isOneOf == b[other].isOneOf ? 1 : 0)
        if score > 1 { candidates.append((score, index, other)) }
      }
    }
    candidates.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !pairs.contains(where: { $0.0 == candidate.old || $0.1 == candidate.new }) {
      pairs.append((candidate.old, candidate.new))
    }
    var removed = a.indices.filter { index in !pairs.contains { $0.0 == index } }
    var added = b.indices.filter { index in !pairs.contains { $0.1 == index } }
    while let first = removed.first, let second = added.first {
      pairs.append((first, second))
      removed.removeFirst()
      added.removeFirst()
    }
    return (pairs.sorted { $0.1 < $1.1 }, removed, added)
  }

  /// Anonymous objects with the same properties, or that are maps to the same component: what differs lies in them.
  private static func form(_ branch: Shape.Union.Branch, in table: inout ShapeTable, renames: [String: String])
    -> String?
  {
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
  private static func kind(_ branch: Shape.Union.Branch, in table: inout ShapeTable) -> String? {
    guard branch.name == nil else { return nil }
    let shape = table[branch.node]
    if let title = shape.annotations.title { return "title " + title }
    guard shape.types != .all, shape.types != .object else { return nil }
    return shape.types.text
  }
}

extension Shape {
  /// What tells two alternatives of one structure apart.
  fileprivate var boundsText: String {
    let counts = [minLength, maxLength, minItems, maxItems, minProperties, maxProperties].map {
      $0.map(String.init) ?? ""
    }
    let numbers = [minimum, maximum, multipleOf].map { $0.map { "\($0.literal)\($0.exclusive)" } ?? "" }
    return (counts + numbers + patterns).joined(separator: " ")
  }
}
