/// `minItems` of a schema.
enum MinItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .minItems, [.increased], "min-items-increased", .narrower,
        message: "`minItems` went up from {old} to {new}",
        "`minItems` was raised: arrays with fewer items are not accepted.",
        old: "{type: array, items: {type: string}, minItems: 5}",
        new: "{type: array, items: {type: string}, minItems: 10}"),
      .schema(
        .minItems, [.decreased], "min-items-decreased", .wider,
        message: "`minItems` went down from {old} to {new}",
        "`minItems` was lowered: arrays with fewer items are not accepted.",
        old: "{type: array, items: {type: string}, minItems: 10}",
        new: "{type: array, items: {type: string}, minItems: 5}"),
      .schema(
        .minItems, [.set], "min-items-set", .narrower,
        message: "`minItems` was set to {new}",
        "`minItems` appeared where there was no such limit: arrays with fewer items are not accepted.",
        old: "{type: array, items: {type: string}}", new: "{type: array, items: {type: string}, minItems: 5}"),
      .schema(
        .minItems, [.unset], "min-items-unset", .wider,
        message: "`minItems` of {old} was removed",
        "`minItems` was removed, so that there is no such limit: arrays with fewer items are not accepted.",
        old: "{type: array, items: {type: string}, minItems: 5}", new: "{type: array, items: {type: string}}"),
    ]
  }
}
