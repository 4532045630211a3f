/// Whether a wire axis breaks depends on more than the rule where a rule has one id for what is required and what is not.
enum WireJudge {
  static func axes(_ rule: Rule, _ fact: Fact, _ context: Context?) -> Axes {
    var axes = rule.axes
    guard let context, !context.isNegated else { return axes }
    if axes.wireOldServers != .none { judgeOldServers(&axes, fact, context) }
    // A code that a range covered is no news to anyone, though the id does not tell.
    if fact.topic == .status, fact.edit == .set, !fact.subject.name.hasSuffix("XX") { return Axes() }
    if fact.isForbidden, !context.isMasked { judgeForbidden(&axes, fact, context) }
    return axes
  }

  /// A property that one side rejects, because its object lists all that it accepts.
  private static func judgeForbidden(_ axes: inout Axes, _ fact: Fact, _ context: Context) {
    let isAdded: Bool
    switch fact.edit {
    case .added, .addedRequired, .addedRequiredWithDefault: isAdded = true
    case .removed, .removedRequired, .removedRequiredWithDefault: isAdded = false
    default: return
    }
    // New servers reject what old clients send, and old clients what new servers send; and the other way round.
    if isAdded == (context.role == .response) { axes.wireOldClients = .breaks } else { axes.wireOldServers = .breaks }
  }

  private static func judgeOldServers(_ axes: inout Axes, _ fact: Fact, _ context: Context) {
    switch (context.role, fact.topic, fact.edit) {
    // New clients leave out what old servers do not need, or demand.
    case (.request, .parameter, .removed), (.request, .property, .removed), (.request, .requestBody, .removed),
      // Old servers do not send what new clients do not need, or rely on.
      (.response, .parameter, .added):
      axes.wireOldServers = .none
    // Every value of the narrower type is one of the wider one, which old servers know, though to a sender it is another type.
    case (.request, .type, .specialized):
      axes.wireOldServers = .none
    case (.request, .parameter, .removedRequired), (.request, .property, .removedRequired),
      (.request, .property, .removedRequiredWithDefault), (.request, .requestBody, .removedRequired),
      (.response, .parameter, .addedRequired):
      axes.wireOldServers = .breaks
    default: break
    }
  }
}
