extension ImpactRow {
  private static func request(
    _ number: String, _ change: String, before: [Edit] = [], _ edits: [Edit], makes: String, reads: String,
    _ callersBreak: Bool, _ implementersBreak: Bool
  ) -> ImpactRow {
    ImpactRow(
      number: number, change: "request: " + change, before: before, edits: edits,
      caller: "_ = try await api.createItem(body: \(makes))", implementer: ImpactSource.reads(reads),
      callersBreak: callersBreak, implementersBreak: implementersBreak)
  }

  private static func response(
    _ number: String, _ change: String, before: [Edit] = [], _ edits: [Edit], makes: String, reads: String,
    _ callersBreak: Bool, _ implementersBreak: Bool
  ) -> ImpactRow {
    ImpactRow(
      number: number, change: "response: " + change, before: before, edits: edits, caller: ImpactSource.item(reads),
      implementer: ImpactSource.answers(makes), callersBreak: callersBreak, implementersBreak: implementersBreak)
  }

  private static func problem(
    _ number: String, _ change: String, _ edits: [Edit], makes: String, reads: String, _ callersBreak: Bool,
    _ implementersBreak: Bool
  ) -> ImpactRow {
    ImpactRow(
      number: number, change: "response: " + change, edits: edits,
      caller: "if case .notFound(let problem) = try await api.listItems(.init(page: 1)) { \(reads) }",
      implementer: "\(ImpactSource.listItems) { .notFound(\(makes)) }", callersBreak: callersBreak,
      implementersBreak: implementersBreak)
  }

  private static let new = "NewItem(name: \"a\", count: 1)"
  private static let count = "        count: {type: integer}\n"
  private static let remark = "        remark: {type: string}\n"

  static let requestProperties: [ImpactRow] = [
    request(
      "37", "optional property added", [.add(after: remark, "        hint: {type: string}\n")],
      makes: "NewItem(name: \"a\", count: 1, remark: \"r\", weight: 2)", reads: "print(input.body.name)", false, false),
    request(
      "38", "required property added",
      [
        .add(after: count, "        hint: {type: string}\n"),
        .replace("required: [name, count]", "required: [name, count, hint]"),
      ],
      makes: new, reads: "print(input.body.name)", true, false),
    request(
      "39", "optional property removed", [.remove(remark)], makes: "NewItem(name: \"a\", count: 1, remark: \"r\")",
      reads: "print(input.body.remark ?? \"\")", true, true),
    request(
      "40", "required property removed", [.remove(count), .replace("required: [name, count]", "required: [name]")],
      makes: new, reads: "print(input.body.count)", true, true),
    request(
      "41", "property optional → required", [.replace("required: [name, count]", "required: [name, count, remark]")],
      makes: new, reads: "if let remark = input.body.remark { print(remark) }", true, true),
    request(
      "42", "property required → optional", [.replace("required: [name, count]", "required: [name]")], makes: new,
      reads: "let count: Int = input.body.count; print(count)", false, true),
    request(
      "43", "nullable added to a required property", [.replace(count, "        count: {type: [integer, \"null\"]}\n")],
      makes: new, reads: "let count: Int = input.body.count; print(count)", false, true),
    request(
      "44", "nullable removed", before: [.replace(count, "        count: {type: [integer, \"null\"]}\n")],
      [.replace("        count: {type: [integer, \"null\"]}\n", count)],
      makes: "NewItem(name: \"a\", count: nil)", reads: "if let count = input.body.count { print(count) }", true, true),
    request(
      "45", "value of an open enum added", [.replace("[draft, live]", "[draft, live, gone]")],
      makes: "NewItem(name: \"a\", count: 1, phase: .live)",
      reads: "switch input.body.phase { case .live: print(1); default: print(2) }", false, false),
    request(
      "45c", "value of a closed enum added", [.replace("[minor, major]", "[minor, major, huge]")],
      makes: "NewItem(name: \"a\", count: 1, grade: .minor)",
      reads: "if let grade = input.body.grade { switch grade { case .minor: print(1); case .major: print(2) } }", false,
      true),
    request(
      "46", "value of an open enum removed", [.replace("[draft, live]", "[draft]")],
      makes: "NewItem(name: \"a\", count: 1, phase: .live)", reads: "print(input.body.phase == .live)", true, true),
    request(
      "47", "branch added",
      [.replace("{$ref: '#/components/schemas/Flat'}]", "{$ref: '#/components/schemas/Flat'}, {type: string}]")],
      makes: "NewItem(name: \"a\", count: 1, form: .round(Round(r: 1)))",
      reads:
        "if let form = input.body.form { switch form { case .round(let round): print(round); case .flat(let flat): print(flat); case .unknown(let json): print(json) } }",
      false, true),
    request(
      "48", "branch removed",
      [
        .replace(
          "[{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Flat'}]",
          "[{$ref: '#/components/schemas/Round'}, {type: string}]")
      ],
      makes: "NewItem(name: \"a\", count: 1, form: .flat(Flat(w: 1)))",
      reads: "if case .flat(let flat) = input.body.form { print(flat) }", true, true),
    request(
      "49", "additionalProperties allowed",
      [
        .replace("      required: [name, count]\n", "      required: [name, count]\n      additionalProperties: true\n")
      ],
      makes: new, reads: "print(input.body.name)", false, false),
    request(
      "50", "additionalProperties forbidden",
      before: [
        .replace("      required: [name, count]\n", "      required: [name, count]\n      additionalProperties: true\n")
      ],
      [.replace("additionalProperties: true", "additionalProperties: false")],
      makes: "NewItem(name: \"a\", count: 1, additionalProperties: [\"x\": .null])",
      reads: "print(input.body.additionalProperties)", true, true),
  ]

