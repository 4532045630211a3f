/// `minContains` of a schema.
enum MinContainsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .minContains, [.increased, .set], "min-contains-increased", .narrower,
        message: "`minContains` went up from {old|0} to {new}",
        "`minContains` was raised: arrays with fewer items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}, minContains: 2}",
        new: "{type: array, contains: {type: string}, minContains: 3}"),
      .schema(
        .minContains, [.decreased, .unset], "min-contains-decreased", .wider,
        message: "`minContains` went down from {old} to {new|0}",
        "`minContains` was lowered: arrays with fewer items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}, minContains: 3}",
        new: "{type: array, contains: {type: string}, minContains: 2}"),
    ]
  }
}
