/// Statuses, and parameters that a path item gives to all its operations: rules that look at more than the edit.
enum StatusJudge {
  static func rule(_ fact: Fact, _ use: Reach.Use, operations: [OperationEntry]) -> String? {
    switch fact.topic {
    case .status: status(fact, use)
    case .parameter: parameter(fact, use)
    case .property, .enumeration: headerProperty(fact, use.context)
    default: nil
    }
  }

  private static func status(_ fact: Fact, _ use: Reach.Use) -> String {
    let name = fact.subject.name
    let isSuccess = name.hasPrefix("2")
    let isAdded = fact.edit == .added || fact.edit == .set
    // Of a range that is gone, users may have given answers that are not listed by themselves.
    if fact.edit == .unset, use.context.role == .request, !name.hasSuffix("XX") {
      return "callback-response-status-covered"
    }
    if fact.edit == .unset, use.context.role == .response, isSuccess { return "response-success-status-covered" }
    switch (use.context.role, fact.edit) {
    case (.request, .generalized): return "callback-response-status-generalized"
    case (.request, .specialized): return "callback-response-status-specialized"
    case (.request, _): return "callback-response-status-\(isAdded ? "added" : "removed")"
    case (.response, .generalized), (.response, .specialized):
      let kind = isSuccess ? "success" : "non-success"
      return "response-\(kind)-status-\(fact.edit == .generalized ? "generalized" : "specialized")"
    case (.response, _):
      let word = isAdded ? "added" : "removed"
      if name == "default" { return "response-default-\(word)" }
      return isSuccess ? "response-success-status-\(word)" : "response-non-success-status-\(word)"
    }
  }

  private static func headerProperty(_ fact: Fact, _ context: Context) -> String? {
    guard context.isHeader, context.place == .parameterProperty, !context.isNegated, !context.isMasked else {
      return nil
    }
    switch (fact.topic, fact.edit) {
    case (.property, .addedRequired), (.property, .addedRequiredWithDefault):
      return "new-required-request-header-property"
    case (.property, .becameRequired), (.property, .becameRequiredWithDefault):
      return "request-header-property-became-required"
    case (.enumeration, .added): return "request-header-property-became-enum"
    default: return nil
    }
  }

  private static func parameter(_ fact: Fact, _ use: Reach.Use) -> String? {
    guard use.context.role == .request, fact.edit == .added || fact.edit == .addedRequired else { return nil }
    if fact.subject.placement == .path { return "new-request-path-parameter" }
    guard fact.subject.isShared else { return nil }
    return fact.edit == .added
      ? "new-optional-request-default-parameter-to-existing-path"
      : "new-required-request-default-parameter-to-existing-path"
  }
}
