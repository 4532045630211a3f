/// Deprecation, sunset dates and stability: rules that depend on the options.
struct LifecycleJudge {
  let options: DiffOptions

  /// The id of the rule, or nil where the table decides.
  func rule(_ fact: Fact, _ context: Context) -> String? {
    switch fact.topic {
    case .path where fact.edit == .added: return "endpoint-added"
    case .path: return removal(fact, "api-path-removed", parse: "api-path-sunset-parse")
    case .operation where fact.edit == .removed: return removal(fact, "api-removed", parse: "api-path-sunset-parse")
    case .parameter where fact.edit == .removed || fact.edit == .removedRequired:
      guard context.role == .request, fact.oldLifecycle?.deprecated == true else { return nil }
      return removal(fact, "request-parameter-removed", parse: "request-parameter-sunset-parse")
    case .operationDeprecation: return operationDeprecation(fact)
    case .operationSunset:
      return sunset(
        fact, deleted: "sunset-deleted", invalid: "api-path-sunset-parse",
        small: "api-sunset-date-changed-too-small", changed: "api-sunset-date-changed")
    case .operationStability:
      switch fact.edit {
      case .increased: return "api-stability-increased"
      case .decreased: return "api-stability-decreased"
      default: return "api-invalid-stability-level"
      }
    case .parameterDeprecation: return parameterDeprecation(fact, context)
    case .parameterSunset:
      return sunset(
        fact, deleted: "request-parameter-sunset-deleted", invalid: "request-parameter-sunset-parse",
        small: "request-parameter-sunset-date-changed-too-small", changed: "request-parameter-sunset-date-changed")
    case .propertyDeprecation: return propertyDeprecation(fact, context)
    case .propertySunset:
      let prefix = RuleNames.prefix(context.role, .property)
      return sunset(
        fact, deleted: "\(prefix)-sunset-changed", invalid: "\(prefix)-deprecated-sunset-invalid",
        small: "\(prefix)-sunset-date-too-small", changed: "\(prefix)-sunset-changed")
    case .propertyStability:
      let prefix = RuleNames.prefix(context.role, .property)
      return fact.edit == .increased ? "\(prefix)-stability-increased" : "\(prefix)-stability-decreased"
    default: return nil
    }
  }

  /// A property below the stability that is judged may change its level.
  func isExempt(_ fact: Fact) -> Bool {
    guard fact.topic == .propertyStability, let level = Lifecycle.level(fact.oldLifecycle?.stability) else {
      return false
    }
    return level < options.stability
  }

  private func removal(_ fact: Fact, _ prefix: String, parse: String) -> String {
    guard let life = fact.oldLifecycle, life.deprecated else { return "\(prefix)-without-deprecation" }
    guard let sunset = life.sunset else { return "\(prefix)-with-deprecation" }
    guard let day = CalendarDay(sunset) else { return parse }
    if let today = options.today, today < day { return "\(prefix)-before-sunset" }
    return "\(prefix)-with-deprecation"
  }

  private enum Notice { case missing, notNeeded, invalid, tooShort, fine }

  private func notice(_ fact: Fact) -> Notice {
    let days: Int
    switch Lifecycle.level(fact.newLifecycle?.stability) {
    case .stable?: days = options.deprecationDaysStable
    case .beta?: days = options.deprecationDaysBeta
    default: days = 0
    }
    guard let sunset = fact.newLifecycle?.sunset else { return days > 0 ? .missing : .notNeeded }
    guard let day = CalendarDay(sunset) else { return .invalid }
    if let today = options.today, day.number < today.number + days { return .tooShort }
    return .fine
  }

  private func operationDeprecation(_ fact: Fact) -> String {
    guard fact.edit == .becameTrue else { return "endpoint-reactivated" }
    if let stability = fact.newLifecycle?.stability, Lifecycle.level(stability) == nil {
      return "api-invalid-stability-level"
    }
    switch notice(fact) {
    case .missing: return "api-deprecated-sunset-missing"
    case .notNeeded: return "endpoint-deprecated"
    case .invalid: return "api-deprecated-sunset-parse"
    case .tooShort: return "api-sunset-date-too-small"
    case .fine: return "endpoint-deprecated-with-sunset"
    }
  }

  private func parameterDeprecation(_ fact: Fact, _ context: Context) -> String {
    guard context.role == .request else {
      return fact.edit == .becameTrue ? "response-header-deprecated" : "response-header-reactivated"
    }
    guard fact.edit == .becameTrue else { return "request-parameter-reactivated" }
    switch notice(fact) {
    case .missing: return "request-parameter-deprecated-sunset-missing"
    case .notNeeded, .fine: return "request-parameter-deprecated"
    case .invalid: return "request-parameter-sunset-parse"
    case .tooShort: return "request-parameter-sunset-date-too-small"
    }
  }

  private func propertyDeprecation(_ fact: Fact, _ context: Context) -> String {
    let prefix = RuleNames.prefix(context.role, .property)
    guard fact.edit == .becameTrue else { return "\(prefix)-reactivated" }
    switch notice(fact) {
    case .missing: return "\(prefix)-deprecated-sunset-missing"
    case .notNeeded: return "\(prefix)-deprecated"
    case .invalid: return "\(prefix)-deprecated-sunset-invalid"
    case .tooShort: return "\(prefix)-sunset-date-too-small"
    case .fine: return "\(prefix)-deprecated-with-sunset"
    }
  }

  private func sunset(_ fact: Fact, deleted: String, invalid: String, small: String, changed: String) -> String {
    guard let new = fact.newLifecycle?.sunset else { return deleted }
    guard let day = CalendarDay(new) else { return invalid }
    let isEarlier = fact.oldLifecycle?.sunset.flatMap { CalendarDay($0) }.map { day < $0 } ?? true
    if isEarlier, notice(fact) == .tooShort { return small }
    return changed
  }
}
