/// `maxContains` of a schema.
enum MaxContainsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .maxContains, [.increased], "max-contains-increased", .wider,
        message: "`maxContains` went up from {old} to {new}",
        "`maxContains` was raised: arrays with more items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}, maxContains: 2}",
        new: "{type: array, contains: {type: string}, maxContains: 3}"),
      .schema(
        .maxContains, [.decreased], "max-contains-decreased", .narrower,
        message: "`maxContains` went down from {old} to {new}",
        "`maxContains` was lowered: arrays with more items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}, maxContains: 3}",
        new: "{type: array, contains: {type: string}, maxContains: 2}"),
      .schema(
        .maxContains, [.set], "max-contains-set", .narrower,
        message: "`maxContains` was set to {new}",
        "`maxContains` appeared where there was no such limit: arrays with more items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}}", new: "{type: array, contains: {type: string}, maxContains: 2}"),
      .schema(
        .maxContains, [.unset], "max-contains-unset", .wider,
        message: "`maxContains` of {old} was removed",
        "`maxContains` was removed, so that there is no such limit: arrays with more items of the `contains` schema are not accepted.",
        old: "{type: array, contains: {type: string}, maxContains: 2}", new: "{type: array, contains: {type: string}}"),
    ]
  }
}
