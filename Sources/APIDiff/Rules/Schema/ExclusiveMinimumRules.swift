/// `exclusiveMinimum` of a schema.
enum ExclusiveMinimumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .exclusiveMinimum, [.increased], "exclusive-min-increased", .narrower,
        message: "`exclusiveMinimum` went up from {old} to {new}",
        "`exclusiveMinimum` was raised: only numbers above it are accepted.",
        old: "{type: integer, exclusiveMinimum: 5}", new: "{type: integer, exclusiveMinimum: 10}"),
      .schema(
        .exclusiveMinimum, [.decreased], "exclusive-min-decreased", .wider,
        message: "`exclusiveMinimum` went down from {old} to {new}",
        "`exclusiveMinimum` was lowered: only numbers above it are accepted.",
        old: "{type: integer, exclusiveMinimum: 10}", new: "{type: integer, exclusiveMinimum: 5}"),
      .schema(
        .exclusiveMinimum, [.set], "exclusive-min-set", .narrower,
        message: "`exclusiveMinimum` was set to {new}",
        "`exclusiveMinimum` appeared where there was no such limit: only numbers above it are accepted.",
        old: "{type: integer}", new: "{type: integer, exclusiveMinimum: 5}"),
      .schema(
        .exclusiveMinimum, [.unset], "exclusive-min-unset", .wider,
        message: "`exclusiveMinimum` of {old} was removed",
        "`exclusiveMinimum` was removed, so that there is no such limit: only numbers above it are accepted.",
        old: "{type: integer, exclusiveMinimum: 5}", new: "{type: integer}"),
    ]
  }
}
