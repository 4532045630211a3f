/// `else` of a schema.
enum ElseRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .elseSchema, [.added], "else-added", .narrower,
        message: "`else` was added",
        "`else` appeared: values that do not meet `if` must meet it.",
        old: "{type: object, if: {minProperties: 1}}",
        new: "{type: object, if: {minProperties: 1}, else: {maxProperties: 2}}"),
      .schema(
        .elseSchema, [.removed], "else-removed", .wider,
        message: "`else` was removed",
        "`else` was removed: values that do not meet `if` must meet it.",
        old: "{type: object, if: {minProperties: 1}, else: {maxProperties: 2}}",
        new: "{type: object, if: {minProperties: 1}}"),
    ]
  }
}
