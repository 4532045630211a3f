import APIModel
import YAML

/// A schema that has its id and waits to be read.
struct PendingSchema {
  let id: SchemaID
  let node: Node
  /// The outermost schema around it.
  let root: Node
}

extension DocumentReader {
  /// The Schema Object, or `true` or `false`. A bare reference is the id of what it refers to.
  mutating func readSchema(_ node: Node, inherited: SchemaTypes = []) -> SchemaID {
    guard let mapping = node.mapping else { return schemas.add(readSchemaBody(node, inherited: inherited)) }
    let outermost = schemaRoot
    if outermost == nil { schemaRoot = node }
    defer { schemaRoot = outermost }
    if mapping.count == 1, let reference = mapping.entry("$ref"), let id = referencedSchema(reference) { return id }
    if let known = schemaIDs[node.mark] { return known }
    let id = schemas.add(Schema(kind: .any, location: location(node.mark)))
    schemaIDs[node.mark] = id
    schemas[id] = readSchemaBody(node, inherited: inherited)
    return id
  }

  /// Reads what waits, and what that makes wait.
  mutating func readPendingSchemas() {
    let outermost = schemaRoot
    defer { schemaRoot = outermost }
    while !pendingSchemas.isEmpty {
      let batch = pendingSchemas
      pendingSchemas = []
      for pending in batch {
        schemaRoot = pending.root
        let placeholder = schemas[pending.id]
        var schema = readSchemaBody(pending.node, inherited: [])
        schema.name = placeholder.name
        schema.location = placeholder.location
        if let place = defaultMarks[pending.node.mark] { defaultMarks[mark(of: placeholder.location)] = place }
        schemas[pending.id] = schema
      }
    }
  }

  /// The id of what a reference means; nil, with a report, where it means nothing.
  mutating func referencedSchema(_ entry: Mapping.Entry) -> SchemaID? {
    guard let text = entry.value.string else {
      report(.wrongType("$ref", expected: "a string", found: entry.value.kindName), at: entry.value.mark)
      return nil
    }
    let key = ReferenceKey(file: files.index(of: entry.value.mark), text: text)
    if let known = referenceIDs[key] { return known }
    let reference = Reference(text)
    if let local = schemaInRoot(reference, file: key.file) { return register(local, root: schemaRoot) }
    guard let found = lookUp(text, at: entry.value.mark) else { return nil }
    let id: SchemaID
    if found.file == 0, let name = componentSchemaName(found.path), let component = componentIDs[name] {
      id = component
    } else {
      if found.path.count == 3, found.path[0] == "components", found.path[1] != "schemas" {
        report(.referenceToOtherKind(text, kind: found.path[1]), at: entry.value.mark)
        return nil
      }
      id = register(found, root: nil)
    }
    referenceIDs[key] = id
    return id
  }

  /// A schema that is met through a reference waits for its turn, so that no chain of references is a recursion.
  private mutating func register(_ found: LocatedNode, root: Node?) -> SchemaID {
    guard found.node.mapping != nil else { return schemas.add(readSchemaBody(found.node, inherited: [])) }
    if let known = schemaIDs[found.node.mark] { return known }
    if found.file != 0 { return enqueueIncluded(found, root: root) }
    let isDefinition = found.path.count > 1 && ["$defs", "definitions"].contains(found.path[found.path.count - 2])
    return enqueue(found.node, name: isDefinition ? found.path.last : nil, root: root)
  }

  mutating func enqueue(_ node: Node, name: String?, root: Node?, at mark: Mark? = nil) -> SchemaID {
    let id = schemas.add(Schema(kind: .any, name: name, location: location(mark ?? node.mark)))
    schemaIDs[node.mark] = id
    pendingSchemas.append(PendingSchema(id: id, node: node, root: root ?? node))
    return id
  }

  /// `#/$defs/…` that the file does not have at its top: generators that embed JSON Schema mean the schema's own definitions.
  private func schemaInRoot(_ reference: Reference, file: Int) -> LocatedNode? {
    guard reference.file.isEmpty, case .pointer(let path) = reference.fragment, let first = path.first,
      ["$defs", "definitions"].contains(first), files.files[file].root[first] == nil, let schemaRoot,
      let (node, keyMark) = Self.node(at: path, from: schemaRoot)
    else { return nil }
    return LocatedNode(node: node, keyMark: keyMark, file: file, path: path)
  }
}
