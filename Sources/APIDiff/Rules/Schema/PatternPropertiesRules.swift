/// `patternProperties` of an object.
enum PatternPropertiesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .patternProperty, [.added], "pattern-property-added", .narrower,
        message: "`patternProperties` of `{name}` was added",
        "An entry of `patternProperties` appeared: properties whose names match must meet a schema.",
        old: "{type: object}", new: "{type: object, patternProperties: {'^x-': {type: string}}}"),
      .schema(
        .patternProperty, [.removed], "pattern-property-removed", .wider,
        message: "`patternProperties` of `{name}` was removed",
        "An entry of `patternProperties` was removed: properties whose names match must meet a schema.",
        old: "{type: object, patternProperties: {'^x-': {type: string}}}", new: "{type: object}"),
    ]
  }
}
