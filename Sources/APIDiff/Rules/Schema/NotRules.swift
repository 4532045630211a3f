/// `not`: what it excludes. Whatever differs inside it is judged with the polarity inverted.
enum NotRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .not, [.added], "not-added", .narrower,
        message: "`not` was added ({new})",
        "Values of a schema are now excluded.",
        old: "{type: string}", new: "{type: string, not: {type: string, minLength: 9}}"),
      .schema(
        .not, [.removed], "not-removed", .wider,
        message: "`not` was removed ({old})",
        "Values of a schema are no longer excluded.",
        old: "{type: string, not: {type: string, minLength: 9}}", new: "{type: string}"),
      .schema(
        .not, [.specialized], "not-widened", .narrower,
        message: "`not` excludes more than before: {detail}",
        "The schema under `not` accepts more, so more is excluded.",
        old: "{type: string, not: {type: string, minLength: 9}}",
        new: "{type: string, not: {type: string, minLength: 5}}"),
      .schema(
        .not, [.generalized], "not-narrowed", .wider,
        message: "`not` excludes less than before: {detail}",
        "The schema under `not` accepts less, so less is excluded.",
        old: "{type: string, not: {type: string, minLength: 5}}",
        new: "{type: string, not: {type: string, minLength: 9}}"),
      .schema(
        .not, [.changed], "not-changed", .different,
        message: "`not` excludes something else: {detail}",
        "The schema under `not` accepts other values, so others are excluded.",
        old: "{type: string, not: {const: a}}", new: "{type: string, not: {const: b}}"),
    ]
  }
}
