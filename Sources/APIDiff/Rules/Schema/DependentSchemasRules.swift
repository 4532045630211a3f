/// `dependentSchemas` of an object.
enum DependentSchemasRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .dependentSchema, [.added], "dependent-schema-added", .narrower,
        message: "`dependentSchemas` of `{name}` was added",
        "An entry of `dependentSchemas` appeared: where the named property is there, the object must meet a schema.",
        old: "{type: object}", new: "{type: object, dependentSchemas: {card: {minProperties: 2}}}"),
      .schema(
        .dependentSchema, [.removed], "dependent-schema-removed", .wider,
        message: "`dependentSchemas` of `{name}` was removed",
        "An entry of `dependentSchemas` was removed: where the named property is there, the object must meet a schema.",
        old: "{type: object, dependentSchemas: {card: {minProperties: 2}}}", new: "{type: object}"),
    ]
  }
}
