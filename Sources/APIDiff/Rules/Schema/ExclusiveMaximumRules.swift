/// `exclusiveMaximum` of a schema.
enum ExclusiveMaximumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .exclusiveMaximum, [.increased], "exclusive-max-increased", .wider,
        message: "`exclusiveMaximum` went up from {old} to {new}",
        "`exclusiveMaximum` was raised: only numbers below it are accepted.",
        old: "{type: integer, exclusiveMaximum: 5}", new: "{type: integer, exclusiveMaximum: 10}"),
      .schema(
        .exclusiveMaximum, [.decreased], "exclusive-max-decreased", .narrower,
        message: "`exclusiveMaximum` went down from {old} to {new}",
        "`exclusiveMaximum` was lowered: only numbers below it are accepted.",
        old: "{type: integer, exclusiveMaximum: 10}", new: "{type: integer, exclusiveMaximum: 5}"),
      .schema(
        .exclusiveMaximum, [.set], "exclusive-max-set", .narrower,
        message: "`exclusiveMaximum` was set to {new}",
        "`exclusiveMaximum` appeared where there was no such limit: only numbers below it are accepted.",
        old: "{type: integer}", new: "{type: integer, exclusiveMaximum: 5}"),
      .schema(
        .exclusiveMaximum, [.unset], "exclusive-max-unset", .wider,
        message: "`exclusiveMaximum` of {old} was removed",
        "`exclusiveMaximum` was removed, so that there is no such limit: only numbers below it are accepted.",
        old: "{type: integer, exclusiveMaximum: 5}", new: "{type: integer}"),
    ]
  }
}
