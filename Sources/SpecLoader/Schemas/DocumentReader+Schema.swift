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
        if let place = defaultMarks[pending.node.mark] { defaultMarks[Mark(placeholder.location)] = place }
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
    if let known = referenceIDs[text] { return known }
    let reference = Reference(text, ownNames: ownNames)
    if case .pointer(let path) = reference, path.count == 3, path[0] == "components", path[1] == "schemas",
      let id = componentIDs[path[2]]
    {
      referenceIDs[text] = id
      return id
    }
    if let local = schemaInRoot(reference) { return register(local.node, path: local.path, root: schemaRoot) }
    guard let found = lookUp(text, at: entry.value.mark) else { return nil }
    if found.path.count == 3, found.path[0] == "components", found.path[1] != "schemas" {
      report(.referenceToOtherKind(text, kind: found.path[1]), at: entry.value.mark)
      return nil
    }
    let id = register(found.node, path: found.path, root: nil)
    referenceIDs[text] = id
    return id
  }

  /// A schema that is met through a reference waits for its turn, so that no chain of references is a recursion.
  private mutating func register(_ node: Node, path: [String], root: Node?) -> SchemaID {
    guard node.mapping != nil else { return schemas.add(readSchemaBody(node, inherited: [])) }
    if let known = schemaIDs[node.mark] { return known }
    let isDefinition = path.count > 1 && ["$defs", "definitions"].contains(path[path.count - 2])
    return enqueue(node, name: isDefinition ? path.last : nil, root: root)
  }

  mutating func enqueue(_ node: Node, name: String?, root: Node?, at mark: Mark? = nil) -> SchemaID {
    let id = schemas.add(Schema(kind: .any, name: name, location: location(mark ?? node.mark)))
    schemaIDs[node.mark] = id
    pendingSchemas.append(PendingSchema(id: id, node: node, root: root ?? node))
    return id
  }

  /// `#/$defs/…` that the document does not have at its top: generators that embed JSON Schema mean the schema's own definitions.
  private func schemaInRoot(_ reference: Reference) -> (node: Node, path: [String])? {
    guard case .pointer(let path) = reference, let first = path.first, ["$defs", "definitions"].contains(first),
      root[first] == nil, let schemaRoot, let node = node(at: path, from: schemaRoot)
    else { return nil }
    return (node, path)
  }
}
