extension ImpactRow {
  private static let created =
    "        '201': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}\n"
  private static let conflict = "        '409': {description: D}\n"
  private static let body = "NewItem(name: \"a\", count: 1)"
  private static let allOutcomes = """
    switch try await api.listItems(.init(page: 1)) {
    case .ok(let items, headers: let headers): print(items, headers)
    case .notFound(let problem): print(problem)
    case .undocumented: print("?")
    }
    """
  private static let okItems =
    "\(ImpactSource.listItems) { .ok([], headers: .init(xTotal: 1, xPage: 2)) }"
  private static let page = "            X-Page: {required: true, schema: {type: integer}}\n"
  private static let notFound =
    "        '404': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n"
  private static let getOK =
    "        '200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}\n        default:"

  static let responses: [ImpactRow] = [
    ImpactRow(
      number: "77", change: "error status added", edits: [.add(after: notFound, "        '403': {description: D}\n")],
      caller: allOutcomes,
      implementer: okItems, callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "78", change: "another success status added",
      edits: [.add(after: created, "        '202': {description: D}\n")],
      caller: "let item = try await api.createItem(body: \(body)); print(item.name)",
      implementer: ImpactSource.reads("print(input.body)"),
      callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "79", change: "error status removed", edits: [.remove(notFound)], caller: allOutcomes,
      implementer: "\(ImpactSource.listItems) { .notFound(Problem(code: 1)) }", callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "80", change: "success status replaced", edits: [.replace("        '201':", "        '200':")],
      caller: "if case .created(let item) = try await api.createItem(.init(body: \(body))) { print(item) }",
      implementer: "\(ImpactSource.createItem) { .created(\(ImpactSource.anyItem)) }", callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "81", change: "default added", edits: [.add(after: notFound, "        default: {description: D}\n")],
      caller: allOutcomes,
      implementer: okItems, callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "82", change: "default removed",
      edits: [
        .remove(
          "        default: {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n"
        )
      ],
      caller:
        "if case .default(let status, let problem) = try await api.getItem(.init(itemID: \"1\")) { print(status, problem) }",
      implementer: "\(ImpactSource.getItem) { .default(status: .badRequest, body: Problem(code: 1)) }",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "83", change: "response content type added to several",
      edits: [
        .replace(
          "          content:\n            application/json: {schema: {$ref: '#/components/schemas/Item'}}\n",
          "          content:\n            application/json: {schema: {$ref: '#/components/schemas/Item'}}\n            application/octet-stream: {}\n"
        )
      ],
      caller:
        "switch try await api.upload(body: .text(\"a\")) { case .json(let item): print(item); case .text(let text): print(text) }",
      implementer: "\(ImpactSource.upload) { .ok(.text(\"a\")) }", callersBreak: true, implementersBreak: false),
    ImpactRow(
      number: "83f", change: "a second response content type added, which makes an enum of the body",
      edits: [
        .replace(
          getOK,
          "        '200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}, text/plain: {schema: {type: string}}}}\n        default:"
        )
      ],
      caller: ImpactSource.item("print(item.name)"), implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "84", change: "response content type removed",
      edits: [.replace("            text/plain: {schema: {type: string}}\n        '422'", "        '422'")],
      caller: "if case .text(let text) = try await api.upload(body: .text(\"a\")) { print(text) }",
      implementer: "\(ImpactSource.upload) { .ok(.text(\"a\")) }", callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "85", change: "body added to a status without one",
      edits: [
        .replace(
          conflict,
          "        '409': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n"
        )
      ],
      caller: "switch try await api.createItem(.init(body: \(body))) { case .conflict: print(1); default: print(2) }",
      implementer: "\(ImpactSource.createItem) { .conflict }", callersBreak: false, implementersBreak: true),
    ImpactRow(
      number: "86", change: "body dropped", edits: [.replace(created, "        '201': {description: D}\n")],
      caller: "let item = try await api.createItem(body: \(body)); print(item.name)",
      implementer: "\(ImpactSource.createItem) { .created(\(ImpactSource.anyItem)) }", callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "87", change: "optional header added",
      edits: [.add(after: page, "            X-Rest: {schema: {type: integer}}\n")], caller: allOutcomes,
      implementer: okItems, callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "88", change: "required header added",
      edits: [.add(after: page, "            X-Rest: {required: true, schema: {type: integer}}\n")],
      caller: allOutcomes, implementer: okItems, callersBreak: false, implementersBreak: true),
    ImpactRow(
      number: "89", change: "header removed", edits: [.remove("            X-Total: {schema: {type: integer}}\n")],
      caller:
        "if case .ok(_, headers: let headers) = try await api.listItems(.init(page: 1)) { print(headers.xTotal ?? 0) }",
      implementer: okItems, callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "89o", change: "header required → optional",
      edits: [.replace(page, "            X-Page: {schema: {type: integer}}\n")],
      caller:
        "if case .ok(_, headers: let headers) = try await api.listItems(.init(page: 1)) { let page: Int = headers.xPage; print(page) }",
      implementer: okItems, callersBreak: true, implementersBreak: false),
  ]
}
