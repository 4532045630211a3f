/// `anyOf` and `oneOf` whose alternatives only list required properties.
enum RequiredAlternativesRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .requiredAlternatives, [.added], "required-alternatives-added", .narrower,
        message: "one of these must now be there: {new}",
        "Alternatives of `required` appeared: an object has to have the properties of one of them.",
        old: example(""), new: example(both)),
      .schema(
        .requiredAlternatives, [.removed], "required-alternatives-removed", .wider,
        message: "it no longer matters which of these are there: {old}",
        "The alternatives of `required` are gone: an object need not have the properties of one of them.",
        old: example(both), new: example("")),
      .schema(
        .requiredAlternatives, [.specialized], "required-alternatives-tightened", .narrower,
        message: "what must be there is now {new}, where it was {old}",
        "The alternatives of `required` accept less: one of them is gone, or demands more, or no two may be met at once.",
        old: example(both), new: example("anyOf: [{required: [email]}]")),
      .schema(
        .requiredAlternatives, [.generalized], "required-alternatives-relaxed", .wider,
        message: "what must be there is now {new}, where it was {old}",
        "The alternatives of `required` accept more: there is another one, or one demands less, or several may be met at once.",
        old: example("anyOf: [{required: [email]}]"), new: example(both)),
      .schema(
        .requiredAlternatives, [.changed], "required-alternatives-changed", .different,
        message: "what must be there is now {new}, where it was {old}",
        "The alternatives of `required` are others.",
        old: example("anyOf: [{required: [email]}]"), new: example("anyOf: [{required: [phone]}]")),
    ]
  }

  private static let both = "anyOf: [{required: [email]}, {required: [phone]}]"

  private static func example(_ alternatives: String) -> String {
    "{type: object, properties: {email: {type: string}, phone: {type: string}}"
      + (alternatives.isEmpty ? "" : ", " + alternatives) + "}"
  }
}
