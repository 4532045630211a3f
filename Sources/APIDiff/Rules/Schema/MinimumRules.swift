/// `minimum` of a schema.
enum MinimumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .minimum, [.increased], "min-increased", .narrower,
        message: "`minimum` went up from {old} to {new}",
        "`minimum` was raised: numbers below it are not accepted.",
        old: "{type: integer, minimum: 5}", new: "{type: integer, minimum: 10}"),
      .schema(
        .minimum, [.decreased], "min-decreased", .wider,
        message: "`minimum` went down from {old} to {new}",
        "`minimum` was lowered: numbers below it are not accepted.",
        old: "{type: integer, minimum: 10}", new: "{type: integer, minimum: 5}"),
      .schema(
        .minimum, [.set], "min-set", .narrower,
        message: "`minimum` was set to {new}",
        "`minimum` appeared where there was no such limit: numbers below it are not accepted.",
        old: "{type: integer}", new: "{type: integer, minimum: 5}"),
      .schema(
        .minimum, [.unset], "min-unset", .wider,
        message: "`minimum` of {old} was removed",
        "`minimum` was removed, so that there is no such limit: numbers below it are not accepted.",
        old: "{type: integer, minimum: 5}", new: "{type: integer}"),
    ]
  }
}
