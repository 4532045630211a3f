extension ImpactRow {
  private static let limit = "        - {name: limit, in: query, schema: {type: integer, maximum: 100}}\n"
  private static let page = "        - {name: page, in: query, required: true, schema: {type: integer}}\n"
  private static let state = "        - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}\n"

  private static func row(
    _ number: String, _ change: String, _ edits: [Edit], caller: String, reads: String, _ callersBreak: Bool,
    _ implementersBreak: Bool
  ) -> ImpactRow {
    ImpactRow(
      number: number, change: change, edits: edits, caller: caller,
      implementer: "\(ImpactSource.listItems) { \(reads); return .notFound(Problem(code: 1)) }",
      callersBreak: callersBreak, implementersBreak: implementersBreak)
  }

  static let parameters: [ImpactRow] = [
    row(
      "15", "optional parameter added",
      [.add(after: "      parameters:\n", "        - {name: shop, in: query, schema: {type: string}}\n")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "print(input.page)", false, false),
    row(
      "16", "required parameter added",
      [.add(after: page, "        - {name: shop, in: query, required: true, schema: {type: string}}\n")],
      caller: "_ = try await api.listItems(page: 1)", reads: "print(input.page)", true, false),
    row(
      "17", "optional parameter removed", [.remove(limit)], caller: "_ = try await api.listItems(page: 1, limit: 5)",
      reads: "print(input.limit ?? 0)", true, true),
    row(
      "18", "required parameter removed", [.remove(page)], caller: "_ = try await api.listItems(page: 1)",
      reads: "print(input.page)", true, true),
    row(
      "19", "parameter renamed", [.replace("name: limit", "name: most")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "print(input.limit ?? 0)", true, true),
    row(
      "20", "parameter optional → required",
      [.replace("name: limit, in: query,", "name: limit, in: query, required: true,")],
      caller: "_ = try await api.listItems(page: 1)", reads: "if let limit = input.limit { print(limit) }", true, true),
    row(
      "21", "parameter required → optional, its argument moves behind the required ones",
      [.replace("name: page, in: query, required: true,", "name: page, in: query,")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "let page: Int = input.page; print(page)", true,
      true),
    row(
      "22", "parameter's type changed",
      [
        .replace(
          "name: limit, in: query, schema: {type: integer, maximum: 100}",
          "name: limit, in: query, schema: {type: string}")
      ],
      caller: "_ = try await api.listItems(page: 1, limit: 5)",
      reads: "let limit: Int? = input.limit; print(limit ?? 0)", true, true),
    row(
      "23", "parameter scalar → array",
      [
        .replace(
          "name: limit, in: query, schema: {type: integer, maximum: 100}",
          "name: limit, in: query, schema: {type: array, items: {type: integer}}")
      ],
      caller: "_ = try await api.listItems(page: 1, limit: 5)",
      reads: "let limit: Int? = input.limit; print(limit ?? 0)", true, true),
    row(
      "24", "parameter moved from query to header: inputs are flat, so only the wire tells",
      [.replace("name: limit, in: query", "name: limit, in: header")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "print(input.limit ?? 0)", false, false),
    row(
      "25", "parameter's explode changed", [.replace("explode: true", "explode: false")],
      caller: "_ = try await api.listItems(page: 1, fields: [\"a\"])", reads: "print(input.fields ?? [])", false, false),
    row(
      "26", "constraint tightened", [.replace("maximum: 100", "maximum: 50")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "print(input.limit ?? 0)", false, false),
    row(
      "27", "constraint loosened", [.replace("maximum: 100", "maximum: 500")],
      caller: "_ = try await api.listItems(page: 1, limit: 5)", reads: "print(input.limit ?? 0)", false, false),
    row(
      "28", "schema default changed", [.replace("default: name", "default: id")],
      caller: "_ = try await api.listItems(page: 1)", reads: "let sort: String = input.sort; print(sort)", false, false),
    row(
      "28r", "schema default removed", [.replace(", default: name", "")],
      caller: "_ = try await api.listItems(page: 1, sort: \"id\")", reads: "let sort: String = input.sort; print(sort)",
      false, true),
    row(
      "29", "order of parameters changed", [.remove(limit), .replace(state, state + limit)],
      caller: "_ = try await api.listItems(page: 1, limit: 5, state: .open)", reads: "print(input.limit ?? 0)", true,
      false),
  ]
}

extension ImpactRow {
  private static let json = "{application/json: {schema: {$ref: '#/components/schemas/NewItem'}}}"
  private static let newItem = "NewItem(name: \"a\", count: 1)"

  static let bodies: [ImpactRow] = [
    ImpactRow(
      number: "30", change: "optional body added",
      edits: [.replace("operationId: deleteItem", "operationId: deleteItem\n      requestBody: {content: \(json)}")],
      caller: "try await api.deleteItem(itemID: \"1\")",
      implementer: "func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }",
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "31", change: "required body added",
      edits: [
        .replace(
          "operationId: deleteItem", "operationId: deleteItem\n      requestBody: {required: true, content: \(json)}")
      ],
      caller: "try await api.deleteItem(itemID: \"1\")",
      implementer: "func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }",
      callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "32", change: "body removed", edits: [.remove("      requestBody: {required: true, content: \(json)}\n")],
      caller: "_ = try await api.createItem(body: \(newItem))", implementer: ImpactSource.reads("print(input.body)"),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "33", change: "body required → optional",
      edits: [
        .replace(
          "requestBody: {required: true, content: {application/json",
          "requestBody: {required: false, content: {application/json")
      ],
      caller: "_ = try await api.createItem(body: \(newItem))",
      implementer: ImpactSource.reads("print(input.body.name)"),
      callersBreak: false, implementersBreak: true),
    ImpactRow(
      number: "34", change: "body optional → required",
      edits: [.replace("requestBody: {required: false", "requestBody: {required: true")],
      caller: "_ = try await api.replaceItem(itemID: \"1\")",
      implementer:
        "func replaceItem(_ input: ReplaceItemInput) async throws -> ReplaceItemOutput { if let body = input.body { print(body) }; return .ok(\(ImpactSource.anyItem)) }",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "35", change: "content type added to several",
      edits: [
        .replace(
          "          application/json: {schema: {$ref: '#/components/schemas/NewItem'}}\n",
          "          application/json: {schema: {$ref: '#/components/schemas/NewItem'}}\n          application/octet-stream: {}\n"
        )
      ],
      caller: "_ = try await api.upload(body: .text(\"a\"))",
      implementer:
        "\(ImpactSource.upload) { switch input.body { case .json(let item): print(item); case .text(let text): print(text) }; return .ok(.text(\"a\")) }",
      callersBreak: false, implementersBreak: true),
    ImpactRow(
      number: "35f", change: "a second content type added, which makes an enum of the body",
      edits: [
        .replace(
          "requestBody: {required: true, content: \(json)}",
          "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewItem'}}, text/plain: {schema: {type: string}}}}"
        )
      ],
      caller: "_ = try await api.createItem(body: \(newItem))",
      implementer: ImpactSource.reads("print(input.body.name)"),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "36", change: "content type removed",
      edits: [.replace("          text/plain: {schema: {type: string}}\n      responses:", "      responses:")],
      caller: "_ = try await api.upload(body: .text(\"a\"))",
      implementer:
        "\(ImpactSource.upload) { switch input.body { case .json(let item): print(item); case .text(let text): print(text) }; return .ok(.text(\"a\")) }",
      callersBreak: true, implementersBreak: true),
  ]
}
