import APIModel

extension SurfaceComparison {
  mutating func compareTypes() {
    let after = Dictionary(new.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(old.types.map(\.name))
    let oldRoots = before.union(old.operations.flatMap { [$0.inputType, $0.outputType] })
    let newRoots = Set(after.keys).union(new.operations.flatMap { [$0.inputType, $0.outputType] })
    for type in old.types {
      guard let other = after[type.name] else {
        // What stands in a type that is gone is gone with it.
        if type.isNested, !newRoots.contains(root(type.name)) { continue }
        let effects =
          type.isNested ? SurfaceEffects.both(.possible) : type.roles.effects(building: .breaks, reading: .possible)
        note(
          .removed, .type, type.shownName, "\(type.shownName): removed", effects, old: place(type.origin, isOld: true),
          new: nil)
        continue
      }
      compare(type, other, isWithinRenamed: isWithinRenamed(type, other, newRoots))
      compareFormerNames(type, other, newRoots)
    }
    for type in new.types where !before.contains(type.name) {
      if type.isNested, !oldRoots.contains(root(type.name)) { continue }
      note(
        .added, .type, type.shownName, "\(type.shownName): added", SurfaceEffects(), old: nil,
        new: place(type.origin, isOld: false))
    }
  }

  private mutating func compare(
    _ a: SwiftSurface.TypeEntry, _ b: SwiftSurface.TypeEntry, isWithinRenamed: Bool
  ) {
    let roles = a.roles.joined(b.roles)
    let isAliased = b.formerNames.contains(a.shownName)
    if a.shownName != b.shownName, isAliased || !isWithinRenamed {
      let renaming =
        isAliased
        ? SurfaceEffects()
        : a.isNested ? .both(.possible) : roles.effects(building: .breaks, reading: .possible)
      note(
        .renamed, .type, a.shownName, "\(a.shownName) → \(b.shownName)",
        renaming, old: place(a.origin, isOld: true), new: place(b.origin, isOld: false))
    }
    if a.isDeprecated != b.isDeprecated {
      note(
        .deprecated, .type, b.shownName,
        "\(b.shownName): \(b.isDeprecated ? "" : "no longer ")documented as deprecated",
        SurfaceEffects(), old: place(a.origin, isOld: true), new: place(b.origin, isOld: false))
    }
    guard a.kind == b.kind, a.target == b.target || a.kind == .alias else {
      note(
        .kindChanged, .type, b.shownName, "\(b.shownName): \(description(a)) → \(description(b))", .both(.breaks),
        old: place(a.origin, isOld: true), new: place(b.origin, isOld: false))
      return
    }
    // Who reads a value may switch over all cases.
    let switching = roles.effects(building: .none, reading: .possible)
    switch a.kind {
    case .alias:
      guard a.target != b.target else { return }
      note(
        .typeChanged, .type, b.shownName, "\(b.shownName) = \(a.shownTarget) → \(b.shownTarget)", .both(.breaks),
        old: place(a.origin, isOld: true), new: place(b.origin, isOld: false))
    case .structure:
      let owner = Owner(name: b.shownName, roles: roles, schema: (a.origin.schema, b.origin.schema))
      compareMembers(a.members, b.members, of: owner, .member)
    case .openEnumeration:
      compareCases(
        a.cases, b.cases, of: b.shownName, .enumMember, of: (a.origin, b.origin), added: SurfaceEffects(),
        removed: .both(.breaks))
    case .closedEnumeration:
      compareCases(
        a.cases, b.cases, of: b.shownName, .enumMember, of: (a.origin, b.origin), added: switching,
        removed: .both(.breaks))
    case .union:
      compareCases(
        a.cases, b.cases, of: b.shownName, .unionCase, of: (a.origin, b.origin), added: switching,
        removed: .both(.breaks))
    }
  }

  /// `Order.Line` → `Purchase.Line`: the type around it says so, unless that is there still and has lost what stood in it.
  private func isWithinRenamed(
    _ a: SwiftSurface.TypeEntry, _ b: SwiftSurface.TypeEntry, _ newRoots: Set<String>
  ) -> Bool {
    let before = a.shownName.split(separator: ".")
    let after = b.shownName.split(separator: ".")
    let scope = before.dropLast().joined(separator: ".")
    return a.isNested && before.count == after.count && before.last == after.last && !newRoots.contains(scope)
  }

  /// `Pet` of `Pet.Owner`.
  private func root(_ name: String) -> String { String(name.prefix { $0 != "." }) }

  private func description(_ type: SwiftSurface.TypeEntry) -> String {
    switch type.kind {
    case .alias: type.shownTarget
    case .openEnumeration, .closedEnumeration: "\(type.kind.rawValue) of \(type.target)"
    case .structure, .union: type.kind.rawValue
    }
  }

  mutating func compareCases(
    _ a: [SwiftSurface.Case], _ b: [SwiftSurface.Case], of owner: String, _ element: SurfaceDifference.Element,
    of types: (old: SwiftSurface.Origin, new: SwiftSurface.Origin)? = nil,
    in operations: (old: SwiftSurface.OperationEntry, new: SwiftSurface.OperationEntry)? = nil,
    added: SurfaceEffects, removed: SurfaceEffects, changed: SurfaceEffects = .both(.breaks)
  ) {
    if a.elementsEqual(b, by: { $0.isSame(as: $1) }) { return }
    let after = Dictionary(b.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(a.map(\.name))
    let fresh = b.filter { !before.contains($0.name) }
    var renamed: Set<String> = []
    for item in a {
      let old = place(item.origin, in: operations?.old, isOld: true)
      if let other = after[item.name] {
        if element == .enumMember, item.origin.key != other.origin.key {
          note(
            .meaning, element, "\(owner).\(item.name)",
            "\(owner).\(item.name): '\(item.origin.key)' → '\(other.origin.key)' on the wire", SurfaceEffects(),
            old: old, new: place(other.origin, in: operations?.new, isOld: false))
        }
        compareFormerNames(item, other, after, of: owner, element, old, operations?.new)
        guard item.payload != other.payload else { continue }
        var changed = changed
        // A pattern without bindings matches whatever the case holds.
        if item.payload.isEmpty { changed.callers = .none }
        note(
          .typeChanged, element, "\(owner).\(item.name)", "\(owner)\(item.shown) → \(other.shown)", changed, old: old,
          new: place(other.origin, in: operations?.new, isOld: false))
      } else if let other = fresh.first(where: { $0.origin.key == item.origin.key && !$0.origin.key.isEmpty }) {
        renamed.insert(other.name)
        // A deprecated name makes the value still; a switch does not count it as the case.
        let effects = other.formerNames.contains(item.name) ? added : removed
        note(
          .renamed, element, "\(owner).\(item.name)", "\(owner).\(item.name) → .\(other.name)", effects, old: old,
          new: place(other.origin, in: operations?.new, isOld: false))
      } else {
        note(
          .removed, element, "\(owner).\(item.name)", "\(owner)\(item.shown): removed", removed, old: old,
          new: outside(types?.new, operations?.new, isOld: false))
      }
    }
    for item in fresh where !renamed.contains(item.name) {
      note(
        .added, element, "\(owner).\(item.name)", "\(owner)\(item.shown): added", added,
        old: outside(types?.old, operations?.old, isOld: true),
        new: place(item.origin, in: operations?.new, isOld: false))
    }
  }

  /// What a case stands in.
  private func outside(
    _ type: SwiftSurface.Origin?, _ operation: SwiftSurface.OperationEntry?, isOld: Bool
  ) -> SurfaceDifference.Place? {
    if let type { return place(SwiftSurface.Origin(holder: type.schema), isOld: isOld) }
    return operation.map { place(SwiftSurface.Origin(location: $0.location), in: $0, isOld: isOld) }
  }
}
