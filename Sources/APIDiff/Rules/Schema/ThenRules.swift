/// `then` of a schema.
enum ThenRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .thenSchema, [.added], "then-added", .narrower,
        message: "`then` was added",
        "`then` appeared: values that meet `if` must meet it too.",
        old: "{type: object, if: {minProperties: 1}}",
        new: "{type: object, if: {minProperties: 1}, then: {minProperties: 2}}"),
      .schema(
        .thenSchema, [.removed], "then-removed", .wider,
        message: "`then` was removed",
        "`then` was removed: values that meet `if` must meet it too.",
        old: "{type: object, if: {minProperties: 1}, then: {minProperties: 2}}",
        new: "{type: object, if: {minProperties: 1}}"),
    ]
  }
}
