import Diagnostics
import Foundation
import JSONCoding
import Testing
import YAML

/// A document of `Specs/` as a plain value. The tests look up in it what generated code owes, without the loader and the
/// model that they judge.
struct SpecificationDocument: Sendable {
  let root: JSONValue

  /// - Parameter name: the file's name without extension. Example: `mechamental`.
  init(named name: String) throws {
    let file = RepositoryFile.url("Specs/\(name).yaml").path
    var diagnostics = DiagnosticCollector()
    let node = try DocumentParser.parse(SourceText.load(path: file), into: &diagnostics)
    #expect(diagnostics.reported.isEmpty)
    root = Self.value(of: try #require(node))
  }

  private static func value(of node: Node) -> JSONValue {
    switch node.value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .integer(number)
    case .double(let number, _): .number(number)
    case .string(let text): .string(text)
    case .sequence(let items): .array(items.map(value))
    case .mapping(let mapping):
      .object(Dictionary(mapping.map { ($0.key, value(of: $0.value)) }) { first, _ in first })
    }
  }

  /// The value itself, or what its `$ref` names.
  func resolve(_ value: JSONValue) throws -> JSONValue {
    guard let reference = value["$ref"]?.stringValue else { return value }
    var target = root
    for part in try #require(reference.split(separator: "#").last).split(separator: "/") {
      target = try #require(target[String(part)], "\(reference) names nothing")
    }
    return try resolve(target)
  }

  /// The properties that hold a moment: their text may change as long as the moment stays.
  var dateTimeProperties: Set<String> {
    var names: Set<String> = []
    for (_, schema) in root["components"]?["schemas"]?.objectValue ?? [:] {
      for (name, property) in schema["properties"]?.objectValue ?? [:] {
        let branches = property["anyOf"]?.arrayValue ?? [property]
        if branches.contains(where: { $0["format"] == "date-time" }) { names.insert(name) }
      }
    }
    return names
  }
}

extension SpecificationDocument {
  /// What the document promises about one operation.
  struct Operation: Sendable {
    let id: String
    let method: String
    let path: String
    let hasRequiredBody: Bool
    /// Resolved responses by status.
    let responses: [Int: JSONValue]

    /// The documented body of a status.
    func example(_ status: Int) -> JSONValue? {
      responses[status]?["content"]?["application/json"].flatMap { media in
        media["example"] ?? media["examples"]?["documented"]?["value"]
      }
    }
  }

  func operations() throws -> [String: Operation] {
    var operations: [String: Operation] = [:]
    for (path, item) in try #require(root["paths"]?.objectValue) {
      for (method, member) in try #require(item.objectValue) {
        guard let id = member["operationId"]?.stringValue else { continue }
        var responses: [Int: JSONValue] = [:]
        for (status, response) in try #require(member["responses"]?.objectValue) {
          responses[try #require(Int(status))] = try withExamples(resolve(response))
        }
        operations[id] = Operation(
          id: id, method: method.uppercased(), path: path,
          hasRequiredBody: member["requestBody"]?["required"] == true, responses: responses)
      }
    }
    return operations
  }

  /// A response whose example stands in it, not in `components`.
  private func withExamples(_ response: JSONValue) throws -> JSONValue {
    var response = response
    guard let example = response["content"]?["application/json"]?["examples"]?["documented"] else { return response }
    var content = try #require(response["content"])
    var media = try #require(content["application/json"])
    media["examples"] = .object(["documented": try resolve(example)])
    content["application/json"] = media
    response["content"] = content
    return response
  }
}
