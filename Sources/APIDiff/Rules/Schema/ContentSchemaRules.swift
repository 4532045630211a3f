/// `contentSchema` of a schema.
enum ContentSchemaRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .contentSchema, [.added], "content-schema-added", .narrower,
        message: "`contentSchema` was added",
        "`contentSchema` appeared: what the text holds must meet it.",
        old: "{type: string, contentMediaType: application/json}",
        new: "{type: string, contentMediaType: application/json, contentSchema: {type: object}}"),
      .schema(
        .contentSchema, [.removed], "content-schema-removed", .wider,
        message: "`contentSchema` was removed",
        "`contentSchema` was removed: what the text holds must meet it.",
        old: "{type: string, contentMediaType: application/json, contentSchema: {type: object}}",
        new: "{type: string, contentMediaType: application/json}"),
    ]
  }
}
