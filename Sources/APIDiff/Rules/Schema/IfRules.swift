/// `if` of a schema.
enum IfRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .ifSchema, [.added], "if-added", .narrower,
        message: "`if` was added",
        "`if` appeared: it decides which of `then` and `else` a value must meet.",
        old: "{type: object}", new: "{type: object, if: {minProperties: 1}}"),
      .schema(
        .ifSchema, [.removed], "if-removed", .wider,
        message: "`if` was removed",
        "`if` was removed: it decides which of `then` and `else` a value must meet.",
        old: "{type: object, if: {minProperties: 1}}", new: "{type: object}"),
      .schema(
        .ifSchema, [.changed], "if-changed", .different,
        message: "`if` changed",
        "`if` holds another schema: it decides which of `then` and `else` a value must meet. What exactly differs is not judged.",
        old: "{type: object, if: {minProperties: 1}}", new: "{type: object, if: {minProperties: 2}}",
        level: { _, _ in .warning }),
    ]
  }
}
