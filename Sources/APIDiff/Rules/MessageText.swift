import APIModel

/// Fills a rule's message with what a fact holds.
enum MessageText {
  static func message(_ rule: Rule, _ fact: Fact, context: Context?, detail: String?) -> String {
    let text = filled(rule.message, fact, detail: detail)
    guard let context, isAboutSchema(fact.topic) else { return text }
    return place(fact, context) + ": " + text
  }

  /// `{old|none}` is the old text, or `none`.
  static func filled(_ template: String, _ fact: Fact, detail: String? = nil) -> String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let other = parts.count > 1 ? String(parts[1]) : ""
      switch parts.first {
      case "old": text += fact.oldText ?? other
      case "new": text += fact.newText ?? other
      case "name": text += fact.subject.name
      case "detail": text += detail ?? other
      // What the server sends to a callback has parameters where a response has headers.
      case "placement": text += fact.subject.placement == .header ? other : fact.subject.placement.map(name) ?? other
      default: text += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private static func isAboutSchema(_ topic: Topic) -> Bool {
    guard let first = Topic.allCases.firstIndex(of: .type), let own = Topic.allCases.firstIndex(of: topic) else {
      return false
    }
    return own >= first
  }

  /// `Pet.owner.name`, or what the schema is where it has no name.
  static func place(_ fact: Fact, _ context: Context) -> String {
    let parts = [fact.subject.component].compactMap { $0 } + fact.subject.path
    guard !parts.isEmpty else {
      return isAboutMember(fact.topic) ? RuleNames.holder(context) : RuleNames.thing(context)
    }
    var text = ""
    for part in parts {
      let isStep = part.hasPrefix("[") || part.hasPrefix("{") || part.hasPrefix("/")
      text += text.isEmpty || isStep ? part : "." + part
    }
    let sent = context.role == .response ? fact.subject.placement.map { name($0) + " that the server sends" } : nil
    switch (sent, context.place) {
    case (let sent?, .parameter): return "`\(text)` (\(sent))"
    case (let sent?, .parameterProperty): return "`\(text)` (in a \(sent))"
    default: return "`\(text)` (\(RuleNames.use(context)))"
    }
  }

  private static func name(_ placement: ParameterLocation) -> String { placement.rawValue + " parameter" }

  /// Facts that stand at an object and name one of its properties.
  private static func isAboutMember(_ topic: Topic) -> Bool {
    switch topic {
    case .property, .propertyDeprecation, .propertySunset, .propertyStability, .readOnly, .writeOnly: true
    default: false
    }
  }
}
