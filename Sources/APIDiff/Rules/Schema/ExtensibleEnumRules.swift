/// Values of `x-extensible-enum`, which promises that clients expect unknown values.
enum ExtensibleEnumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .extensibleEnumValue, [.removed], "x-extensible-enum-value-removed", .narrower,
        message: "value `{name}` was removed",
        "A value is no longer listed in `x-extensible-enum`.",
        old: "{type: string, x-extensible-enum: [a, b, c]}", new: "{type: string, x-extensible-enum: [a, b]}"),
      .schema(
        .extensibleEnumValue, [.added], "x-extensible-enum-value-added", .none,
        message: "value `{name}` was added",
        "One more value is listed in `x-extensible-enum`.",
        old: "{type: string, x-extensible-enum: [a, b]}", new: "{type: string, x-extensible-enum: [a, b, c]}"),
    ]
  }
}
