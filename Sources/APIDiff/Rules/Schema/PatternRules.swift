/// `pattern` of a text. Whether one regular expression accepts what another does cannot be told, except that `.*` accepts everything.
enum PatternRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .pattern, [.added], "pattern-added", .narrower,
        message: "pattern `{new}` was added",
        "A `pattern` appeared: texts that do not match are not accepted.",
        old: "{type: string}", new: "{type: string, pattern: '^[a-z]+$'}"),
      .schema(
        .pattern, [.removed], "pattern-removed", .wider,
        message: "pattern `{old}` was removed",
        "The `pattern` was removed: every text is accepted.",
        old: "{type: string, pattern: '^[a-z]+$'}", new: "{type: string}"),
      .schema(
        .pattern, [.changed], "pattern-changed", .different,
        message: "pattern changed from `{old}` to `{new}`",
        "The `pattern` was replaced. Whether the new one accepts all that the old one did cannot be told by a machine.",
        old: "{type: string, pattern: '^[a-z]+$'}", new: "{type: string, pattern: '^[a-z0-9]+$'}",
        advice:
          "Compare both expressions by hand; when the new one accepts everything that the old one did, set the rule's level to `info` for this change.",
        level: { _, _ in .warning }),
      .schema(
        .pattern, [.generalized], "pattern-generalized", .wider,
        message: "pattern `{old}` was replaced by `{new}`, which accepts everything",
        "The `pattern` was replaced by one that accepts every text.",
        old: "{type: string, pattern: '^[a-z]+$'}", new: "{type: string, pattern: '.*'}"),
      .schema(
        .pattern, [.specialized], "pattern-specialized", .narrower,
        message: "pattern `{old}`, which accepts everything, was replaced by `{new}`",
        "A `pattern` that accepts every text was replaced by one that does not.",
        old: "{type: string, pattern: '.*'}", new: "{type: string, pattern: '^[a-z]+$'}"),
    ]
  }
}
