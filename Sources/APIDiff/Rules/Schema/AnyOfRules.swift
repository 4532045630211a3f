/// The alternatives of `anyOf`.
enum AnyOfRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .anyOf, [.added], "any-of-added", .wider,
        message: "`{name}` was added to `anyOf`",
        "There is one more alternative in `anyOf`.",
        old:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        new:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}, {type: object, properties: {c: {type: string}}}]}"
      ),
      .schema(
        .anyOf, [.removed], "any-of-removed", .narrower,
        message: "`{name}` was removed from `anyOf`",
        "There is one alternative less in `anyOf`.",
        old:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}, {type: object, properties: {c: {type: string}}}]}",
        new:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}"),
    ]
  }
}
