extension Mutator {
  private static func operation(
    _ name: String, where condition: Condition = .always,
    _ change: @escaping (inout MutableDocument, inout Mutator) -> Void
  ) -> Kind {
    Kind(name) { mutator in
      guard let path = mutator.operation(where: condition), var value = mutator.document[path] else { return nil }
      change(&value, &mutator)
      mutator.set(path, value)
      return path
    }
  }

  static var operationKinds: [Kind] {
    [
      Kind("operation removed") { mutator in
        guard let path = mutator.operation() else { return nil }
        mutator.set(path, nil)
        return path
      },
      Kind("operation added") { mutator in
        guard let path = mutator.operation(), var operation = mutator.document[path] else { return nil }
        operation["operationId"] = .text("brandNew")
        operation["parameters"]?.items.removeAll { $0["in"]?.string == "path" }
        mutator.document["paths"]?["/brand-new"] = .fields(["post": operation])
        return path
      },
      operation("operationId changed") { operation, mutator in
        operation["operationId"] = mutator.flip() ? nil : .text("otherName")
      },
      operation("tags changed") { operation, mutator in
        operation["tags"] = mutator.flip() ? nil : .array([.text("elsewhere")])
      },
      operation("operation deprecated") { operation, _ in
        operation["deprecated"] = operation["deprecated"] == nil ? .literal("true") : nil
      },
      Kind("method changed") { mutator in
        guard let path = mutator.operation(), let operation = mutator.document[path], let item = path.dropLast().last
        else {
          return nil
        }
        guard mutator.document["paths"]?[[item]]?["options"] == nil else { return nil }
        mutator.set(path, nil)
        mutator.document["paths"]?[[item, .key("options")]] = operation
        return path
      },
      Kind("path changed") { mutator in
        guard let index = mutator.one(of: Array((mutator.document["paths"]?.members ?? []).indices)) else { return nil }
        mutator.document["paths"]?.members[index].key += "/more"
        return [.key("paths")]
      },
      operation("body required or not", where: .has("requestBody")) { operation, _ in
        let isRequired = operation["requestBody"]?["required"]?.isTrue == true
        operation["requestBody"]?["required"] = isRequired ? nil : .literal("true")
      },
      operation("body added or removed") { operation, mutator in
        if operation["requestBody"] != nil {
          operation["requestBody"] = nil
        } else {
          let content = MutableDocument.fields(["application/json": .fields(["schema": mutator.otherSchema(than: nil)])]
          )
          operation["requestBody"] = .fields([
            "required": .literal(mutator.flip() ? "true" : "false"), "content": content,
          ])
        }
      },
    ]
  }

  static var parameters: [Kind] {
    [
      operation("parameter added") { operation, mutator in
        let parameter = MutableDocument.fields([
          "name": .text("brand-new"), "in": .text(mutator.flip() ? "query" : "header"),
          "required": .literal(mutator.flip() ? "true" : "false"), "schema": .fields(["type": .text("integer")]),
        ])
        operation["parameters"] = .array((operation["parameters"]?.items ?? []) + [parameter])
      },
      Kind("parameter removed") { mutator in
        guard let path = mutator.parameter(where: .isNoPathParameter) else { return nil }
        mutator.set(path, nil)
        return path
      },
      Kind("parameter required or not") { mutator in
        guard let path = mutator.parameter(where: .isNoPathParameter) else { return nil }
        mutator.edit(path) { $0["required"] = $0["required"]?.isTrue == true ? nil : .literal("true") }
        return path
      },
      Kind("parameter renamed") { mutator in
        guard let path = mutator.parameter(where: .isNoPathParameter) else { return nil }
        mutator.edit(path) { $0["name"] = .text(($0["name"]?.string ?? "") + "_new") }
        return path
      },
      Kind("parameter moved") { mutator in
        guard let path = mutator.parameter(where: .isNoPathParameter) else { return nil }
        mutator.edit(path) { $0["in"] = .text($0["in"]?.string == "query" ? "header" : "query") }
        return path
      },
      operation("parameters reordered", where: .has("parameters", atLeast: 2)) { operation, _ in
        operation["parameters"]?.items.reverse()
      },
    ]
  }

  // MARK: - Bodies and responses

