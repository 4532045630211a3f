extension ImpactRow {
  private static let delete = """
        delete:
          operationId: deleteItem
          tags: [items]
          parameters: [{name: item_id, in: path, required: true, schema: {type: string}}]
          responses: {'204': {description: D}}

    """

  static let operations: [ImpactRow] = [
    ImpactRow(
      number: "1", change: "operation added",
      edits: [
        .add(
          after: "paths:\n",
          "  /new:\n    get: {operationId: newThing, tags: [items], responses: {'204': {description: D}}}\n")
      ],
      caller: "_ = try await api.getItem(itemID: \"1\")",
      implementer: """
        func listItems(_ input: ListItemsInput) async throws -> ListItemsOutput { .notFound(Problem(code: 1)) }
        func createItem(_ input: CreateItemInput) async throws -> CreateItemOutput { .conflict }
        func getItem(_ input: GetItemInput) async throws -> GetItemOutput { .ok(\(ImpactSource.anyItem)) }
        func replaceItem(_ input: ReplaceItemInput) async throws -> ReplaceItemOutput { .ok(\(ImpactSource.anyItem)) }
        func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }
        func upload(_ input: UploadInput) async throws -> UploadOutput { .ok(.text("a")) }
        """,
      conformance: "ShopAPI", callersBreak: false, implementersBreak: true),
    ImpactRow(
      number: "2", change: "operation removed", edits: [.remove(delete)],
      caller: "try await api.deleteItem(itemID: \"1\")",
      implementer: "func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "3", change: "operation deprecated",
      edits: [.replace("operationId: deleteItem", "operationId: deleteItem\n      deprecated: true")],
      caller: "try await api.deleteItem(itemID: \"1\")",
      implementer: "func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }",
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "4", change: "path changed, operationId kept", edits: [.replace("/uploads:", "/files:")],
      caller: "_ = try await api.upload(body: .text(\"a\"))",
      implementer: "\(ImpactSource.upload) { .ok(.text(\"a\")) }",
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "4m", change: "method changed, operationId kept",
      edits: [.replace("    put:\n      operationId: replaceItem", "    post:\n      operationId: replaceItem")],
      caller: "_ = try await api.replaceItem(itemID: \"1\")",
      implementer:
        "func replaceItem(_ input: ReplaceItemInput) async throws -> ReplaceItemOutput { .ok(\(ImpactSource.anyItem)) }",
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "5", change: "path template parameter renamed", edits: [.replace("item_id", "id")],
      caller: "_ = try await api.getItem(itemID: \"1\")",
      implementer: "\(ImpactSource.getItem) { print(input.itemID); return .ok(\(ImpactSource.anyItem)) }",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "6", change: "operationId renamed, without a name lock",
      edits: [.replace("operationId: getItem", "operationId: fetchItem")],
      caller: "_ = try await api.getItem(itemID: \"1\")", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "6k", change: "operationId renamed, with a name lock",
      edits: [.replace("operationId: getItem", "operationId: fetchItem")],
      keepsNames: true,
      caller: "_ = try await api.getItem(itemID: \"1\")", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "7", change: "operationId removed, without a name lock", edits: [.remove("      operationId: getItem\n")],
      caller: "_ = try await api.getItem(itemID: \"1\")", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "8", change: "operationId edited, the same Swift name",
      edits: [.replace("operationId: getItem", "operationId: get_item")],
      caller: "_ = try await api.getItem(itemID: \"1\")", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "9", change: "tag renamed, for who names its protocol",
      edits: [.replace("tags: [files]", "tags: [media]")],
      caller: "let files: any ShopFilesAPI = api; _ = try await files.upload(body: .text(\"a\"))",
      implementer: "\(ImpactSource.upload) { .ok(.text(\"a\")) }", conformance: "ShopFilesAPI",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "10", change: "server added at the end",
      edits: [
        .replace(
          "servers: [{url: \"https://shop.example/v1\"}]",
          "servers: [{url: \"https://shop.example/v1\"}, {url: \"https://eu.shop.example/v1\"}]")
      ],
      caller: "print(ShopClient.defaultServer)", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "11", change: "server removed", edits: [.remove("servers: [{url: \"https://shop.example/v1\"}]\n")],
      caller: "print(ShopClient.defaultServer)", implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "13", change: "operation newly requires authentication",
      edits: [
        .replace("operationId: deleteItem", "operationId: deleteItem\n      security: [{key: []}]"),
        .replace("components:\n", "components:\n  securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}\n"),
      ],
      caller: "try await api.deleteItem(itemID: \"1\")",
      implementer: "func deleteItem(_ input: DeleteItemInput) async throws -> DeleteItemOutput { .noContent }",
      callersBreak: false, implementersBreak: false),
  ]
}
