import APIModel
import YAML

/// Schemas in other files than the document are components too, under a name that no other component has.
extension DocumentReader {
  var componentSchemaPath: [String] { version == .v20 ? ["definitions"] : ["components", "schemas"] }

  /// The key under which the document declares the schema at this path.
  func componentSchemaName(_ path: [String]) -> String? {
    let section = componentSchemaPath
    return path.count == section.count + 1 && path.starts(with: section) ? path.last : nil
  }

  mutating func enqueueIncluded(_ found: LocatedNode, root: Node?) -> SchemaID {
    guard let wanted = includedName(found) else { return enqueue(found.node, name: nil, root: root) }
    let name = freeName(wanted, for: found)
    let place = found.path.isEmpty ? found.node.mark : found.keyMark
    if name != wanted { report(.includedNameTaken(wanted, given: name), atKey: place) }
    includedNames.insert(name)
    let id = schemas.addComponent(Schema(kind: .any, name: name, location: location(place)))
    schemaIDs[found.node.mark] = id
    pendingSchemas.append(PendingSchema(id: id, node: found.node, root: root ?? found.node))
    return id
  }

  /// Its key where schemas stand under their names, or the name of its file; nil for a part of a schema.
  private func includedName(_ found: LocatedNode) -> String? {
    let path = found.path
    switch path.count {
    case 0: return FilePath.baseName(files.files[found.file].path)
    case 1: return path[0]
    default: return ["schemas", "definitions", "$defs", "#"].contains(path[path.count - 2]) ? path.last : nil
    }
  }

  /// `Error`, then `common.Error` of `common.yaml`, then `Error-2`.
  private mutating func freeName(_ wanted: String, for found: LocatedNode) -> String {
    func isFree(_ name: String) -> Bool { componentIDs[name] == nil && !includedNames.contains(name) }
    if isFree(wanted) { return wanted }
    let path = files.files[found.file].path
    let holder = FilePath.baseName(found.path.isEmpty ? String(FilePath.folder(path).dropLast()) : path)
    if !holder.isEmpty, isFree("\(holder).\(wanted)") { return "\(holder).\(wanted)" }
    var number = includedNumbers[wanted, default: 1] + 1
    while !isFree("\(wanted)-\(number)") { number += 1 }
    includedNumbers[wanted] = number
    return "\(wanted)-\(number)"
  }
}
