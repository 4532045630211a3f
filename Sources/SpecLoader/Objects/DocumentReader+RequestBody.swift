import APIModel
import YAML

extension DocumentReader {
  /// The Request Body Object, or a reference to one.
  mutating func readRequestBody(_ node: Node) -> RequestBody? {
    guard let target = target(of: node) else { return nil }
    let known = requestBodies[target.node.mark]
    let read = known ?? readRequestBodyBody(target.node)
    if known == nil { requestBodies.updateValue(read, forKey: target.node.mark) }
    guard var body = read else { return nil }
    body.component = target.component(in: "requestBodies")
    if let description = target.description { body.description = description }
    return body
  }

  private mutating func readRequestBodyBody(_ node: Node) -> RequestBody? {
    guard let mapping = readMapping(node, object: "request body") else { return nil }
    var body = RequestBody(required: false, content: [], location: location(node.mark))
    for entry in mapping {
      switch entry.key {
      case "description": body.description = readText(entry)
      case "required": body.required = readFlag(entry) ?? false
      case "content": body.content = readContent(entry)
      default: readUnknown(entry, object: "Request Body Object", into: &body.extensions)
      }
    }
    if mapping["content"]?.isNull ?? true {
      report(.missingKey("content", object: "Request Body Object"), at: node.mark)
    }
    return body
  }
}
