import APIModel
import YAML

extension DocumentReader {
  mutating func readHeaders(_ entry: Mapping.Entry) -> [Header] {
    (readMapping(entry)?.entries ?? []).compactMap { readHeader($0) }
  }

  /// The Header Object under its name, or a reference to one.
  mutating func readHeader(_ entry: Mapping.Entry) -> Header? {
    guard let target = target(of: entry.value) else { return nil }
    let mark = target.node.mark
    let known = headers[mark]
    if known == nil {
      // A header's content may encode a part with headers, and so lead back to itself.
      guard activeReferences.count < options.maximumReferenceDepth, activeReferences.insert(mark).inserted else {
        report(.circularReference(entry.key), atKey: entry)
        return nil
      }
      headers.updateValue(readHeaderBody(target.node), forKey: mark)
      activeReferences.remove(mark)
    }
    guard var header = headers[mark] ?? nil else { return nil }
    header.name = entry.key
    header.location = location(entry.keyMark)
    if let description = target.description { header.description = description }
    return header
  }

  private mutating func readHeaderBody(_ node: Node) -> Header? {
    guard let mapping = readMapping(node, object: "header") else { return nil }
    var header = Header(name: "", required: false, schema: nil, location: location(node.mark))
    if version == .v20 { header.schema = readSchema(swaggerSchema(node)) }
    for entry in mapping {
      switch entry.key {
      case "description": header.description = readText(entry)
      case "required": header.required = readFlag(entry) ?? false
      case "deprecated": header.deprecated = readFlag(entry) ?? false
      case "explode": header.explode = readFlag(entry) ?? false
      case "schema": header.schema = readSchema(entry.value)
      case "content":
        let media = readSingleContent(entry, object: "Header Object")
        header.schema = header.schema ?? media?.schema
        header.content = media
        if mapping["schema"] != nil { report(.schemaAndContent, atKey: entry) }
      case "style":
        if let style = readText(entry), style != "simple" {
          report(.parameterStyle(style, placement: "header"), at: entry.value.mark)
        }
      case "example", "examples": header.examples += readExamples(entry)
      case "allowReserved", "allowEmptyValue": header.extensions.append(readExtension(entry))
      case "collectionFormat" where version == .v20: _ = swaggerStyle(mapping, placement: .header)
      default:
        if version == .v20, SchemaKeyword.byName[entry.key] != nil { continue }
        readUnknown(entry, object: "Header Object", into: &header.extensions)
      }
    }
    return header
  }
}
