/// `unevaluatedProperties` of a schema.
enum UnevaluatedPropertiesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .unevaluatedProperties, [.added], "unevaluated-properties-added", .narrower,
        message: "`unevaluatedProperties` was added",
        "`unevaluatedProperties` appeared: properties that nothing else describes must meet it.",
        old: "{type: object}", new: "{type: object, unevaluatedProperties: false}"),
      .schema(
        .unevaluatedProperties, [.removed], "unevaluated-properties-removed", .wider,
        message: "`unevaluatedProperties` was removed",
        "`unevaluatedProperties` was removed: properties that nothing else describes must meet it.",
        old: "{type: object, unevaluatedProperties: false}", new: "{type: object}"),
    ]
  }
}
