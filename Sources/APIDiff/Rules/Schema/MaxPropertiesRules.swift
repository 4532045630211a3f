/// `maxProperties` of a schema.
enum MaxPropertiesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .maxProperties, [.increased], "max-properties-increased", .wider,
        message: "`maxProperties` went up from {old} to {new}",
        "`maxProperties` was raised: objects with more properties are not accepted.",
        old: "{type: object, maxProperties: 2}", new: "{type: object, maxProperties: 3}"),
      .schema(
        .maxProperties, [.decreased], "max-properties-decreased", .narrower,
        message: "`maxProperties` went down from {old} to {new}",
        "`maxProperties` was lowered: objects with more properties are not accepted.",
        old: "{type: object, maxProperties: 3}", new: "{type: object, maxProperties: 2}"),
      .schema(
        .maxProperties, [.set], "max-properties-set", .narrower,
        message: "`maxProperties` was set to {new}",
        "`maxProperties` appeared where there was no such limit: objects with more properties are not accepted.",
        old: "{type: object}", new: "{type: object, maxProperties: 2}"),
      .schema(
        .maxProperties, [.unset], "max-properties-unset", .wider,
        message: "`maxProperties` of {old} was removed",
        "`maxProperties` was removed, so that there is no such limit: objects with more properties are not accepted.",
        old: "{type: object, maxProperties: 2}", new: "{type: object}"),
    ]
  }
}
