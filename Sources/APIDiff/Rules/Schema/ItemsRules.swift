/// `items` of an array where one side leaves them open; two schemas are compared themselves.
enum ItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .items, [.specialized], "items-specialized", .narrower,
        message: "items were restricted to {new}",
        "Items that could be anything now have a schema.",
        old: "{type: array}", new: "{type: array, items: {type: string}}"),
      .schema(
        .items, [.generalized], "items-generalized", .wider,
        message: "items are no longer restricted to {old}",
        "Items that had a schema can now be anything.",
        old: "{type: array, items: {type: string}}", new: "{type: array}"),
    ]
  }
}
