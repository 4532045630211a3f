/// `minLength` of a schema.
enum MinLengthRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .minLength, [.increased, .set], "min-length-increased", .narrower,
        message: "`minLength` went up from {old|0} to {new}",
        "`minLength` was raised: shorter texts are not accepted.",
        old: "{type: string, minLength: 5}", new: "{type: string, minLength: 10}"),
      .schema(
        .minLength, [.decreased, .unset], "min-length-decreased", .wider,
        message: "`minLength` went down from {old} to {new|0}",
        "`minLength` was lowered: shorter texts are not accepted.",
        old: "{type: string, minLength: 10}", new: "{type: string, minLength: 5}"),
    ]
  }
}