  static var bodies: [Kind] {
    [
      Kind("media type added") { mutator in
        guard let path = mutator.content() else { return nil }
        mutator.edit(path) {
          $0[$0["text/plain"] == nil ? "text/plain" : "application/xml"] = .fields([
            "schema": .fields(["type": .text("string")])
          ])
        }
        return path
      },
      Kind("media type removed") { mutator in
        guard let path = mutator.content(), let name = mutator.one(of: mutator.document[path]?.members ?? [])?.key
        else { return nil }
        mutator.edit(path) { $0[name] = nil }
        return path
      },
      Kind("media type replaced") { mutator in
        guard let path = mutator.content(),
          let index = mutator.one(of: Array((mutator.document[path]?.members ?? []).indices))
        else {
          return nil
        }
        mutator.edit(path) { $0.members[index].key = "application/vnd.other+json" }
        return path
      },
      Kind("response body added or removed") { mutator in
        guard let path = mutator.response() else { return nil }
        let schema = mutator.otherSchema(than: nil)
        mutator.edit(path) {
          $0["content"] = $0["content"] == nil ? .fields(["application/json": .fields(["schema": schema])]) : nil
        }
        return path
      },
      Kind("status changed") { mutator in
        guard let path = mutator.response(), let response = mutator.document[path] else { return nil }
        let code = mutator.one(of: ["200", "201", "206", "404", "410", "5XX", "default"]) ?? "200"
        guard mutator.document[Path(path.dropLast())]?[code] == nil else { return nil }
        mutator.set(path, nil)
        mutator.set(path.dropLast() + [.key(code)], response)
        return path
      },
      operation("status added") { operation, mutator in
        let code = mutator.one(of: ["206", "410", "5XX", "default"]) ?? "410"
        if operation["responses"]?[code] == nil { operation["responses"]?[code] = .fields(["description": .text("D")]) }
      },
      Kind("status removed") { mutator in
        guard let path = mutator.response() else { return nil }
        mutator.set(path, nil)
        return path
      },
      Kind("response header added") { mutator in
        guard let path = mutator.response() else { return nil }
        let isRequired = mutator.flip()
        mutator.edit(path) {
          var headers = $0["headers"] ?? .fields([:])
          headers["X-New"] = .fields([
            "required": .literal(isRequired ? "true" : "false"), "schema": .fields(["type": .text("string")]),
          ])
          $0["headers"] = headers
        }
        return path
      },
      Kind("response header removed or required") { mutator in
        guard let path = mutator.response(where: .has("headers")) else { return nil }
        let isRemoved = mutator.flip()
        mutator.edit(path) {
          if isRemoved {
            $0["headers"]?.members.removeFirst()
          } else if let name = $0["headers"]?.members.first?.key {
            let isRequired = $0["headers"]?[name]?["required"]?.isTrue == true
            $0["headers"]?[name]?["required"] = .literal(isRequired ? "false" : "true")
          }
        }
        return path
      },
    ]
  }

  private mutating func content() -> Path? {
    let document = document
    return one(of: document.places().map(\.path).filter { $0.last == .key("content") && $0.first == .key("paths") })
  }

  // MARK: - The document

  static var documents: [Kind] {
    let schemas: Path = [.key("components"), .key("schemas")]
    return [
      Kind("schema renamed") { mutator in
        guard let index = mutator.one(of: Array(mutator.componentNames.indices)) else { return nil }
        let name = mutator.componentNames[index]
        mutator.edit(schemas) { $0.members[index].key = name + "Renamed" }
        let prefix = "#/components/schemas/"
        mutator.set([], mutator.document.replacing(prefix + name, with: prefix + name + "Renamed"))
        return schemas + [.key(name)]
      },
      Kind("schema added") { mutator in
        let schema = mutator.otherSchema(than: nil)
        mutator.edit(schemas) { $0["BrandNew"] = schema }
        return schemas
      },
      Kind("schemas reordered") { mutator in
        mutator.edit(schemas) { $0.members.reverse() }
        return schemas
      },
      Kind("servers removed") { mutator in
        mutator.document["servers"] = nil
        return []
      },
      Kind("paths reordered") { mutator in
        mutator.document["paths"]?.members.reverse()
        return [.key("paths")]
      },
    ]
  }
}
