/// Whether a wire axis breaks depends on more than the rule where a rule has one id for what is required and what is not.
enum WireJudge {
  static func axes(_ rule: Rule, _ fact: Fact, _ context: Context?) -> Axes {
    var axes = rule.axes
    guard axes.wireOldServers != .none, let context, !context.isNegated else { return axes }
    switch (context.role, fact.topic, fact.edit) {
    // New clients leave out what old servers do not need, or demand.
    case (.request, .parameter, .removed), (.request, .property, .removed), (.request, .requestBody, .removed),
      // Old servers do not send what new clients do not need, or rely on.
      (.response, .parameter, .added):
      axes.wireOldServers = .none
    case (.request, .parameter, .removedRequired), (.request, .property, .removedRequired),
      (.request, .property, .removedRequiredWithDefault), (.request, .requestBody, .removedRequired),
      (.response, .parameter, .addedRequired):
      axes.wireOldServers = .breaks
    default: break
    }
    return axes
  }
}
