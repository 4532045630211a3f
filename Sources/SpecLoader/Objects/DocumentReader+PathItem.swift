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
      if !path.key.hasPrefix("/") { report(.pathWithoutSlash(path.key), atKey: path) }
      if let item = readPathItem(path, role: .path) { items.append(item) }
    }
    return items
  }

  mutating func readWebhooks(_ entry: Mapping.Entry) -> [PathItem] {
    (readMapping(entry)?.entries ?? []).compactMap { $0.key.hasPrefix("x-") ? nil : readPathItem($0, role: .webhook) }
  }

  /// The Path Item Object under its path: what it holds, and the parameters that the path's template asks for.
  mutating func readPathItem(_ entry: Mapping.Entry, role: PathItemRole) -> PathItem? {
    guard let body = readPathItemBody(entry) else { return nil }
    var item = body.item
    item.path = entry.key
    item.location = location(entry.keyMark)
    let template = role == .path ? PathTemplate(entry.key) : nil
    var shared = body.parameters
    if let template {
      if template.isMalformed { report(.pathTemplate(entry.key), atKey: entry) }
      shared = keepingTemplateParameters(shared, template: template)
    }
    for part in body.operations {
      var operation = part.operation
      operation.path = entry.key
      operation.parameters = merged(part.parameters, over: shared, template: template, at: part.mark)
      if version == .v20 {
        operation.requestBody = swaggerBody(part.bodyParameters, over: body.bodyParameters, consumes: part.consumes)
      }
      let weight = part.weight + operation.parameters.count
      guard expansion + weight <= options.maximumExpansion else {
        report(.tooManyOperations(options.maximumExpansion), atKey: entry)
        break
      }
      expansion += weight
      item.operations.append(operation)
    }
    return item
  }
}
