/// `multipleOf` of a number.
enum MultipleOfRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .multipleOf, [.set], "multiple-of-set", .narrower,
        message: "`multipleOf` was set to {new}",
        "`multipleOf` appeared: other numbers are not accepted.",
        old: "{type: integer}", new: "{type: integer, multipleOf: 5}"),
      .schema(
        .multipleOf, [.unset], "multiple-of-unset", .wider,
        message: "`multipleOf` of {old} was removed",
        "`multipleOf` was removed: every number is accepted.",
        old: "{type: integer, multipleOf: 5}", new: "{type: integer}"),
      .schema(
        .multipleOf, [.generalized], "multiple-of-generalized", .wider,
        message: "`multipleOf` was loosened from {old} to {new}",
        "`multipleOf` was replaced by a divisor of it: all old numbers are accepted, and others.",
        old: "{type: integer, multipleOf: 10}", new: "{type: integer, multipleOf: 5}"),
      .schema(
        .multipleOf, [.specialized], "multiple-of-specialized", .narrower,
        message: "`multipleOf` was tightened from {old} to {new}",
        "`multipleOf` was replaced by a multiple of it: only some of the old numbers are accepted.",
        old: "{type: integer, multipleOf: 5}", new: "{type: integer, multipleOf: 10}",
        names: [:]),
      .schema(
        .multipleOf, [.changed], "multiple-of-changed", .different,
        message: "`multipleOf` changed from {old} to {new}",
        "`multipleOf` was replaced by another number.",
        old: "{type: integer, multipleOf: 5}", new: "{type: integer, multipleOf: 3}"),
    ]
  }
}
