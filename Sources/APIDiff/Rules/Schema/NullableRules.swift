/// Whether null is accepted, in every spelling: `nullable`, a list of types, a branch of `anyOf`.
enum NullableRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .nullable, [.becameTrue], "became-nullable", .wider,
        message: "null is now accepted",
        "Null is accepted where it was not.",
        old: "{type: string}", new: "{type: [string, 'null']}"),
      .schema(
        .nullable, [.becameFalse], "became-not-nullable", .narrower,
        message: "null is no longer accepted",
        "Null is not accepted where it was.",
        old: "{type: [string, 'null']}", new: "{type: string}"),
    ]
  }
}
