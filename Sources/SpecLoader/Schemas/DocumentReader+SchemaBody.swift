import APIModel
import YAML

extension DocumentReader {
  /// A schema without an id: for one that gets its own, or that is lifted into the schema around it.
  ///
  /// - Parameter inherited: the type that the schema around a composition gives to branches without one.
  mutating func readSchemaBody(_ node: Node, inherited: SchemaTypes) -> Schema {
    var schema = Schema(kind: .any, location: location(node.mark))
    switch node.value {
    case .mapping(let mapping):
      var keywords = SchemaKeywords(mapping, mark: node.mark)
      if let required = keywords[.required], case .bool = required.value.value {
        report(.misplacedRequired, atKey: required)
        keywords.remove(.required)
      }
      readAnnotations(keywords, into: &schema)
      readOtherKeywords(keywords, into: &schema)
      readDefinitions(keywords)
      if let not = keywords[.not] { schema.not = readSchema(not.value) }
      readKind(keywords, inherited: inherited, into: &schema)
    case .bool(let accepts):
      schema.kind = accepts ? .any : .never
    case .null:
      report(.emptySchema, at: node.mark)
    default:
      report(.wrongType("schema", expected: "a mapping", found: node.kindName), at: node.mark)
    }
    return schema
  }

  private mutating func readKind(_ keywords: SchemaKeywords, inherited: SchemaTypes, into schema: inout Schema) {
    var types = readTypes(keywords)
    if readNullable(keywords) { schema.nullable = true }
    if types.contains(.null) { schema.nullable = true }
    if keywords.has(.compositions) {
      readComposition(keywords, types: types, into: &schema)
    } else {
      if types.isEmpty { types = inherited }
      readPlainKind(keywords, types: types, into: &schema)
    }
  }

  /// OpenAPI 3.0 spells `null` this way; documents of later versions that were converted by hand still do.
  private mutating func readNullable(_ keywords: SchemaKeywords) -> Bool {
    if version == .v20, let flag = keywords.other(["x-nullable"]) { return flag.bool ?? false }
    guard let entry = keywords[.nullable] else { return false }
    if version >= .v31 { report(.nullableKeyword, atKey: entry) }
    return readFlag(entry) ?? false
  }

  private mutating func readTypes(_ keywords: SchemaKeywords) -> SchemaTypes {
    guard let entry = keywords[.type] else { return [] }
    switch entry.value.value {
    case .sequence(let items):
      if version <= .v30 { report(.typeList, at: entry.value.mark) }
      return items.reduce(into: []) { $0.formUnion(readType($1)) }
    case .mapping:
      report(.wrongType("type", expected: "a string", found: entry.value.kindName), at: entry.value.mark)
      return []
    default:
      return readType(entry.value)
    }
  }

  private mutating func readType(_ node: Node) -> SchemaTypes {
    guard let text = node.string else {
      if node.isNull {
        report(.unquotedNull, at: node.mark)
        return .null
      }
      report(.wrongType("type", expected: "a string", found: node.kindName), at: node.mark)
      return []
    }
    if let type = SchemaTypes(name: text) { return type }
    if text == "file", version == .v20 { return .string }
    if let meant = SchemaTypes.misnamed[text.lowercased()] ?? SchemaTypes(name: text.lowercased()) {
      report(.misnamedType(text, meant: meant.names), at: node.mark)
      return meant
    }
    report(.unknownType(text), at: node.mark)
    return []
  }

  private mutating func readOtherKeywords(_ keywords: SchemaKeywords, into schema: inout Schema) {
    for entry in keywords.others {
      if version == .v20, ["x-nullable", "collectionFormat"].contains(entry.key) { continue }
      if entry.key.hasPrefix("x-") {
        schema.annotations.extensions.append(readExtension(entry))
        continue
      }
      if SchemaKeyword.unsupported.contains(entry.key) {
        report(.unsupportedKeyword(entry.key), atKey: entry)
      } else if !SchemaKeyword.identifying.contains(entry.key) {
        report(.unknownKey(entry.key, object: "Schema Object"), atKey: entry)
      }
      schema.otherKeywords.append(readExtension(entry))
      schema.subschemas += readSubschemas(entry)
    }
  }

  /// They are in the table, so that references in them lead somewhere, though nothing is made of them.
  private mutating func readSubschemas(_ entry: Mapping.Entry) -> [Subschema] {
    func isSchema(_ node: Node) -> Bool { node.mapping != nil || node.bool != nil }
    if SchemaKeyword.holdingSchema.contains(entry.key), isSchema(entry.value) {
      let schema = readSchema(entry.value)
      return [Subschema(keyword: entry.key, key: "", schema: schema, location: location(entry.keyMark))]
    }
    guard SchemaKeyword.holdingSchemas.contains(entry.key), let mapping = entry.value.mapping else { return [] }
    return mapping.entries.filter { isSchema($0.value) }.map {
      Subschema(keyword: entry.key, key: $0.key, schema: readSchema($0.value), location: location($0.keyMark))
    }
  }

  /// Definitions inside a schema are schemas with a name, whether or not something refers to them.
  private mutating func readDefinitions(_ keywords: SchemaKeywords) {
    for keyword in [SchemaKeyword.defs, .definitions] {
      guard let entry = keywords[keyword] else { continue }
      for definition in readMapping(entry)?.entries ?? []
      where definition.value.mapping != nil && schemaIDs[definition.value.mark] == nil {
        let file = files.index(of: definition.keyMark)
        guard file == 0 else {
          let found = LocatedNode(
            node: definition.value, keyMark: definition.keyMark, file: file, path: [entry.key, definition.key])
          _ = enqueueIncluded(found, root: schemaRoot)
          continue
        }
        _ = enqueue(definition.value, name: definition.key, root: schemaRoot, at: definition.keyMark)
      }
    }
  }

  /// What the model has no place for beside this kind is kept, and noted unless a caller already did.
  mutating func keep(_ entries: [Mapping.Entry], noting types: SchemaTypes? = nil, in schema: inout Schema) {
    for entry in entries {
      if let types { report(.unrelatedKeyword(entry.key, types: types.names), atKey: entry) }
      schema.otherKeywords.append(readExtension(entry))
    }
  }
}
