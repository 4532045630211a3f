import APIModel
import YAML

extension DocumentReader {
  mutating func readAnnotations(_ keywords: SchemaKeywords, into schema: inout Schema) {
    guard keywords.has(Self.annotationKeywords) else { return }
    var annotations = Annotations()
    annotations.title = keywords[.title].flatMap { readText($0) }
    annotations.description = keywords[.description].flatMap { readText($0) }
    if let entry = keywords[.default] {
      annotations.defaultValue = readValue(entry.value)
      defaultMarks[keywords.mark] = entry.value.mark
    }
    annotations.deprecated = keywords[.deprecated].flatMap { readFlag($0) } ?? false
    annotations.readOnly = keywords[.readOnly].flatMap { readFlag($0) } ?? false
    annotations.writeOnly = keywords[.writeOnly].flatMap { readFlag($0) } ?? false
    if let entry = keywords[.example] { annotations.examples += readExamples(entry) }
    if let entry = keywords[.examples] { annotations.examples += readSchemaExamples(entry) }
    annotations.externalDocs = keywords[.externalDocs].flatMap { readExternalDocs($0) }
    annotations.xml = keywords[.xml].flatMap { readXML($0) }
    if annotations.readOnly, annotations.writeOnly, let entry = keywords[.writeOnly] {
      report(.readOnlyAndWriteOnly, atKey: entry)
    }
    schema.annotations = annotations
  }

  private static let annotationKeywords = SchemaKeywordSet([
    .title, .description, .default, .example, .examples, .deprecated, .readOnly, .writeOnly, .xml, .externalDocs,
  ])

  /// JSON Schema's `examples` is a list of values. Some write the map of Example Objects that OpenAPI has elsewhere.
  private mutating func readSchemaExamples(_ entry: Mapping.Entry) -> [Example] {
    guard let mapping = entry.value.mapping else { return readExamples(entry) }
    report(.schemaExamples, at: entry.value.mark)
    return mapping.entries.map { example in
      let value = example.value["value"] ?? example.value
      return Example(name: example.key, value: readValue(value), location: location(example.keyMark))
    }
  }

  /// The XML Object.
  private mutating func readXML(_ entry: Mapping.Entry) -> XMLFacets? {
    guard let mapping = readMapping(entry) else { return nil }
    var facets = XMLFacets(name: nil, namespace: nil, prefix: nil, attribute: false, wrapped: false)
    for member in mapping.entries {
      switch member.key {
      case "name": facets.name = readText(member)
      case "namespace": facets.namespace = readText(member)
      case "prefix": facets.prefix = readText(member)
      case "attribute": facets.attribute = readFlag(member) ?? false
      case "wrapped": facets.wrapped = readFlag(member) ?? false
      // OpenAPI 3.2 replaces `attribute`.
      case "nodeType" where version >= .v32:
        facets.nodeType = readText(member)
        facets.attribute = facets.nodeType == "attribute"
      default: readUnknown(member, object: "XML Object", into: &facets.extensions)
      }
    }
    return facets
  }
}

extension Annotations {
  /// These, and where they are silent the others.
  func over(_ inner: Annotations) -> Annotations {
    var merged = self
    merged.title = title ?? inner.title
    merged.description = description ?? inner.description
    merged.defaultValue = defaultValue ?? inner.defaultValue
    if examples.isEmpty { merged.examples = inner.examples }
    merged.deprecated = deprecated || inner.deprecated
    merged.readOnly = readOnly || inner.readOnly
    merged.writeOnly = writeOnly || inner.writeOnly
    merged.xml = xml ?? inner.xml
    merged.externalDocs = externalDocs ?? inner.externalDocs
    merged.extensions += inner.extensions
    return merged
  }
}
