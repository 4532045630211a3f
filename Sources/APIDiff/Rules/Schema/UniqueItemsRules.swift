/// `uniqueItems` of an array.
enum UniqueItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .uniqueItems, [.set], "unique-items-set", .narrower,
        message: "`uniqueItems` was set",
        "`uniqueItems` was set: arrays with equal items are not accepted.",
        old: "{type: array, items: {type: string}}", new: "{type: array, items: {type: string}, uniqueItems: true}"),
      .schema(
        .uniqueItems, [.unset], "unique-items-unset", .wider,
        message: "`uniqueItems` was removed",
        "`uniqueItems` was removed: items may be equal.",
        old: "{type: array, items: {type: string}, uniqueItems: true}", new: "{type: array, items: {type: string}}"),
    ]
  }
}
