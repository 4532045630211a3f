/// `propertyNames` of a schema.
enum PropertyNamesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .propertyNames, [.added], "property-names-added", .narrower,
        message: "`propertyNames` was added",
        "`propertyNames` appeared: the names of all properties must meet it.",
        old: "{type: object}", new: "{type: object, propertyNames: {pattern: '^a'}}"),
      .schema(
        .propertyNames, [.removed], "property-names-removed", .wider,
        message: "`propertyNames` was removed",
        "`propertyNames` was removed: the names of all properties must meet it.",
        old: "{type: object, propertyNames: {pattern: '^a'}}", new: "{type: object}"),
    ]
  }
}
