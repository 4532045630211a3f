/// A schema that became one of several alternatives.
enum WrappedInOneOfRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .wrappedInOneOf, [.added], "wrapped-in-one-of", .wider,
        message: "became one of several alternatives ({new})",
        "The schema was replaced by alternatives that hold it. Generated types change in every language, and a value that meets two alternatives of a `oneOf` is rejected.",
        old: "{type: object, properties: {a: {type: string}}}",
        new:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        level: { _, _ in .error }),
      .schema(
        .wrappedInOneOf, [.removed], "unwrapped-from-one-of", .narrower,
        message: "is now the only one of several alternatives ({old})",
        "Alternatives were replaced by one of them.",
        old:
          "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
        new: "{type: object, properties: {a: {type: string}}}"),
    ]
  }
}
