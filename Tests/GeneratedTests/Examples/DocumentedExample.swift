import JSONCoding

/// An example of a document with the type that generated code gives it.
struct DocumentedExample: Sendable {
  /// A JSON pointer into the document.
  let pointer: String
  let value: JSONValue
  /// The name of the schema, or a word for a schema without a name. Examples: `Release`, `array of Release`, `any`.
  let type: String
}

extension SpecificationDocument {
  /// Every example whose type is known, at the place where the document gives it.
  func examples() throws -> [DocumentedExample] {
    var found: [DocumentedExample] = []
    var shared: [String: Set<String>] = [:]
    func add(_ example: JSONValue, _ pointer: String, _ type: String) throws {
      if let reference = example["$ref"]?.stringValue {
        shared[String(reference.dropFirst()), default: []].insert(type)
      }
      let value = try resolve(example)
      found.append(DocumentedExample(pointer: pointer, value: value["value"] ?? .null, type: type))
    }
    try visit(root, "") { holder, pointer in
      // A media type, a parameter and a header have a schema; a schema is one.
      let members = holder.objectValue ?? [:]
      guard let schema = members["schema"] ?? (members.keys.contains("type") ? holder : Optional.none) else { return }
      let type = Self.typeName(schema)
      if let example = holder["example"] {
        found.append(DocumentedExample(pointer: pointer + "/example", value: example, type: type))
      }
      if let elements = holder["examples"]?.arrayValue {
        for (index, value) in elements.enumerated() {
          found.append(DocumentedExample(pointer: "\(pointer)/examples/\(index)", value: value, type: type))
        }
      }
      for (name, example) in holder["examples"]?.objectValue ?? [:] {
        try add(example, "\(pointer)/examples/\(name)", type)
      }
    }
    // The type of a shared example is what those who refer to it say.
    for (pointer, types) in shared {
      let value = try resolve(["$ref": .string("#" + pointer)])
      found += types.map { DocumentedExample(pointer: pointer, value: value["value"] ?? .null, type: $0) }
    }
    return found.sorted { ($0.pointer, $0.type) < ($1.pointer, $1.type) }
  }

  /// The pointers of everything that calls itself an example, whoever holds it.
  func examplePointers() -> Set<String> {
    var pointers: Set<String> = []
    visit(root, "") { holder, pointer in
      if holder.objectValue?.keys.contains("example") == true { pointers.insert(pointer + "/example") }
      for name in holder["examples"]?.objectValue?.keys ?? [:].keys { pointers.insert("\(pointer)/examples/\(name)") }
      for index in holder["examples"]?.arrayValue?.indices ?? 0..<0 { pointers.insert("\(pointer)/examples/\(index)") }
    }
    return pointers
  }

  /// Calls `body` for every object that is part of the description, not for those inside of examples.
  private func visit(
    _ value: JSONValue, _ pointer: String, _ body: (JSONValue, String) throws -> Void
  ) rethrows {
    try body(value, pointer)
    for (key, member) in value.objectValue ?? [:] {
      if key == "example" || key == "examples" { continue }
      let place = "\(pointer)/\(key.replacing("~", with: "~0").replacing("/", with: "~1"))"
      // The members of `properties` are schemas, whatever their names are.
      if key == "properties" {
        for (name, property) in member.objectValue ?? [:] { try visit(property, "\(place)/\(name)", body) }
      } else {
        try visit(member, place, body)
      }
    }
    for (index, element) in (value.arrayValue ?? []).enumerated() {
      try visit(element, "\(pointer)/\(index)", body)
    }
  }

  static func typeName(_ schema: JSONValue) -> String {
    if let name = schema["$ref"]?.stringValue?.split(separator: "/").last { return String(name) }
    guard let type = schema["type"]?.stringValue else { return "any" }
    return type == "array" ? "array of \(typeName(schema["items"] ?? [:]))" : type
  }
}
