import APIModel

/// Finds components that have another name now: what only the old side has against what only the new side has, by structure.
enum ComponentMatch {
  static func renames(_ old: inout ShapeTable, _ new: inout ShapeTable) -> [String: String] {
    let before = names(old.schemas)
    let after = names(new.schemas)
    let oldNames = Set(before.map(\.name))
    let newNames = Set(after.map(\.name))
    var open: [Int: [String]] = [:]
    for component in after.reversed() where !oldNames.contains(component.name) {
      guard isTelling(component.id, in: &new) else { continue }
      open[new.fingerprint(new.id(component.id), depth: 4), default: []].append(component.name)
    }
    var renames: [String: String] = [:]
    for component in before where !newNames.contains(component.name) {
      let print = old.fingerprint(old.id(component.id), depth: 4)
      guard isTelling(component.id, in: &old), let name = open[print]?.popLast() else { continue }
      renames[component.name] = name
    }
    return renames
  }

  /// A plain string under another name is no evidence.
  private static func isTelling(_ id: SchemaID, in table: inout ShapeTable) -> Bool {
    let shape = table[table.id(id)]
    return !shape.members.isEmpty || (shape.values?.count ?? 0) > 1 || !shape.unions.isEmpty
  }

  static func names(_ schemas: SchemaTable) -> [(name: String, id: SchemaID)] {
    schemas.components.compactMap { id in schemas[id].name.map { ($0, id) } }
  }
}
