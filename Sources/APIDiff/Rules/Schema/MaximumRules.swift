/// `maximum` of a schema.
enum MaximumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .maximum, [.increased], "max-increased", .wider,
        message: "`maximum` went up from {old} to {new}",
        "`maximum` was raised: numbers above it are not accepted.",
        old: "{type: integer, maximum: 5}", new: "{type: integer, maximum: 10}"),
      .schema(
        .maximum, [.decreased], "max-decreased", .narrower,
        message: "`maximum` went down from {old} to {new}",
        "`maximum` was lowered: numbers above it are not accepted.",
        old: "{type: integer, maximum: 10}", new: "{type: integer, maximum: 5}"),
      .schema(
        .maximum, [.set], "max-set", .narrower,
        message: "`maximum` was set to {new}",
        "`maximum` appeared where there was no such limit: numbers above it are not accepted.",
        old: "{type: integer}", new: "{type: integer, maximum: 5}"),
      .schema(
        .maximum, [.unset], "max-unset", .wider,
        message: "`maximum` of {old} was removed",
        "`maximum` was removed, so that there is no such limit: numbers above it are not accepted.",
        old: "{type: integer, maximum: 5}", new: "{type: integer}"),
    ]
  }
}
