import APIModel
import YAML

/// What the key of a path item is.
enum PathItemRole {
  /// A template whose parameters are checked.
  case path
  case webhook
  /// A runtime expression, or a shared path item that has no path yet.
  case callback
}

extension DocumentReader {
  /// The Paths Object.
  mutating func readPaths(_ entry: Mapping.Entry) -> [PathItem] {
    var items: [PathItem] = []
    for path in readMapping(entry)?.entries ?? [] where !path.key.hasPrefix("x-") {
      if !path.key.hasPrefix("/") { report(.pathWithoutSlash(path.key), at: path.keyMark) }
      if let item = readPathItem(path, role: .path) { items.append(item) }
    }
    return items
  }

  mutating func readWebhooks(_ entry: Mapping.Entry) -> [PathItem] {
    (readMapping(entry)?.entries ?? []).compactMap { $0.key.hasPrefix("x-") ? nil : readPathItem($0, role: .webhook) }
  }

  /// The Path Item Object.
  mutating func readPathItem(_ entry: Mapping.Entry, role: PathItemRole) -> PathItem? {
    guard let mapping = mergedPathItem(entry.value) else { return nil }
    // A callback may refer to the path item that holds it.
    let place = target(of: entry.value)?.node.mark ?? entry.value.mark
    guard activeReferences.count < options.maximumReferenceDepth, activeReferences.insert(place).inserted else {
      report(.circularReference(entry.key), at: entry.keyMark)
      return nil
    }
    defer { activeReferences.remove(place) }

    var item = PathItem(path: entry.key, location: location(entry.keyMark))
    var shared: [LocatedParameter] = []
    for member in mapping {
      switch member.key {
      case "$ref", "parameters": break
      case "summary": item.summary = readText(member)
      case "description": item.description = readText(member)
      case "servers": item.servers = readServers(member)
      case "additionalOperations" where version >= .v32: break
      case let method where Self.methods.contains(method): break
      default: readUnknown(member, object: "Path Item Object", into: &item.extensions)
      }
    }
    if let parameters = mapping.entry("parameters") { shared = readParameters(parameters) }
    let template = role == .path ? PathTemplate(entry.key) : nil
    if let template, template.isMalformed { report(.pathTemplate(entry.key), at: entry.keyMark) }
    if let template { shared = keepingTemplateParameters(shared, template: template) }
    for operation in operationEntries(mapping) {
      operationCount += 1
      guard operationCount <= options.maximumOperations else {
        report(.tooManyOperations(options.maximumOperations), at: operation.keyMark)
        break
      }
      if let read = readOperation(operation, path: entry.key, template: template, shared: shared) {
        item.operations.append(read)
      }
    }
    return item
  }

  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  private mutating func operationEntries(_ mapping: Mapping) -> [Mapping.Entry] {
    var entries = mapping.entries.filter { Self.methods.contains($0.key) }
    if version >= .v32, let additional = mapping.entry("additionalOperations") {
      entries += readMapping(additional)?.entries ?? []
    }
    return entries
  }

  /// A path item with what its `$ref` leads to: fields that stand beside the reference win.
  private mutating func mergedPathItem(_ node: Node) -> Mapping? {
    guard let mapping = readMapping(node, object: "path item") else { return nil }
    guard mapping["$ref"] != nil else { return mapping }
    guard let target = target(of: node), let referenced = readMapping(target.node, object: "path item") else {
      return mapping
    }
    guard mapping.count > 1 else { return referenced }
    return Mapping(mapping.entries + referenced.entries.filter { mapping[$0.key] == nil })
  }
}
