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

  private static let reading = "print(input.body.extraNote ?? \"\")"

  static let structure: [ImpactRow] = [
    ImpactRow(
      number: "90", change: "schema added",
      edits: [.add(after: "  schemas:\n", "    Added: {type: object, properties: {a: {type: string}}}\n")],
      caller: ImpactSource.item("print(item.name)"), implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "91", change: "unused schema removed",
      edits: [.remove("    Unused: {type: object, properties: {a: {type: string}}}\n")],
      caller: "print(Unused(a: \"a\"))", implementer: "let unused: Unused? = nil", callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "92", change: "schema renamed, without a name lock", edits: [.replace("Problem", "Failure")],
      caller: "print(Problem(code: 1))", implementer: "\(ImpactSource.listItems) { .notFound(Problem(code: 1)) }",
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "92k", change: "schema renamed, with a name lock", edits: [.replace("Problem", "Failure")],
      keepsNames: true,
      caller: "print(Problem(code: 1))", implementer: "\(ImpactSource.listItems) { .notFound(Problem(code: 1)) }",
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "93", change: "inline schema → component, of the same shape",
      edits: [
        .replace(
          "        origin: {type: object, required: [country], properties: {country: {type: string}}}\n",
          "        origin: {$ref: '#/components/schemas/Place'}\n"),
        .add(
          after: "  schemas:\n",
          "    Place: {type: object, required: [country], properties: {country: {type: string}}}\n"),
      ],
      caller: ImpactSource.item("let origin: Item.Origin? = item.origin; print(origin == nil)"),
      implementer: ImpactSource.answers(
        "Item(id: 1, name: \"n\", size: 2, rank: 3, origin: Item.Origin(country: \"c\"))"), callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "94", change: "allOf that says the same",
      edits: [
        .replace(
          "Problem: {type: object, required: [code], properties: {code: {type: integer}, detail: {type: string}}}",
          "Problem: {allOf: [{type: object, required: [code], properties: {code: {type: integer}}}, {type: object, properties: {detail: {type: string}}}]}"
        )
      ],
      caller: "print(Problem(code: 1, detail: \"d\"))",
      implementer: "\(ImpactSource.listItems) { .notFound(Problem(code: 1)) }", callersBreak: false,
      implementersBreak: false),
    ImpactRow(
      number: "95", change: "property renamed",
      edits: [.replace("        label: {type: string}\n", "        title: {type: string}\n")],
      caller: ImpactSource.item("print(item.label ?? \"\")"),
      implementer: ImpactSource.answers("Item(id: 1, name: \"n\", size: 2, rank: 3, label: \"l\")"),
      callersBreak: true, implementersBreak: true),
    ImpactRow(
      number: "96", change: "property renamed, the same Swift name", edits: [.replace("extra-note", "extra_note")],
      caller: "_ = try await api.createItem(body: NewItem(name: \"a\", count: 1, extraNote: \"e\"))",
      implementer: ImpactSource.reads(reading),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "97", change: "schema becomes recursive",
      edits: [.add(after: "        note: {type: string}\n", "        parent: {$ref: '#/components/schemas/Item'}\n")],
      caller: ImpactSource.item("print(item.name)"), implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "98", change: "another spelling of null",
      edits: [.replace("rank: {type: [integer, \"null\"]}", "rank: {anyOf: [{type: integer}, {type: \"null\"}]}")],
      caller: ImpactSource.item("if let rank = item.rank { print(rank) }"),
      implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
    ImpactRow(
      number: "99", change: "descriptions",
      edits: [
        .replace(
          "        note: {type: string}\n",
          "        note: {type: string, description: A note., title: Remark, example: n}\n")
      ],
      caller: ImpactSource.item("print(item.note ?? \"\")"), implementer: ImpactSource.answers(ImpactSource.anyItem),
      callersBreak: false, implementersBreak: false),
  ]
}
