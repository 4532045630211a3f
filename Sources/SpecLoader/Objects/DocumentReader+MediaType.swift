import APIModel
import YAML

extension DocumentReader {
  /// A map of media types.
  mutating func readContent(_ entry: Mapping.Entry) -> [MediaType] {
    (readMapping(entry)?.entries ?? []).compactMap { $0.key.hasPrefix("x-") ? nil : readNamedMediaType($0) }
  }

  /// The `content` of a parameter or a header: exactly one media type.
  mutating func readSingleContent(_ entry: Mapping.Entry, object: String) -> MediaType? {
    let content = readContent(entry)
    if content.count != 1 { report(.contentCount(content.count, object: object), atKey: entry) }
    return content.first
  }

  private mutating func readNamedMediaType(_ entry: Mapping.Entry) -> MediaType? {
    if !entry.key.contains("/") { report(.mediaTypeName(entry.key), atKey: entry) }
    return readMediaType(entry)
  }

  /// The Media Type Object, or (OpenAPI 3.2) a reference to one.
  mutating func readMediaType(_ entry: Mapping.Entry) -> MediaType? {
    guard let node = target(of: entry.value)?.node, let mapping = readMapping(node, object: "media type") else {
      return nil
    }
    var media = MediaType(name: entry.key, schema: nil, location: location(entry.keyMark))
    for member in mapping {
      switch member.key {
      case "schema": media.schema = readSchema(member.value)
      case "itemSchema" where version >= .v32: media.itemSchema = readSchema(member.value)
      case "encoding": media.encodings = readEncodings(member)
      case "prefixEncoding" where version >= .v32:
        media.prefixEncodings = readItems(member).enumerated().compactMap { index, node in
          readEncoding(Mapping.Entry(key: String(index), keyMark: node.mark, value: node))
        }
      case "itemEncoding" where version >= .v32:
        media.itemEncoding = readEncoding(Mapping.Entry(key: "", keyMark: member.keyMark, value: member.value))
      case "example", "examples": media.examples += readExamples(member)
      default: readUnknown(member, object: "Media Type Object", into: &media.extensions)
      }
    }
    reportBothExamples(mapping)
    return media
  }

  private mutating func readEncodings(_ entry: Mapping.Entry) -> [Encoding] {
    (readMapping(entry)?.entries ?? []).compactMap { readEncoding($0) }
  }

  /// The Encoding Object of one property.
  private mutating func readEncoding(_ entry: Mapping.Entry) -> Encoding? {
    guard let mapping = readMapping(entry) else { return nil }
    var encoding = Encoding(property: entry.key, location: location(entry.keyMark))
    for member in mapping {
      switch member.key {
      case "contentType": encoding.contentType = readText(member)
      case "headers": encoding.headers = readHeaders(member)
      case "style":
        guard let text = readText(member) else { continue }
        if let style = ParameterStyle(rawValue: text), ParameterLocation.query.styles.contains(style) {
          encoding.style = style
        } else {
          report(.parameterStyle(text, placement: "query"), at: member.value.mark)
        }
      case "explode": encoding.explode = readFlag(member)
      case "encoding" where version >= .v32: encoding.encodings = readEncodings(member)
      case "prefixEncoding" where version >= .v32, "itemEncoding" where version >= .v32:
        encoding.extensions.append(readExtension(member))
      case "allowReserved": encoding.allowReserved = readFlag(member) ?? false
      default: readUnknown(member, object: "Encoding Object", into: &encoding.extensions)
      }
    }
    return encoding
  }
}
