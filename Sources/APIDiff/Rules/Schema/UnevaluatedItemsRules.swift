/// `unevaluatedItems` of a schema.
enum UnevaluatedItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .unevaluatedItems, [.added], "unevaluated-items-added", .narrower,
        message: "`unevaluatedItems` was added",
        "`unevaluatedItems` appeared: items that nothing else describes must meet it.",
        old: "{type: array}", new: "{type: array, unevaluatedItems: false}"),
      .schema(
        .unevaluatedItems, [.removed], "unevaluated-items-removed", .wider,
        message: "`unevaluatedItems` was removed",
        "`unevaluatedItems` was removed: items that nothing else describes must meet it.",
        old: "{type: array, unevaluatedItems: false}", new: "{type: array}"),
    ]
  }
}
