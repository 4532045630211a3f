import APIModel
import Diagnostics

extension SchemaComparison {
  mutating func compareObjects(_ a: Shape, _ b: Shape, at pair: Int) {
    compareMembers(a, b, at: pair)
    compareAdditional(a, b, at: pair)
    comparePatternMembers(a, b, at: pair)
    compareCount(.minProperties, a.minProperties, b.minProperties, at: pair, isLower: true)
    compareCount(.maxProperties, a.maxProperties, b.maxProperties, at: pair)
    if a.undeclaredRequired == b.undeclaredRequired { return }
    let declared = Set(a.members.map(\.name) + b.members.map(\.name))
    for name in b.undeclaredRequired where !a.undeclaredRequired.contains(name) && !declared.contains(name) {
      note(.property, .becameRequired, at: pair, name: name, step: .inner, keywords: ["required"])
    }
    for name in a.undeclaredRequired where !b.undeclaredRequired.contains(name) && !declared.contains(name) {
      note(.property, .becameOptional, at: pair, name: name, step: .inner, keywords: ["required"])
    }
  }

  private mutating func compareMembers(_ a: Shape, _ b: Shape, at pair: Int) {
    guard !a.members.isEmpty || !b.members.isEmpty else { return }
    // Another kind of value has other properties; its type says so already.
    guard a.types.contains(.object) == b.types.contains(.object) else { return }
    // So does a schema that became alternatives, or was one of them.
    if a.unions.isEmpty != b.unions.isEmpty, a.members.isEmpty || b.members.isEmpty { return }
    // Mostly they are the same properties in the same order.
    if a.members.elementsEqual(b.members, by: { $0.name == $1.name }) {
      for (member, other) in zip(a.members, b.members) { compareMember(member, other, at: pair) }
      return
    }
    let after = Dictionary(b.members.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var before: Set<String> = []
    // What is in the alternatives now, or was, is told by them.
    let newInner = a.unions.isEmpty ? Self.innerNames(b.unions, in: &new) : []
    let oldInner = b.unions.isEmpty ? Self.innerNames(a.unions, in: &old) : []
    for member in a.members {
      before.insert(member.name)
      if let other = after[member.name] {
        compareMember(member, other, at: pair)
      } else if !newInner.contains(member.name) {
        let shape = old[member.node]
        let gone: Edit = shape.annotations.defaultValue == nil ? .removedRequired : .removedRequiredWithDefault
        note(
          .property, member.required ? gone : .removed, at: pair, name: member.name, old: typeText(shape),
          oldLocation: old.place(of: member, in: pairs[pair].old), step: step(shape), isForbidden: b.forbidsOthers)
      }
    }
    for member in b.members where !before.contains(member.name) && !oldInner.contains(member.name) {
      let shape = new[member.node]
      let required: Edit = shape.annotations.defaultValue == nil ? .addedRequired : .addedRequiredWithDefault
      let wasRequired = a.undeclaredRequired.contains(member.name)
      note(
        .property, member.required && !wasRequired ? required : .added, at: pair, name: member.name,
        new: typeText(shape),
        newLocation: new.place(of: member, in: pairs[pair].new), step: step(shape), isForbidden: a.forbidsOthers)
    }
  }

  private static func innerNames(_ unions: [Shape.Union], in table: inout ShapeTable) -> Set<String> {
    var names: Set<String> = []
    for branch in unions.flatMap(\.branches) { names.formUnion(table[branch.node].members.map(\.name)) }
    return names
  }

  private mutating func compareMember(_ a: Shape.Member, _ b: Shape.Member, at pair: Int) {
    let oldShape = old[a.node]
    let newShape = new[b.node]
    let step = step(newShape)
    if a.required != b.required {
      let hasDefault = (b.required ? newShape : oldShape).annotations.defaultValue != nil
      let edit: Edit =
        switch (b.required, hasDefault) {
        case (true, false): .becameRequired
        case (true, true): .becameRequiredWithDefault
        case (false, false): .becameOptional
        case (false, true): .becameOptionalWithDefault
        }
      note(
        .property, edit, at: pair, name: b.name, old: typeText(oldShape), new: typeText(newShape),
        oldLocation: old.place(of: a, in: pairs[pair].old), newLocation: new.place(of: b, in: pairs[pair].new),
        step: step)
    }
    compareFlags(a, b, oldShape, newShape, at: pair)
    var uses: (old: SourceLocation, new: SourceLocation)?
    // What stands beside a reference has its place here, on the side that has nothing beside it.
    if !old.referredComponents(a.node).isEmpty || !new.referredComponents(b.node).isEmpty {
      uses = (old.place(of: a, in: pairs[pair].old), new.place(of: b, in: pairs[pair].new))
    }
    connect(pair, to: a.node, b.node, step: step, label: b.name, uses: uses)
  }

  private mutating func compareFlags(
    _ a: Shape.Member, _ b: Shape.Member, _ oldShape: Shape, _ newShape: Shape, at pair: Int
  ) {
    let isRequired = b.required
    func flag(_ topic: Topic, _ before: Bool, _ after: Bool) {
      guard before != after else { return }
      note(
        topic, after ? .becameTrue : .becameFalse, at: pair, name: b.name, old: isRequired ? "required" : "optional",
        new: isRequired ? "required" : "optional", oldLocation: old.place(of: a, in: pairs[pair].old),
        newLocation: new.place(of: b, in: pairs[pair].new), step: .inner)
    }
    flag(.readOnly, oldShape.annotations.readOnly, newShape.annotations.readOnly)
    flag(.writeOnly, oldShape.annotations.writeOnly, newShape.annotations.writeOnly)
    compareDeprecation(a, b, oldShape, newShape, at: pair)
  }

  private mutating func compareDeprecation(
    _ a: Shape.Member, _ b: Shape.Member, _ oldShape: Shape, _ newShape: Shape, at pair: Int
  ) {
    let before = Lifecycle(deprecated: oldShape.annotations.deprecated, oldShape.extensions)
    let after = Lifecycle(deprecated: newShape.annotations.deprecated, newShape.extensions)
    guard before != after else { return }
    for difference in Lifecycle.differences(before, after) {
      let topic: Topic =
        switch difference.aspect {
        case .deprecation: .propertyDeprecation
        case .sunset: .propertySunset
        case .stability: .propertyStability
        }
      note(
        topic, difference.edit, at: pair, name: b.name, old: difference.old, new: difference.new,
        oldLocation: old.place(of: a, in: pairs[pair].old), newLocation: new.place(of: b, in: pairs[pair].new),
        step: step(newShape), lifecycle: (before, after))
    }
  }

  private func step(_ shape: Shape) -> Step {
    .inside(masksRequest: shape.annotations.readOnly, masksResponse: shape.annotations.writeOnly)
  }

  private mutating func compareAdditional(_ a: Shape, _ b: Shape, at pair: Int) {
    guard a.types.contains(.object), b.types.contains(.object) else { return }
    switch (Self.plain(a.additional, in: &old), Self.plain(b.additional, in: &new)) {
    case (.open, .open), (.forbidden, .forbidden): break
    case (.open, .forbidden): note(.additionalProperties, .removed, at: pair, old: "allowed", new: "forbidden")
    case (.forbidden, .open): note(.additionalProperties, .added, at: pair, old: "forbidden", new: "allowed")
    case (.node(let node), .forbidden):
      note(.additionalProperties, .removed, at: pair, old: typeText(old[node]), new: "forbidden")
    case (.forbidden, .node(let node)):
      note(.additionalProperties, .added, at: pair, old: "forbidden", new: typeText(new[node]))
    case (.open, .node(let node)):
      note(.additionalProperties, .specialized, at: pair, old: "any type", new: typeText(new[node]))
    case (.node(let node), .open):
      note(.additionalProperties, .generalized, at: pair, old: typeText(old[node]), new: "any type")
    case (.node(let a), .node(let b)): connect(pair, to: a, b, step: .inner, label: "{}")
    }
  }

  private static func plain(_ additional: Shape.Additional, in table: inout ShapeTable) -> Shape.Additional {
    if case .node(let node) = additional, table[node].saysNothing { .open } else { additional }
  }

  private mutating func comparePatternMembers(_ a: Shape, _ b: Shape, at pair: Int) {
    guard a.types.contains(.object) == b.types.contains(.object) else { return }
    for member in a.patternMembers {
      if let other = b.patternMembers.first(where: { $0.name == member.name }) {
        connect(pair, to: member.node, other.node, step: .inner, label: "/\(member.name)/")
      } else {
        note(
          .patternProperty, .removed, at: pair, name: member.name,
          oldLocation: old.place(of: member, in: pairs[pair].old))
      }
    }
    for member in b.patternMembers where !a.patternMembers.contains(where: { $0.name == member.name }) {
      note(
        .patternProperty, .added, at: pair, name: member.name, newLocation: new.place(of: member, in: pairs[pair].new))
    }
  }
}

extension Shape {
  /// Accepts no properties but those that it lists.
  fileprivate var forbidsOthers: Bool {
    if case .forbidden = additional { types.contains(.object) && patternMembers.isEmpty } else { false }
  }
}
