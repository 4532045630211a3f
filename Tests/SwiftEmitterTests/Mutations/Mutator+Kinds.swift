extension Mutator {
  struct Kind {
    var name: String
    /// The place of the change; nil where there is none.
    var apply: (inout Mutator) -> Path?

    init(_ name: String, _ apply: @escaping (inout Mutator) -> Path?) {
      self.name = name
      self.apply = apply
    }
  }

  static var kinds: [Kind] { properties + types + unions + operationKinds + parameters + bodies + documents }

  private static func schema(
    _ name: String, where condition: Condition = .always,
    _ change: @escaping (inout MutableDocument, inout Mutator) -> Void
  ) -> Kind {
    Kind(name) { mutator in
      guard let path = mutator.schema(where: condition), var value = mutator.document[path] else { return nil }
      change(&value, &mutator)
      mutator.set(path, value)
      return path
    }
  }

  // MARK: - Schemas

  static var properties: [Kind] {
    [
      schema("property removed", where: .hasProperties) { schema, mutator in
        guard let name = mutator.one(of: schema["properties"]?.members ?? [])?.key else { return }
        schema["properties"]?[name] = nil
        schema["required"]?.items.removeAll { $0.string == name }
      },
      schema("property renamed", where: .hasProperties) { schema, mutator in
        guard let index = mutator.one(of: Array((schema["properties"]?.members ?? []).indices)),
          let name = schema["properties"]?.members[index].key
        else { return }
        let new =
          mutator.flip()
          ? name + "New" : name.contains("_") ? name.split(separator: "_").joined(separator: "-") : name + "_"
        schema["properties"]?.members[index].key = new
        if let position = schema["required"]?.items.firstIndex(of: .text(name)) {
          schema["required"]?.items[position] = .text(new)
        }
      },
      schema("property added", where: .hasProperties) { schema, mutator in
        schema["properties"]?["added"] = mutator.otherSchema(than: nil)
        if mutator.flip() { schema["required"] = .array((schema["required"]?.items ?? []) + [.text("added")]) }
      },
      schema("property required or not", where: .hasProperties) { schema, mutator in
        guard let name = mutator.one(of: schema["properties"]?.members ?? [])?.key else { return }
        var required = schema["required"]?.items ?? []
        if let index = required.firstIndex(of: .text(name)) {
          required.remove(at: index)
        } else {
          required.append(.text(name))
        }
        schema["required"] = required.isEmpty ? nil : .array(required)
      },
      schema("properties reordered", where: .hasProperties) { schema, _ in
        schema["properties"]?.members.reverse()
      },
      schema("other properties allowed or not", where: .hasProperties) { schema, mutator in
        let choices: [MutableDocument] = [.literal("false"), .literal("true"), .fields(["type": .text("integer")])]
        schema["additionalProperties"] = schema["additionalProperties"] == nil ? mutator.one(of: choices) : nil
      },
      schema("read-only or write-only") { schema, mutator in
        let key = mutator.flip() ? "readOnly" : "writeOnly"
        schema[key] = schema[key] == nil ? .literal("true") : nil
      },
      schema("deprecated") { schema, _ in schema["deprecated"] = schema["deprecated"] == nil ? .literal("true") : nil },
    ]
  }

  static var types: [Kind] {
    [
      Kind("type replaced") { mutator in
        guard let path = mutator.anySchema() else { return nil }
        mutator.set(path, mutator.otherSchema(than: mutator.document[path]))
        return path
      },
      Kind("made an array, or no longer") { mutator in
        guard let path = mutator.anySchema(), let schema = mutator.document[path] else { return nil }
        let items = schema["items"]
        mutator.set(path, items ?? .fields(["type": .text("array"), "items": schema]))
        return path
      },
      schema("format changed", where: .isTyped("string", "integer")) {
        schema, mutator in
        let formats =
          schema["type"]?.string == "string"
          ? ["date-time", "date", "uuid", "byte", "email", "binary"] : ["int32", "int64", "uint32"]
        schema["format"] = schema["format"] == nil || mutator.flip() ? mutator.one(of: formats).map { .text($0) } : nil
      },
      schema("null allowed or not", where: .has("type")) { schema, _ in
        if let type = schema["type"]?.string {
          schema["type"] = .array([.text(type), .text("null")])
        } else if let type = schema["type"]?.items.first {
          schema["type"] = type
        }
      },
      schema("value of an enum added", where: .has("enum")) { schema, _ in
        let isNumber = schema["type"]?.string == "integer"
        schema["enum"]?.items.append(isNumber ? .literal("99") : .text("brand-new"))
      },
      schema("value of an enum removed", where: .has("enum", atLeast: 2)) { schema, mutator in
        guard let index = mutator.one(of: Array((schema["enum"]?.items ?? []).indices)) else { return }
        schema["enum"]?.items.remove(at: index)
      },
      schema("enum dropped", where: .has("enum")) { schema, _ in schema["enum"] = nil },
      schema("enum made", where: .isText) {
        schema, _ in
        schema["enum"] = .array([.text("first"), .text("second")])
      },
      schema("constant made", where: .isPlainText) { schema, _ in
        schema["const"] = schema["const"] == nil ? .text("fixed") : nil
      },
      schema(
        "default changed",
        where: .isTextOrInteger
      ) {
        schema, mutator in
        if schema["default"] != nil, mutator.flip() {
          schema["default"] = nil
        } else {
          schema["default"] = schema["type"]?.string == "string" ? .text("preset") : .literal("7")
        }
      },
      schema("bounds changed", where: .isTyped("string", "integer", "number")) {
        schema, mutator in
        let key = schema["type"]?.string == "string" ? "maxLength" : "maximum"
        schema[key] = schema[key] == nil || mutator.flip() ? .literal("40") : nil
      },
      schema("words changed") { schema, mutator in
        schema[mutator.flip() ? "title" : "description"] = .text("Other words")
      },
      Kind("reference to another schema") { mutator in
        guard let path = mutator.reference(), let name = mutator.one(of: mutator.componentNames) else { return nil }
        mutator.set(path, .ref(name))
        return path
      },
      Kind("reference written out") { mutator in
        guard let path = mutator.reference(),
          let name = mutator.document[path]?["$ref"]?.string?.split(separator: "/").last,
          let schema = mutator.document[[.key("components"), .key("schemas"), .key(String(name))]]
        else { return nil }
        mutator.set(path, schema)
        return path
      },
    ]
  }

  static var unions: [Kind] {
    [
      schema("branch added", where: .isUnion) { schema, mutator in
        guard let key = unionKeyword(of: schema), let name = mutator.one(of: mutator.componentNames) else { return }
        schema[key]?.items.append(.ref(name))
      },
      schema("branch removed", where: .hasSeveralBranches) {
        schema, mutator in
        guard let key = unionKeyword(of: schema), let index = mutator.one(of: Array((schema[key]?.items ?? []).indices))
        else {
          return
        }
        schema[key]?.items.remove(at: index)
      },
      schema("branches reordered", where: .isUnion) { schema, _ in
        guard let key = unionKeyword(of: schema) else { return }
        schema[key]?.items.reverse()
      },
      schema("oneOf or anyOf", where: .mayBecomeAnyOf) {
        schema, _ in
        let key = schema["oneOf"] == nil ? "anyOf" : "oneOf"
        guard let index = schema.members.firstIndex(where: { $0.key == key }) else { return }
        schema.members[index].key = key == "oneOf" ? "anyOf" : "oneOf"
      },
      schema("discriminator dropped", where: .has("discriminator")) { schema, _ in
        schema["discriminator"] = nil
      },
      Kind("wrapped in a union") { mutator in
        guard let path = mutator.anySchema(), let schema = mutator.document[path] else { return nil }
        mutator.set(path, .fields(["oneOf": .array([schema, mutator.otherSchema(than: schema)])]))
        return path
      },
      Kind("wrapped in allOf") { mutator in
        guard let path = mutator.anySchema(), let schema = mutator.document[path] else { return nil }
        mutator.set(path, .fields(["allOf": .array([schema])]))
        return path
      },
    ]
  }
}
