/// Values of `enum`, and whether there is one.
enum EnumRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .enumValue, [.added], "enum-value-added", .wider,
        message: "value `{name}` was added",
        "One more value is listed in `enum`.",
        old: "{type: string, enum: [a, b]}", new: "{type: string, enum: [a, b, c]}",
        advice:
          "Document from the start that clients must expect unknown values; Martlet's generated enums are open and do.",
        level: { role, _ in role == .response ? .warning : nil }),
      .schema(
        .enumValue, [.removed], "enum-value-removed", .narrower,
        message: "value `{name}` was removed",
        "A value is no longer listed in `enum`.",
        old: "{type: string, enum: [a, b, c]}", new: "{type: string, enum: [a, b]}",
        names: ["response-body-enum-value-removed": "response-mediatype-enum-value-removed"]),
      .schema(
        .enumeration, [.added], "became-enum", .narrower,
        message: "was restricted to {new}",
        "Values are now listed in `enum`, and others are not accepted.",
        old: "{type: string}", new: "{type: string, enum: [a, b]}"),
      .schema(
        .enumeration, [.removed], "enum-removed", .wider,
        message: "is no longer restricted to {old}",
        "`enum` was removed: every value of the type is accepted.",
        old: "{type: string, enum: [a, b]}", new: "{type: string}",
        level: { role, _ in role == .response ? .warning : nil }),
    ]
  }
}
