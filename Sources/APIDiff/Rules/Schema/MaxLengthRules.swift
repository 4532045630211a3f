/// `maxLength` of a schema.
enum MaxLengthRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .maxLength, [.increased], "max-length-increased", .wider,
        message: "`maxLength` went up from {old} to {new}",
        "`maxLength` was raised: longer texts are not accepted.",
        old: "{type: string, maxLength: 5}", new: "{type: string, maxLength: 10}"),
      .schema(
        .maxLength, [.decreased], "max-length-decreased", .narrower,
        message: "`maxLength` went down from {old} to {new}",
        "`maxLength` was lowered: longer texts are not accepted.",
        old: "{type: string, maxLength: 10}", new: "{type: string, maxLength: 5}"),
      .schema(
        .maxLength, [.set], "max-length-set", .narrower,
        message: "`maxLength` was set to {new}",
        "`maxLength` appeared where there was no such limit: longer texts are not accepted.",
        old: "{type: string}", new: "{type: string, maxLength: 5}"),
      .schema(
        .maxLength, [.unset], "max-length-unset", .wider,
        message: "`maxLength` of {old} was removed",
        "`maxLength` was removed, so that there is no such limit: longer texts are not accepted.",
        old: "{type: string, maxLength: 5}", new: "{type: string}"),
    ]
  }
}
