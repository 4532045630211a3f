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
      .schema(
        .unevaluatedProperties, [.changed], "unevaluated-properties-changed", .different,
        message: "`unevaluatedProperties` changed",
        "`unevaluatedProperties` holds another schema: properties that nothing else describes must meet it. What exactly differs is not judged.",
        old: "{type: object, unevaluatedProperties: false}", new: "{type: object, unevaluatedProperties: {type: string}}",
        level: { _, _ in .warning }),
    ]
  }
}
