import APIModel
import YAML

/// What a path item says whatever path it stands under.
struct PathItemBody {
  var item: PathItem
  var parameters: [LocatedParameter] = []
  /// Of Swagger 2.0.
  var bodyParameters: [BodyParameter] = []
  var operations: [OperationBody] = []

  /// These fields, and where they are silent the others (OpenAPI 3.1, Path Item Object, `$ref`).
  func over(_ referenced: PathItemBody) -> PathItemBody {
    var merged = self
    merged.item.summary = item.summary ?? referenced.item.summary
    merged.item.description = item.description ?? referenced.item.description
    if item.servers.isEmpty { merged.item.servers = referenced.item.servers }
    merged.item.extensions += referenced.item.extensions
    if parameters.isEmpty { merged.parameters = referenced.parameters }
    if bodyParameters.isEmpty { merged.bodyParameters = referenced.bodyParameters }
    let methods = Set(operations.map(\.operation.method))
    merged.operations += referenced.operations.filter { !methods.contains($0.operation.method) }
    return merged
  }
}

/// An operation before the parameters of a path item join its own.
struct OperationBody {
  var operation: Operation
  var parameters: [LocatedParameter]
  /// Of Swagger 2.0, with the media types of the body.
  var bodyParameters: [BodyParameter] = []
  var consumes: [String] = []
  /// Of the method's key.
  var mark: Mark
  /// The operation and those of its callbacks.
  var weight: Int
}

extension DocumentReader {
  /// Follows the reference, if there is one; what several paths refer to is read once.
  mutating func readPathItemBody(_ entry: Mapping.Entry) -> PathItemBody? {
    guard let mapping = readMapping(entry.value, object: "path item") else { return nil }
    guard mapping["$ref"] != nil else { return readPathItemBody(mapping, at: entry.value.mark, of: entry) }
    var referenced: PathItemBody?
    if let target = target(of: entry.value)?.node, target.mark != entry.value.mark {
      if let known = pathItems[target.mark] {
        referenced = known
      } else if let body = readMapping(target, object: "path item") {
        referenced = readPathItemBody(body, at: target.mark, of: entry)
        pathItems[target.mark] = referenced
      }
    }
    guard mapping.count > 1 else { return referenced }
    let own = readPathItemBody(mapping, at: entry.value.mark, of: entry)
    guard let own, let referenced else { return own ?? referenced }
    return own.over(referenced)
  }

  private mutating func readPathItemBody(_ mapping: Mapping, at place: Mark, of entry: Mapping.Entry) -> PathItemBody? {
    // A callback may refer to the path item that holds it.
    guard activeReferences.count < options.maximumReferenceDepth, activeReferences.insert(place).inserted else {
      report(.circularReference(entry.key), atKey: entry)
      return nil
    }
    defer { activeReferences.remove(place) }
    var body = PathItemBody(item: PathItem(path: entry.key, location: location(entry.keyMark)))
    for member in mapping {
      switch member.key {
      case "$ref": break
      case "summary": body.item.summary = readText(member)
      case "description": body.item.description = readText(member)
      case "servers": body.item.servers = readServers(member)
      case "parameters":
        body.parameters = readParameters(member)
        body.bodyParameters = readBodyParameters(member)
      case "get", "put", "post", "delete", "options", "head", "patch", "trace":
        if let operation = readOperation(member) { body.operations.append(operation) }
      case "query":
        if version < .v32 { report(.newerKey(member.key, version: "3.2"), atKey: member) }
        if let operation = readOperation(member) { body.operations.append(operation) }
      case "additionalOperations" where version >= .v32:
        body.operations += (readMapping(member)?.entries ?? []).compactMap { readOperation($0) }
      default: readUnknown(member, object: "Path Item Object", into: &body.item.extensions)
      }
    }
    return body
  }
}
