/// `additionalProperties` of an object. Not said is the same as `true`.
enum AdditionalPropertiesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .additionalProperties, [.removed], "additional-properties-forbidden", .narrower,
        message: "other properties are now forbidden",
        "`additionalProperties` became `false`: properties that are not listed are not accepted.",
        old: "{type: object}", new: "{type: object, additionalProperties: false}"),
      .schema(
        .additionalProperties, [.added], "additional-properties-allowed", .wider,
        message: "other properties are now allowed ({new})",
        "`additionalProperties` is no longer `false`: properties that are not listed are accepted.",
        old: "{type: object, additionalProperties: false}", new: "{type: object, additionalProperties: true}",
        axes: { $0 == .response ? Axes(wireOldClients: .possible) : nil },
        level: { role, _ in role == .response ? .info : nil }),
      .schema(
        .additionalProperties, [.specialized], "additional-properties-restricted", .narrower,
        message: "other properties must now be {new}",
        "`additionalProperties` got a schema: properties that are not listed must meet it.",
        old: "{type: object}", new: "{type: object, additionalProperties: {type: string}}"),
      .schema(
        .additionalProperties, [.generalized], "additional-properties-unrestricted", .wider,
        message: "other properties need no longer be {old}",
        "`additionalProperties` lost its schema: properties that are not listed may be anything.",
        old: "{type: object, additionalProperties: {type: string}}", new: "{type: object}",
        level: { role, _ in role == .response ? .warning : nil }),
    ]
  }
}
