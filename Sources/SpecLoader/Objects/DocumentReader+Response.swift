import APIModel
import YAML

extension DocumentReader {
  /// The Responses Object.
  mutating func readResponses(_ entry: Mapping.Entry, of operation: Mapping) -> [Response] {
    guard let mapping = readMapping(entry) else { return [] }
    let produces = version == .v20 ? swaggerMediaTypes("produces", operation) : []
    var responses: [Response] = []
    for member in mapping where !member.key.hasPrefix("x-") {
      guard let status = readStatus(member) else { continue }
      guard var response = readSharedResponse(member.value) else { continue }
      if version == .v20 { response.content = producing(produces, response.content) }
      response.status = status
      response.location = location(member.keyMark)
      responses.append(response)
    }
    if responses.isEmpty { report(.missingResponses, atKey: entry) }
    return responses
  }

  private mutating func readStatus(_ entry: Mapping.Entry) -> Response.Status? {
    let key = entry.key
    if key == "default" { return .default }
    if let code = Int(key), (100...599).contains(code), key.utf8.count == 3 { return .code(code) }
    if key.utf8.count == 3, key.uppercased().hasSuffix("XX"), let digit = key.first?.wholeNumberValue,
      (1...5).contains(digit)
    {
      if key != key.uppercased() { report(.lowerCaseRange(key), atKey: entry) }
      return .range(digit)
    }
    report(.responseKey(key), atKey: entry)
    return nil
  }

  /// The Response Object, or a reference to one; the caller knows the status.
  mutating func readSharedResponse(_ node: Node) -> Response? {
    guard let target = target(of: node) else { return nil }
    let known = responses[target.node.mark]
    let read = known ?? readResponseBody(target.node)
    if known == nil { responses.updateValue(read, forKey: target.node.mark) }
    guard var response = read else { return nil }
    response.component = target.component(in: "responses")
    if let description = target.description { response.description = description }
    return response
  }

  private mutating func readResponseBody(_ node: Node) -> Response? {
    guard let mapping = readMapping(node, object: "response") else { return nil }
    var response = Response(status: .default, description: "", location: location(node.mark))
    for entry in mapping {
      switch entry.key {
      case "description": response.description = readText(entry) ?? ""
      case "headers": response.headers = readHeaders(entry)
      case "content": response.content = readContent(entry)
      case "links": response.links = (readMapping(entry)?.entries ?? []).compactMap { readLink($0) }
      case "schema" where version == .v20:
        response.content.append(
          MediaType(name: "", schema: readSchema(entry.value), location: location(entry.keyMark)))
      case "examples" where version == .v20: response.content += readSwaggerExamples(entry)
      case "summary": response.extensions.append(readExtension(entry))
      default: readUnknown(entry, object: "Response Object", into: &response.extensions)
      }
    }
    if mapping["description"] == nil, version < .v32 {
      report(.missingDescription(object: "Response Object"), at: node.mark)
    }
    return response
  }

  /// The Link Object, or a reference to one.
  mutating func readLink(_ entry: Mapping.Entry) -> Link? {
    guard let node = target(of: entry.value)?.node, let mapping = readMapping(node, object: "link") else { return nil }
    var link = Link(name: entry.key, location: location(entry.keyMark))
    for member in mapping {
      switch member.key {
      case "operationId": link.operationID = readText(member)
      case "operationRef": link.operationRef = readText(member)
      case "parameters": link.parameters = readMapping(member)?.entries.map(readExtension) ?? []
      case "requestBody": link.requestBody = readValue(member.value)
      case "description": link.description = readText(member)
      case "server": link.extensions.append(readExtension(member))
      default: readUnknown(member, object: "Link Object", into: &link.extensions)
      }
    }
    if link.operationID == nil, link.operationRef == nil { report(.linkWithoutOperation, atKey: entry) }
    return link
  }
}
