/// The set of types that is accepted, where one side has more than one.
enum ListOfTypesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .listOfTypes, [.generalized], "list-of-types-widened", .wider,
        message: "accepted types were widened from {old} to {new}",
        "More JSON types are accepted: a list in `type`, or alternatives of plain types.",
        old: "{anyOf: [{type: string}, {type: integer}]}",
        new: "{anyOf: [{type: string}, {type: integer}, {type: boolean}]}"),
      .schema(
        .listOfTypes, [.specialized], "list-of-types-narrowed", .narrower,
        message: "accepted types were narrowed from {old} to {new}",
        "Fewer JSON types are accepted: a list in `type`, or alternatives of plain types.",
        old: "{anyOf: [{type: string}, {type: integer}, {type: boolean}]}",
        new: "{anyOf: [{type: string}, {type: integer}]}"),
      .schema(
        .listOfTypes, [.changed], "list-of-types-changed", .different,
        message: "accepted types changed from {old} to {new}",
        "Other JSON types are accepted.",
        old: "{anyOf: [{type: string}, {type: integer}]}", new: "{anyOf: [{type: string}, {type: boolean}]}"),
    ]
  }
}
