/// `maxItems` of a schema.
enum MaxItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .maxItems, [.increased], "max-items-increased", .wider,
        message: "`maxItems` went up from {old} to {new}",
        "`maxItems` was raised: arrays with more items are not accepted.",
        old: "{type: array, items: {type: string}, maxItems: 5}",
        new: "{type: array, items: {type: string}, maxItems: 10}"),
      .schema(
        .maxItems, [.decreased], "max-items-decreased", .narrower,
        message: "`maxItems` went down from {old} to {new}",
        "`maxItems` was lowered: arrays with more items are not accepted.",
        old: "{type: array, items: {type: string}, maxItems: 10}",
        new: "{type: array, items: {type: string}, maxItems: 5}"),
      .schema(
        .maxItems, [.set], "max-items-set", .narrower,
        message: "`maxItems` was set to {new}",
        "`maxItems` appeared where there was no such limit: arrays with more items are not accepted.",
        old: "{type: array, items: {type: string}}", new: "{type: array, items: {type: string}, maxItems: 5}"),
      .schema(
        .maxItems, [.unset], "max-items-unset", .wider,
        message: "`maxItems` of {old} was removed",
        "`maxItems` was removed, so that there is no such limit: arrays with more items are not accepted.",
        old: "{type: array, items: {type: string}, maxItems: 5}", new: "{type: array, items: {type: string}}"),
    ]
  }
}
