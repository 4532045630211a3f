/// Types of what travels as text, where `5` and `"5"` are the same.
enum TextTypes {
  /// The edit as a context sees it.
  static func edit(_ fact: Fact, in context: Context) -> Edit {
    guard fact.topic == .type else { return fact.edit }
    if context.isText, fact.edit == .changed || fact.edit == .specialized || fact.edit == .generalized {
      switch (context.role, context.place) {
      case (.request, .parameter) where fact.newText == "string": return .generalized
      case (.request, .body), (.request, .property):
        if fact.newText == "string" { return .compatible }
      case (.response, .parameter), (.response, .body), (.response, .property):
        if fact.oldText == "string" { return .compatible }
      default: break
      }
    }
    // What may be anything, and a text of any form, can no longer be read as what it was.
    if context.role == .response, fact.edit == .generalized, let new = fact.newText, let old = fact.oldText {
      if new == "any type" || old.hasPrefix(new + " (") && context.place != .parameter { return .changed }
    }
    // To a sender, a narrower type is another type.
    if context.role == .request, context.place != .parameterProperty, fact.edit == .specialized { return .changed }
    return fact.edit
  }
}
