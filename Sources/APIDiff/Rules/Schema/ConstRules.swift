/// `const` of a schema. An `enum` of one value is the same.
enum ConstRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .const, [.added], "const-added", .narrower,
        message: "was fixed to {new}",
        "`const` appeared: only that value is accepted.",
        old: "{type: string}", new: "{type: string, const: a}"),
      .schema(
        .const, [.removed], "const-removed", .wider,
        message: "is no longer fixed to {old}",
        "`const` was removed: every value of the type is accepted.",
        old: "{type: string, const: a}", new: "{type: string}"),
      .schema(
        .const, [.changed], "const-changed", .different,
        message: "the fixed value changed from {old} to {new}",
        "`const` has another value.",
        old: "{type: string, const: a}", new: "{type: string, const: b}"),
    ]
  }
}
