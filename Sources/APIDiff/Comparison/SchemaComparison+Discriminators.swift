import APIModel
import Diagnostics

extension SchemaComparison {
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

  /// Where an object's discriminator leads: a value of the object may be any of them. The branches of a union are connected already.
  mutating func connectSubtypes(_ a: Discriminator?, _ b: Discriminator?, at pair: Int) {
    guard let a, let b else { return }
    let byValue = Dictionary(b.mapping.map { ($0.value, $0.schema) }, uniquingKeysWith: { first, _ in first })
    let byName = Dictionary(
      b.mapping.compactMap { entry in name(of: entry.schema, in: new).map { ($0, entry.schema) } },
      uniquingKeysWith: { first, _ in first })
    for entry in a.mapping {
      let name = name(of: entry.schema, in: old).map { renames[$0] ?? $0 }
      // It goes on being the same schema where another value says so.
      guard let target = name.flatMap({ byName[$0] }) ?? byValue[entry.value] else { continue }
      connect(pair, to: old.id(entry.schema), new.id(target), step: .inner, label: entry.value)
    }
  }

  private func name(of id: SchemaID, in table: ShapeTable) -> String? {
    table.schemas[table.schemas.resolved(id)].name
  }
}
