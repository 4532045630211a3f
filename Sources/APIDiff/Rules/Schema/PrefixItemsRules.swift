/// `prefixItems` of an array. An added position is taken as a longer tuple: more than before.
enum PrefixItemsRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .prefixItems, [.added], "prefix-items-added", .wider,
        message: "position {name} was added to `prefixItems` ({new})",
        "A tuple got one more position.",
        old: "{type: array, prefixItems: [{type: string}]}",
        new: "{type: array, prefixItems: [{type: string}, {type: integer}]}"),
      .schema(
        .prefixItems, [.removed], "prefix-items-removed", .narrower,
        message: "position {name} was removed from `prefixItems` ({old})",
        "A tuple lost a position.",
        old: "{type: array, prefixItems: [{type: string}, {type: integer}]}",
        new: "{type: array, prefixItems: [{type: string}]}"),
    ]
  }
}
