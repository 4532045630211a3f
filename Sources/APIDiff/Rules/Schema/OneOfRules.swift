/// The alternatives of `oneOf`.
enum OneOfRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .oneOf, [.added], "one-of-added", .wider,
        message: "`{name}` was added to `oneOf`",
        "There is one more alternative in `oneOf`.",
        old:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        new:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}, {type: object, properties: {c: {type: string}}}]}"
      ),
      .schema(
        .oneOf, [.removed], "one-of-removed", .narrower,
        message: "`{name}` was removed from `oneOf`",
        "There is one alternative less in `oneOf`.",
        old:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}, {type: object, properties: {c: {type: string}}}]}",
        new:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}"),
      .schema(
        .oneOf, [.generalized], "one-of-became-any-of", .none,
        message: "`oneOf` became `anyOf`",
        "A value may now meet several alternatives. Few values did not before, and readers take the first that fits.",
        old:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        new:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        axes: { _ in Axes(wireOldServers: .possible) }),
      .schema(
        .oneOf, [.specialized], "any-of-became-one-of", .narrower,
        message: "`anyOf` became `oneOf`",
        "A value must now meet exactly one of the alternatives. Values that met several are no longer accepted.",
        old:
          "{anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        new:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        level: { role, _ in role == .request ? .warning : nil }),
    ]
  }
}
