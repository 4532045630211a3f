/// `contains` of a schema.
enum ContainsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .contains, [.added], "contains-added", .narrower,
        message: "`contains` was added",
        "`contains` appeared: some item of the array must meet it.",
        old: "{type: array}", new: "{type: array, contains: {type: string}}"),
      .schema(
        .contains, [.removed], "contains-removed", .wider,
        message: "`contains` was removed",
        "`contains` was removed: some item of the array must meet it.",
        old: "{type: array, contains: {type: string}}", new: "{type: array}"),
    ]
  }
}
