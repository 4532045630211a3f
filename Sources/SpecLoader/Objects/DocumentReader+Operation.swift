import APIModel
import YAML

extension DocumentReader {
  /// The Operation Object.
  mutating func readOperation(
    _ entry: Mapping.Entry, path: String, template: PathTemplate?, shared: [LocatedParameter]
  ) -> Operation? {
    guard let mapping = readMapping(entry) else { return nil }
    var operation = Operation(method: entry.key.lowercased(), path: path, location: location(entry.keyMark))
    var own: [LocatedParameter] = []
    for member in mapping {
      switch member.key {
      case "operationId": operation.operationID = readOperationID(member)
      case "summary": operation.summary = readText(member)
      case "description": operation.description = readText(member)
      case "tags": operation.tags = readTexts(member)
      case "deprecated": operation.deprecated = readFlag(member) ?? false
      case "parameters": own = readParameters(member)
      case "requestBody": operation.requestBody = readRequestBody(member.value)
      case "responses": operation.responses = readResponses(member)
      case "callbacks": operation.callbacks = readCallbacks(member, path: path)
      case "security": operation.security = readSecurity(member)
      case "servers": operation.servers = readServers(member)
      case "externalDocs": operation.externalDocs = readExternalDocs(member)
      default: readUnknown(member, object: "Operation Object", into: &operation.extensions)
      }
    }
    if mapping["responses"] == nil { report(.missingResponses, at: entry.keyMark) }
    operation.parameters = merged(own, over: shared, template: template, at: entry.keyMark)
    return operation
  }

  private mutating func readOperationID(_ entry: Mapping.Entry) -> String? {
    guard let id = readText(entry) else { return nil }
    if let first = operationIDs[id], first != entry.value.mark {
      report(.duplicateOperationID(id), at: entry.value.mark, related: (first, "the first one is here"))
    } else {
      operationIDs[id] = entry.value.mark
    }
    return id
  }

  /// The Callback Objects of an operation.
  private mutating func readCallbacks(_ entry: Mapping.Entry, path: String) -> [Callback] {
    (readMapping(entry)?.entries ?? []).compactMap { readCallback($0, path: path) }
  }

  /// The Callback Object.
  mutating func readCallback(_ entry: Mapping.Entry, path: String) -> Callback? {
    guard let node = target(of: entry.value)?.node, let mapping = readMapping(node, object: "callback") else { return nil }
    var callback = Callback(name: entry.key, items: [], location: location(entry.keyMark))
    for expression in mapping where !expression.key.hasPrefix("x-") {
      if let item = readPathItem(expression, role: .callback) { callback.items.append(item) }
    }
    return callback
  }
}
