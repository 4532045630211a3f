import APIModel
import YAML

extension DocumentReader {
  /// The Server Objects.
  mutating func readServers(_ entry: Mapping.Entry) -> [Server] {
    readItems(entry).compactMap { readServer($0) }
  }

  private mutating func readServer(_ node: Node) -> Server? {
    guard let mapping = readMapping(node, object: "server") else { return nil }
    var server = Server(url: "/", description: nil, variables: [], location: location(node.mark))
    for entry in mapping {
      switch entry.key {
      case "url": server.url = readText(entry) ?? "/"
      case "description": server.description = readText(entry)
      case "variables":
        for variable in readMapping(entry)?.entries ?? [] {
          if let read = readVariable(variable) { server.variables.append(read) }
        }
      case "name": server.extensions.append(readExtension(entry))
      default: readUnknown(entry, object: "Server Object", into: &server.extensions)
      }
    }
    if mapping["url"] == nil { report(.missingKey("url", object: "Server Object"), at: node.mark) }
    for name in PathTemplate(server.url).names where !server.variables.contains(where: { $0.name == name }) {
      report(.undeclaredServerVariable(name), at: mapping["url"]?.mark ?? node.mark)
    }
    return server
  }

  private mutating func readVariable(_ entry: Mapping.Entry) -> Server.Variable? {
    guard let mapping = readMapping(entry) else { return nil }
    var variable = Server.Variable(name: entry.key, defaultValue: "", values: [], description: nil)
    variable.location = location(entry.keyMark)
    for member in mapping {
      switch member.key {
      case "default": variable.defaultValue = readText(member) ?? ""
      case "enum": variable.values = readTexts(member)
      case "description": variable.description = readText(member)
      default: readUnknown(member, object: "Server Variable Object", into: &variable.extensions)
      }
    }
    if mapping["default"] == nil {
      report(.missingKey("default", object: "Server Variable Object"), atKey: entry)
      variable.defaultValue = variable.values.first ?? ""
    } else if !variable.values.isEmpty, !variable.values.contains(variable.defaultValue) {
      report(.defaultNotInEnum(variable.defaultValue), atKey: entry)
    }
    return variable
  }
}