  private static let item = ImpactSource.anyItem

  static let responseProperties: [ImpactRow] = [
    response(
      "51", "optional property added",
      [.add(after: "        note: {type: string}\n", "        hint: {type: string}\n")], makes: item,
      reads: "print(item.name)", false, false),
    response(
      "52", "required property added",
      [
        .replace("required: [id, name, size, rank]", "required: [id, name, size, rank, hint]"),
        .add(after: "        note: {type: string}\n", "        hint: {type: string}\n"),
      ],
      makes: item, reads: "print(item.name)", false, true),
    response(
      "53", "optional property removed", [.remove("        label: {type: string}\n")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, label: \"l\")", reads: "print(item.label ?? \"\")", true, true),
    response(
      "54", "required property removed",
      [
        .remove("        size: {type: integer, format: int32}\n"),
        .replace("required: [id, name, size, rank]", "required: [id, name, rank]"),
      ],
      makes: item, reads: "print(item.size)", true, true),
    problem(
      "55", "property required → optional", [.remove("required: [code], ")], makes: "Problem(code: 1, detail: \"d\")",
      reads: "let code: Int = problem.code; print(code)", true, false),
    response(
      "55o", "property required → optional, its argument moves behind the required ones",
      [.replace("required: [id, name, size, rank]", "required: [id, size, rank]")],
      makes: item, reads: "let name: String = item.name; print(name)", true, true),
    problem(
      "56", "property optional → required",
      [.replace("required: [code], properties: {code", "required: [code, detail], properties: {code")],
      makes: "Problem(code: 1)",
      reads: "if let detail = problem.detail { print(detail) }", true, true),
    problem(
      "57", "nullable added to a required property",
      [.replace("properties: {code: {type: integer}", "properties: {code: {type: [integer, \"null\"]}")],
      makes: "Problem(code: 1)",
      reads: "let code: Int = problem.code; print(code)", true, false),
    response(
      "58", "nullable added to an optional property",
      [.replace("        note: {type: string}\n", "        note: {type: [string, \"null\"]}\n")], makes: item,
      reads: "print(item.note ?? \"\")", false, false),
    response(
      "59", "nullable removed", [.replace("rank: {type: [integer, \"null\"]}", "rank: {type: integer}")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: nil)",
      reads: "if let rank = item.rank { print(rank) }", true, true),
    response(
      "60", "type changed",
      [.replace("        name: {type: string}\n        note", "        name: {type: boolean}\n        note")],
      makes: item,
      reads: "let name: String = item.name; print(name)", true, true),
    response(
      "61", "integer → number", [.replace("        id: {type: integer}\n", "        id: {type: number}\n")],
      makes: "{ let id: Int = 1; return Item(id: id, name: \"n\", size: 2, rank: 3) }()",
      reads: "let id: Int = item.id; print(id)", true, true),
    response(
      "62", "number → integer", [.replace("        price: {type: number}\n", "        price: {type: integer}\n")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, price: 1.5)",
      reads: "let price: Double = item.price ?? 0; print(price)", true, true),
    response(
      "63", "int32 → int64", [.replace("format: int32", "format: int64")],
      makes: "{ let size: Int32 = 1; return Item(id: 1, name: \"n\", size: size, rank: 3) }()",
      reads: "let size: Int32 = item.size; print(size)", true, true),
    response(
      "64", "format that has a Swift type removed",
      [.replace("        made: {type: string, format: date-time}\n", "        made: {type: string}\n")],
      makes: "{ let made: Date? = nil; return Item(id: 1, name: \"n\", size: 2, rank: 3, made: made) }()",
      reads: "let made: Date? = item.made; print(made == nil)", true, true),
    response(
      "65", "format without a Swift type added",
      [.replace("        label: {type: string}\n", "        label: {type: string, format: email}\n")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, label: \"l\")",
      reads: "let label: String? = item.label; print(label ?? \"\")", false, false),
    response(
      "66", "value of a closed enum added", [.replace("[low, high]", "[low, high, top]")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, level: .low)",
      reads: "if let level = item.level { switch level { case .low: print(1); case .high: print(2) } }", true, false),
    response(
      "67", "value of an open enum added", [.replace("[open, closed]", "[open, closed, lost]")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, state: .open)",
      reads: "switch item.state { case .open: print(1); default: print(2) }", false, false),
    response(
      "69", "value of an open enum removed", [.replace("[open, closed]", "[open]")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, state: .closed)", reads: "print(item.state == .closed)", true,
      true),
    response(
      "70", "string → enum",
      [.replace("        label: {type: string}\n", "        label: {type: string, enum: [a, b]}\n")],
      makes: "{ let label: String = \"l\"; return Item(id: 1, name: \"n\", size: 2, rank: 3, label: label) }()",
      reads: "let label: String? = item.label; print(label ?? \"\")", true, true),
    response(
      "71", "enum → string",
      [.replace("        level: {$ref: '#/components/schemas/Level'}\n", "        level: {type: string}\n")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, level: .low)", reads: "print(item.level == .low)", true, true),
    response(
      "72", "branch added",
      [.replace("{$ref: '#/components/schemas/Square'}]", "{$ref: '#/components/schemas/Square'}, {type: boolean}]")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, shape: .circle(Circle(radius: 1)))",
      reads:
        "if let shape = item.shape { switch shape { case .circle(let circle): print(circle); case .square(let square): print(square); case .unknown(let json): print(json) } }",
      true, false),
    response(
      "73", "branch removed", [.replace("{$ref: '#/components/schemas/Square'}]", "{type: boolean}]")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, shape: .square(Square(side: 1)))",
      reads: "if case .square(let square) = item.shape { print(square) }", true, true),
    response(
      "73l", "the branch of a literal removed",
      [
        .replace(
          "Paint: {oneOf: [{type: string}, {type: integer}]}", "Paint: {oneOf: [{type: boolean}, {type: integer}]}")
      ],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, paint: \"red\")",
      reads: "if case .string(let name) = item.paint { print(name) }", true, true),
    response(
      "74", "oneOf → anyOf, which is the same Swift enum", [.replace("Shape: {oneOf:", "Shape: {anyOf:")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, shape: .circle(Circle(radius: 1)))",
      reads: "if case .square(let square) = item.shape { print(square) }", false, false),
    response(
      "75", "discriminator value changed", [.replace("{const: circle}", "{const: disc}")],
      makes: "Item(id: 1, name: \"n\", size: 2, rank: 3, shape: .circle(Circle(radius: 1)))",
      reads: "if case .circle(let circle) = item.shape { print(circle) }", false, false),
  ]
}
