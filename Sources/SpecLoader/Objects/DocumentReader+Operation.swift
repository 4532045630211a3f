import APIModel
import YAML

extension DocumentReader {
  /// The Operation Object.
  mutating func readOperation(_ entry: Mapping.Entry) -> OperationBody? {
    guard let mapping = readMapping(entry) else { return nil }
    var operation = Operation(method: entry.key.lowercased(), path: "", location: location(entry.keyMark))
    var own: [LocatedParameter] = []
    var bodyParameters: [BodyParameter] = []
    var weight = 1
    for member in mapping {
      switch member.key {
      case "operationId": operation.operationID = readOperationID(member)
      case "summary": operation.summary = readText(member)
      case "description": operation.description = readText(member)
      case "tags": operation.tags = readTexts(member)
      case "deprecated": operation.deprecated = readFlag(member) ?? false
      case "parameters":
        own = readParameters(member)
        bodyParameters = readBodyParameters(member)
      case "consumes" where version == .v20, "produces" where version == .v20: break
      case "schemes" where version == .v20: operation.extensions.append(readExtension(member))
      case "requestBody": operation.requestBody = readRequestBody(member.value)
      case "responses": operation.responses = readResponses(member, of: mapping)
      case "callbacks":
        // Counted where the operation is placed, as often as it is placed.
        let before = expansion
        operation.callbacks = readCallbacks(member)
        weight += expansion - before
        expansion = before
      case "security": operation.security = readSecurity(member)
      case "servers": operation.servers = readServers(member)
      case "externalDocs": operation.externalDocs = readExternalDocs(member)
      default: readUnknown(member, object: "Operation Object", into: &operation.extensions)
      }
    }
    if mapping["responses"] == nil { report(.missingResponses, atKey: entry) }
    return OperationBody(
      operation: operation, parameters: own, bodyParameters: bodyParameters,
      consumes: version == .v20 ? swaggerMediaTypes("consumes", mapping) : [], mark: entry.keyMark, weight: weight)
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
  private mutating func readCallbacks(_ entry: Mapping.Entry) -> [Callback] {
    (readMapping(entry)?.entries ?? []).compactMap { readCallback($0) }
  }

  /// The Callback Object.
  mutating func readCallback(_ entry: Mapping.Entry) -> Callback? {
    guard let node = target(of: entry.value)?.node, let mapping = readMapping(node, object: "callback") else {
      return nil
    }
    var callback = Callback(name: entry.key, items: [], location: location(entry.keyMark))
    for expression in mapping where !expression.key.hasPrefix("x-") {
      if let item = readPathItem(expression, role: .callback) { callback.items.append(item) }
    }
    return callback
  }
}
