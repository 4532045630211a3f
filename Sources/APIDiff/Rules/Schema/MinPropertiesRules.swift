/// `minProperties` of a schema.
enum MinPropertiesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .minProperties, [.increased, .set], "min-properties-increased", .narrower,
        message: "`minProperties` went up from {old|0} to {new}",
        "`minProperties` was raised: objects with fewer properties are not accepted.",
        old: "{type: object, minProperties: 2}", new: "{type: object, minProperties: 3}"),
      .schema(
        .minProperties, [.decreased, .unset], "min-properties-decreased", .wider,
        message: "`minProperties` went down from {old} to {new|0}",
        "`minProperties` was lowered: objects with fewer properties are not accepted.",
        old: "{type: object, minProperties: 3}", new: "{type: object, minProperties: 2}"),
    ]
  }
}
