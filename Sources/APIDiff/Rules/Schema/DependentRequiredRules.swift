/// `dependentRequired` of an object.
enum DependentRequiredRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .dependentRequired, [.added], "dependent-required-added", .narrower,
        message: "`dependentRequired` of `{name}` was added",
        "An entry of `dependentRequired` appeared: where the named property is there, others must be there too.",
        old: "{type: object}", new: "{type: object, dependentRequired: {card: [address]}}"),
      .schema(
        .dependentRequired, [.removed], "dependent-required-removed", .wider,
        message: "`dependentRequired` of `{name}` was removed",
        "An entry of `dependentRequired` was removed: where the named property is there, others must be there too.",
        old: "{type: object, dependentRequired: {card: [address]}}", new: "{type: object}"),
      .schema(
        .dependentRequired, [.changed], "dependent-required-changed", .different,
        message: "`dependentRequired` of `{name}` changed from {old} to {new}",
        "An entry of `dependentRequired` changed: where the named property is there, others must be there too.",
        old: "{type: object, dependentRequired: {card: [address]}}",
        new: "{type: object, dependentRequired: {card: [name]}}"),
    ]
  }
}
