/// Deprecated names that the old version still had: source may use them as long as they are there.
extension SurfaceComparison {
  mutating func compareFormerNames(_ a: SwiftSurface.TypeEntry, _ b: SwiftSurface.TypeEntry, _ newNames: Set<String>) {
    for name in a.formerNames where name != b.shownName && !b.formerNames.contains(name) {
      noteFormerName(
        .type, name, a.shownName, isTaken: newNames.contains(name), .both(.possible),
        old: place(a.origin, isOld: true), new: place(b.origin, isOld: false))
    }
  }

  mutating func compareFormerNames(
    _ a: SwiftSurface.Member, _ b: SwiftSurface.Member, _ after: [String: SwiftSurface.Member], of owner: Owner,
    _ element: SurfaceDifference.Element
  ) {
    for name in a.formerNames where name != b.name && !b.formerNames.contains(name) {
      noteFormerName(
        element, "\(owner.name).\(name)", a.name, isTaken: after[name] != nil,
        owner.roles.effects(building: .possible, reading: .possible), old: place(a, owner, isOld: true),
        new: place(b, owner, isOld: false))
    }
  }

  mutating func compareFormerNames(
    _ a: SwiftSurface.Case, _ b: SwiftSurface.Case, _ after: [String: SwiftSurface.Case], of owner: String,
    _ element: SurfaceDifference.Element, _ old: SurfaceDifference.Place, _ operation: SwiftSurface.OperationEntry?
  ) {
    for name in a.formerNames where name != b.name && !b.formerNames.contains(name) {
      let new = place(b.origin, in: operation, isOld: false)
      guard let other = after[name] else {
        noteFormerName(element, "\(owner).\(name)", a.name, isTaken: false, .both(.possible), old: old, new: new)
        continue
      }
      note(
        .meaning, element, "\(owner).\(name)",
        "\(owner).\(name): '\(a.origin.key)' → '\(other.origin.key)' on the wire", SurfaceEffects(), old: old, new: new)
    }
  }

  mutating func compareFormerNames(
    _ a: SwiftSurface.OperationEntry, _ b: SwiftSurface.OperationEntry, _ after: [String: SwiftSurface.OperationEntry]
  ) {
    guard !a.formerNames.isEmpty || !a.formerTypes.isEmpty else { return }
    let places = (
      place(SwiftSurface.Origin(location: a.location), in: a, isOld: true),
      place(SwiftSurface.Origin(location: b.location), in: b, isOld: false)
    )
    for name in a.formerNames where name != b.name && !b.formerNames.contains(name) {
      noteFormerName(
        .operation, "\(name)(_:)", a.name, isTaken: after[name] != nil, SurfaceEffects(callers: .possible),
        old: places.0, new: places.1)
    }
    let types = Set(new.types.map(\.shownName))
    for name in a.formerTypes where ![b.inputType, b.outputType].contains(name) && !b.formerTypes.contains(name) {
      noteFormerName(
        .type, name, a.name, isTaken: types.contains(name), .both(.possible), old: places.0, new: places.1)
    }
  }

  private mutating func noteFormerName(
    _ element: SurfaceDifference.Element, _ name: String, _ present: String, isTaken: Bool, _ effects: SurfaceEffects,
    old: SurfaceDifference.Place, new: SurfaceDifference.Place
  ) {
    note(
      .formerName, element, name,
      "\(name): \(isTaken ? "something else" : "gone"), where it was the deprecated name of \(present)", effects,
      old: old, new: new)
  }
}
