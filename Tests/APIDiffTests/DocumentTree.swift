import Diagnostics
import YAML

/// A document without its places, to be spelt in another way.
indirect enum DocumentTree {
  case object([(key: String, value: DocumentTree)])
  case array([DocumentTree])
  case text(String)
  /// As JSON writes it.
  case literal(String)

  init?(_ text: String, file: String) {
    var diagnostics = DiagnosticCollector()
    guard let node = DocumentParser.parse(SourceText(file: file, text: text), into: &diagnostics) else { return nil }
    self.init(node)
  }

  init(_ node: Node) {
    switch node.value {
    case .null: self = .literal("null")
    case .bool(let flag): self = .literal(flag ? "true" : "false")
    case .int(let number): self = .literal(String(number))
    case .double(let number, _): self = .literal(number.isFinite ? "\(number)" : "null")
    case .string(let text): self = .text(text)
    case .sequence(let items): self = .array(items.map(DocumentTree.init))
    case .mapping(let mapping): self = .object(mapping.entries.map { ($0.key, DocumentTree($0.value)) })
    }
  }

  subscript(key: String) -> DocumentTree? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  // MARK: Spellings

  var json: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .literal(let text): output += text
    case .text(let text): Self.write(text, to: &output)
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.write(member.key, to: &output)
        output += ":"
        member.value.write(to: &output)
      }
      output += "}\n"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  func reversed() -> DocumentTree {
    switch self {
    case .object(let members): .object(members.reversed().map { ($0.key, $0.value.reversed()) })
    case .array(let items): .array(items.map { $0.reversed() })
    default: self
    }
  }

  /// References to components that hold no reference themselves become what they refer to.
  func inlined() -> DocumentTree? {
    guard case .object(let schemas)? = self["components"]?["schemas"] else { return nil }
    var leaves: [String: DocumentTree] = [:]
    for schema in schemas where !schema.value.refers { leaves["#/components/schemas/" + schema.key] = schema.value }
    return inlining(leaves)
  }

  private var refers: Bool {
    switch self {
    case .object(let members): members.contains { $0.key == "$ref" || $0.key == "discriminator" || $0.value.refers }
    case .array(let items): items.contains { $0.refers }
    default: false
    }
  }

  private func inlining(_ leaves: [String: DocumentTree]) -> DocumentTree {
    switch self {
    case .object(let members):
      if members.count == 1, members[0].key == "$ref", let leaf = members[0].value.string.flatMap({ leaves[$0] }) {
        return leaf
      }
      // What a discriminator tells apart keeps its names.
      guard !members.contains(where: { $0.key == "discriminator" }) else { return self }
      return .object(
        members.map { member in
          guard ["anyOf", "oneOf"].contains(member.key), case .array(let branches) = member.value else {
            return (member.key, member.value.inlining(leaves))
          }
          // Alternatives that are enumerations, unions or null are part of the union itself where they have no name.
          let plain = leaves.filter { leaf in
            !["enum", "const", "nullable", "anyOf", "oneOf"].contains { leaf.value[$0] != nil }
          }
          return (member.key, .array(branches.map { $0.inlining(plain) }))
        })
    case .array(let items): return .array(items.map { $0.inlining(leaves) })
    default: return self
    }
  }

  /// OpenAPI 3.0 as 3.1; nil for other versions.
  func raised() -> DocumentTree? {
    guard self["openapi"]?.string?.hasPrefix("3.0") == true, case .object(let members) = self else { return nil }
    return .object(
      members.map { ($0.key, $0.key == "openapi" ? .text("3.1.0") : $0.value.raisingSchemas(below: $0.key)) })
  }

  /// - Parameter key: under which this stands.
  private func raisingSchemas(below key: String) -> DocumentTree {
    switch self {
    case .object(let members):
      if key == "schema" { return raisedSchema() }
      if key == "schemas" { return .object(members.map { ($0.key, $0.value.raisedSchema()) }) }
      if key == "example" || key == "examples" || key.hasPrefix("x-") { return self }
      return .object(members.map { ($0.key, $0.value.raisingSchemas(below: $0.key)) })
    case .array(let items): return .array(items.map { $0.raisingSchemas(below: "") })
    default: return self
    }
  }

  private func raisedSchema() -> DocumentTree {
    guard case .object(let members) = self, self["$ref"] == nil else { return self }
    var raised: [(key: String, value: DocumentTree)] = []
    var isNullable = false
    for member in members {
      switch member.key {
      case "nullable":
        if case .literal("true") = member.value { isNullable = true }
      case "exclusiveMinimum", "exclusiveMaximum":
        // Some write the number already.
        if case .literal(let text) = member.value, text != "true", text != "false" { raised.append(member) }
      case "minimum", "maximum":
        let exclusive = member.key == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"
        if case .literal("true")? = self[exclusive] {
          raised.append((exclusive, member.value))
        } else {
          raised.append(member)
        }
      case "example": raised.append(("examples", .array([member.value])))
      case "properties":
        guard case .object(let properties) = member.value else { return self }
        raised.append((member.key, .object(properties.map { ($0.key, $0.value.raisedSchema()) })))
      case "items", "additionalProperties", "not": raised.append((member.key, member.value.raisedSchema()))
      case "allOf", "anyOf", "oneOf":
        guard case .array(let branches) = member.value else { return self }
        // Beside other branches, `{nullable: true}` is null.
        let isNullWritten = member.key != "allOf" && !branches.allSatisfy(\.isBareNullable)
        raised.append(
          (
            member.key,
            .array(branches.map { isNullWritten && $0.isBareNullable ? Self.null : $0.raisedSchema() })
          ))
      default: raised.append(member)
      }
    }
    return .object(isNullable ? Self.acceptingNull(raised) : raised)
  }

  private static let null = DocumentTree.object([("type", .text("null"))])

  private var isBareNullable: Bool {
    guard case .object(let members) = self, case .literal("true")? = self["nullable"] else { return false }
    return members.allSatisfy { ["nullable", "title", "description"].contains($0.key) }
  }

  private static func acceptingNull(
    _ members: [(key: String, value: DocumentTree)]
  ) -> [(key: String, value: DocumentTree)] {
    var members = members
    if let index = members.firstIndex(where: { $0.key == "type" }) {
      members[index].value = .array([members[index].value, .text("null")])
    } else if let index = members.firstIndex(where: { $0.key == "enum" }) {
      if case .array(let values) = members[index].value { members[index].value = .array(values + [.literal("null")]) }
    } else if let index = members.firstIndex(where: { $0.key == "anyOf" || $0.key == "oneOf" }) {
      if case .array(let branches) = members[index].value { members[index].value = .array(branches + [null]) }
    } else if let index = members.firstIndex(where: { $0.key == "allOf" }) {
      let all = members.remove(at: index)
      members.append(("anyOf", .array([.object([all]), null])))
    }
    return members
  }
}
