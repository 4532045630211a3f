/// `type` and `format`. What travels as text has no types, so that a number may become a text there.
enum TypeRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .type, [.generalized], "type-generalized", .wider,
        message: "type was widened from {old} to {new}",
        "Every value of the old type is one of the new type, but not the other way round.",
        old: "{type: integer}", new: "{type: number}"),
      .schema(
        .type, [.specialized], "type-specialized", .narrower,
        message: "type was narrowed from {old} to {new}",
        "Every value of the new type is one of the old type, but not the other way round.",
        old: "{type: number}", new: "{type: integer}",
        roles: [.response]),
      .schema(
        .type, [.specialized], "type-specialized", .narrower,
        message: "type was narrowed from {old} to {new}",
        "Every value of the new type is one of the old type, but not the other way round.",
        old: "{type: number}", new: "{type: integer}",
        roles: [.request], places: [.parameterProperty]),
      .schema(
        .type, [.changed], "type-changed", .different,
        message: "type changed from {old} to {new}",
        "Values of the old type are not of the new type.",
        old: "{type: integer}", new: "{type: boolean}"),
      .schema(
        .type, [.compatible], "type-compatible", .none,
        message: "type changed from {old} to {new}, which reads the same in text",
        "The type differs, but the value travels as text, where both read the same.",
        old: "{type: integer}", new: "{type: string}",
        roles: [.request], places: [.body, .property],
        mediaType: "text/plain"),
      .schema(
        .type, [.compatible], "type-compatible", .none,
        message: "type changed from {old} to {new}, which reads the same in text",
        "The type differs, but the value travels as text, where both read the same.",
        old: "{type: string}", new: "{type: integer}",
        roles: [.response], places: [.body, .property, .parameter],
        mediaType: "text/plain"),
    ]
  }
}
