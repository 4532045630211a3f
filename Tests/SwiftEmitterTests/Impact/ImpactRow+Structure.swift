extension ImpactRow {
  private static let reading = "print(input.body.extraNote ?? \"\")"

  /// A component as the body of a response.
  private static func conflict(_ name: String) -> Edit {
    .replace(
      "'409': {description: D}",
      "'409': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}}")
  }

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
      number: "91b", change: "required property added to a schema that others extend, and that is no signature's type",
      before: [
        .add(
          after: "  schemas:\n",
          """
              Thing: {type: object, required: [id], properties: {id: {type: string}}}
              Part: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {width: {type: integer}}}]}

          """),
        conflict("Part"),
      ],
      edits: [
        .replace(
          "Thing: {type: object, required: [id], properties: {id: {type: string}",
          "Thing: {type: object, required: [id, at], properties: {id: {type: string}, at: {type: string}")
      ], caller: "print(Thing(id: \"t\"))", implementer: "let thing = Thing(id: \"t\")", callersBreak: true,
      implementersBreak: true),
    ImpactRow(
      number: "91u", change: "required property added to an unused schema, which is a response now",
      edits: [
        .replace("Unused: {type: object,", "Unused: {type: object, required: [b], "),
        .replace("{a: {type: string}}", "{a: {type: string}, b: {type: string}}"),
        conflict("Unused"),
      ], caller: "print(Unused(a: \"a\"))", implementer: "let unused = Unused(a: \"a\")", callersBreak: true,
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
      number: "97m", change: "inline schema moved into another object, and referred to there",
      edits: [
        .replace(
          "origin: {type: object, required: [country], properties: {country: {type: string}}}",
          "origin: {$ref: '#/components/schemas/Problem/properties/origin'}"),
        .add(
          after: "detail: {type: string}",
          ", origin: {type: object, required: [country], properties: {country: {type: string}}}"),
      ],
      caller: ImpactSource.item("let origin: Item.Origin? = item.origin; print(origin == nil)"),
      implementer: ImpactSource.answers(
        "Item(id: 1, name: \"n\", size: 2, rank: 3, origin: Item.Origin(country: \"c\"))"), callersBreak: true,
      implementersBreak: true),
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
