import APIModel
import YAML

extension DocumentReader {
  /// The Info Object.
  mutating func readInfo(_ node: Node) -> Info {
    var info = Info(title: "API", version: "", location: location(node.mark))
    guard let mapping = readMapping(node, object: "info") else { return info }
    for entry in mapping {
      switch entry.key {
      case "title": info.title = readText(entry) ?? info.title
      case "version": info.version = readText(entry) ?? ""
      case "summary": info.summary = readText(entry)
      case "description": info.description = readText(entry)
      case "termsOfService": info.termsOfService = readText(entry)
      case "contact": info.contact = readMapping(entry)?.entries.map(readExtension) ?? []
      case "license": info.license = readMapping(entry)?.entries.map(readExtension) ?? []
      default: readUnknown(entry, object: "Info Object", into: &info.extensions)
      }
    }
    for key in ["title", "version"] where mapping[key] == nil {
      report(.missingKey(key, object: "Info Object"), at: node.mark)
    }
    return info
  }

  /// The Tag Objects.
  mutating func readTags(_ entry: Mapping.Entry) -> [Tag] {
    var tags: [Tag] = []
    var names: Set<String> = []
    for node in readItems(entry) {
      guard let mapping = readMapping(node, object: "tag") else { continue }
      var tag = Tag(name: "", description: nil, location: location(node.mark))
      for entry in mapping {
        switch entry.key {
        case "name": tag.name = readText(entry) ?? ""
        case "description": tag.description = readText(entry)
        case "externalDocs": tag.externalDocs = readExternalDocs(entry)
        // OpenAPI 3.2.
        case "summary": tag.summary = readText(entry)
        case "parent": tag.parent = readText(entry)
        case "kind": tag.kind = readText(entry)
        default: readUnknown(entry, object: "Tag Object", into: &tag.extensions)
        }
      }
      if tag.name.isEmpty {
        report(.missingKey("name", object: "Tag Object"), at: node.mark)
      } else if names.insert(tag.name).inserted {
        tags.append(tag)
      } else {
        report(.duplicateTag(tag.name), at: node.mark)
      }
    }
    return tags
  }

  /// The External Documentation Object.
  mutating func readExternalDocs(_ entry: Mapping.Entry) -> ExternalDocs? {
    guard let mapping = readMapping(entry) else { return nil }
    guard let url = mapping.entry("url").flatMap({ readText($0) }) else {
      report(.missingKey("url", object: "External Documentation Object"), atKey: entry)
      return nil
    }
    return ExternalDocs(url: url, description: mapping.entry("description").flatMap { readText($0) })
  }
}
