import APIModel
import YAML

extension DocumentReader {
  /// The Components Object. Each component is read here even when nothing refers to it, so that its mistakes are found; those that
  /// are referred to stand in the tables of the reader from then on.
  mutating func readComponents(_ node: Node, into api: inout API) {
    guard let mapping = readMapping(node, object: "components") else { return }
    for section in mapping {
      switch section.key {
      case "schemas": readPendingSchemas()
      case "securitySchemes": api.securitySchemes = readSecuritySchemes(section)
      case "parameters": for entry in readSection(section) { _ = readParameter(entry.value) }
      case "requestBodies": for entry in readSection(section) { _ = readRequestBody(entry.value) }
      case "responses": for entry in readSection(section) { _ = readSharedResponse(entry.value) }
      case "headers": for entry in readSection(section) { _ = readHeader(entry) }
      case "examples": for entry in readSection(section) { _ = readExample(entry) }
      case "links": for entry in readSection(section) { _ = readLink(entry) }
      case "callbacks": for entry in readSection(section) { _ = readCallback(entry) }
      case "pathItems":
        if version < .v31 { report(.newerKey(section.key, version: "3.1"), atKey: section) }
        for entry in readSection(section) { _ = readPathItem(entry, role: .callback) }
      case "mediaTypes" where version >= .v32: for entry in readSection(section) { _ = readMediaType(entry) }
      default: readUnknown(section, object: "Components Object", into: &api.extensions)
      }
    }
  }

  private mutating func readSection(_ section: Mapping.Entry) -> [Mapping.Entry] {
    guard let mapping = readMapping(section) else { return [] }
    // Swagger 2.0 allows every name.
    for entry in mapping where version > .v20 && !Self.isComponentName(entry.key) {
      report(.componentName(entry.key), atKey: entry)
    }
    return mapping.entries
  }

  /// Gives every component schema its id before any body is read.
  mutating func registerComponentSchemas() {
    let holder = version == .v20 ? root : root["components"]
    guard let key = componentSchemaPath.last, let section = holder?.mapping?.entry(key) else { return }
    var included: [(SchemaID, Mapping.Entry)] = []
    for entry in readSection(section) {
      let placeholder = Schema(kind: .any, name: entry.key, location: location(entry.keyMark))
      let id = schemas.addComponent(placeholder)
      componentIDs[entry.key] = id
      // Two keys may share one node by an alias; the first is what the place stands for.
      if entry.value.mapping != nil, schemaIDs[entry.value.mark] == nil { schemaIDs[entry.value.mark] = id }
      if let text = entry.value["$ref"]?.string, !text.hasPrefix("#"), entry.value.mapping?.count == 1 {
        included.append((id, entry))
      } else {
        pendingSchemas.append(PendingSchema(id: id, node: entry.value, root: entry.value))
      }
    }
    for (id, entry) in included { adopt(entry, as: id) }
  }

  /// A component that only refers to another file is what stands there, not a second schema beside it.
  private mutating func adopt(_ entry: Mapping.Entry, as id: SchemaID) {
    guard let reference = entry.value["$ref"], let text = reference.string,
      case .success(let found?) = find(Reference(text), at: reference.mark), found.file != 0,
      found.node.mapping != nil, schemaIDs[found.node.mark] == nil
    else {
      pendingSchemas.append(PendingSchema(id: id, node: entry.value, root: entry.value))
      return
    }
    schemaIDs[found.node.mark] = id
    schemas[id].location = location(found.path.isEmpty ? found.node.mark : found.keyMark)
    pendingSchemas.append(PendingSchema(id: id, node: found.node, root: found.node))
  }

  /// `^[a-zA-Z0-9._-]+$`
  private static func isComponentName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}
