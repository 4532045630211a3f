/// One kind of change with the rules that judge it: a rule for each context that tells them apart.
///
/// The tables in `Rules/Schema`, `Rules/Operations` and so on are lists of these, literal. Polarity is not in them: a row says what
/// the edit does to the accepted values (`Effect`), and the role of the data gives the level.
struct RuleRow {
  struct Variant {
    let rule: Rule
    /// nil: any.
    var role: Role?
    var place: Place?
    var isMasked: Bool?
    var isText: Bool?
    /// What the fact says of the new side.
    var text: String?
  }

  let topic: Topic
  let edits: [Edit]
  let effect: Effect
  let variants: [Variant]

  /// The rules of a keyword of schemas: one for each role and place, named `request-body-max-length-decreased` and so on.
  ///
  /// - Parameters:
  ///   - word: `max-length-decreased`.
  ///   - message: with `{old}`, `{new}` and `{name}`; the thing is put before it.
  ///   - old, new: the schemas of the example, as flow mappings.
  ///   - roles: the roles that the edit matters in.
  ///   - level: where the effect's own level is not what the row deserves.
  ///   - names: ids that do not follow the pattern.
  static func schema(
    _ topic: Topic, _ edits: [Edit], _ word: String, _ effect: Effect, message: String, _ documentation: String,
    old: String, new: String, roles: [Role] = Role.allCases, places: [Place] = Place.allCases, isText: Bool? = nil,
    mediaType: String = "application/json", advice: String? = nil, axes: ((Role) -> Axes?)? = nil,
    names: [String: String] = [:], level: (Role, Place) -> Level? = { _, _ in nil }
  ) -> RuleRow {
    var variants: [Variant] = []
    for role in roles {
      for place in places {
        let base = RuleNames.prefix(role, place)
        let pattern = "\(base)-\(word)"
        let weight = level(role, place) ?? effect.level(role)
        func rule(_ id: String, _ level: Level, _ axes: Axes, _ text: String, _ hint: String, masked: Bool) -> Rule {
          Rule(
            id: id, topic: topic, level: level, axes: axes, message: message, documentation: text, advice: hint,
            source: .schema(
              old: old, new: new, role: role, place: place, isMasked: masked, mediaType: mediaType))
        }
        variants.append(
          Variant(
            rule: rule(
              names[pattern] ?? pattern, weight, axes?(role) ?? Self.axes(effect, role, weight),
              documentation + " " + effect.consequence(role), advice ?? effect.advice(role), masked: false),
            role: role, place: place, isMasked: false, isText: isText))
        if place == .property, weight > .info {
          let masked = role == .request ? "request-read-only-property-\(word)" : "response-write-only-property-\(word)"
          let flag =
            role == .request ? "`readOnly`, so requests never hold it" : "`writeOnly`, so responses never hold it"
          variants.append(
            Variant(
              rule: rule(
                masked, .info, Axes(), documentation + " The property is \(flag).", "Nothing to do.", masked: true),
              role: role, place: place, isMasked: true, isText: isText))
        }
      }
    }
    return RuleRow(topic: topic, edits: edits, effect: effect, variants: variants)
  }

  /// A level that was set by hand weakens or strengthens the verdict about old clients.
  private static func axes(_ effect: Effect, _ role: Role, _ level: Level) -> Axes {
    var axes = effect.axes(role)
    switch level {
    case .info where axes.wireOldClients == .breaks: axes.wireOldClients = .none
    case .warning: axes.wireOldClients = .possible
    case .error where axes.wireOldClients == .none: axes.wireOldClients = .breaks
    default: break
    }
    return axes
  }

  /// One rule, for any context or for one role.
  static func rule(
    _ topic: Topic, _ edits: [Edit], _ id: String, _ level: Level, _ axes: Axes = Axes(), role: Role? = nil,
    place: Place? = nil, isMasked: Bool? = nil, text: String? = nil, effect: Effect = .none, message: String,
    _ documentation: String,
    advice: String, _ example: @autoclosure () -> Rule.Example
  ) -> RuleRow {
    RuleRow(
      topic: topic, edits: edits, effect: effect,
      variants: [
        Variant(
          rule: Rule(
            id: id, topic: topic, level: level, axes: axes, message: message, documentation: documentation,
            advice: advice, example: example()),
          role: role, place: place, isMasked: isMasked, isText: nil, text: text)
      ])
  }
}

enum RuleNames {
  static func prefix(_ role: Role, _ place: Place) -> String {
    switch (role, place) {
    case (.request, .body): "request-body"
    case (.request, .property): "request-property"
    case (.request, .parameter): "request-parameter"
    case (.request, .parameterProperty): "request-parameter-property"
    case (.response, .body): "response-body"
    case (.response, .property): "response-property"
    case (.response, .parameter): "response-header"
    case (.response, .parameterProperty): "response-header-property"
    }
  }

  /// How messages call the object that a property is in.
  static func holder(_ context: Context) -> String {
    var holder = context
    switch context.place {
    case .property: holder.place = .body
    case .parameterProperty: holder.place = .parameter
    case .body, .parameter: break
    }
    return thing(holder)
  }

  /// Behind the name of a schema: where it was met.
  static func use(_ context: Context) -> String {
    switch (context.role, context.place) {
    case (.request, .body), (.request, .property): "in requests"
    case (.response, .body), (.response, .property): "in responses"
    case (_, .parameter): thing(context)
    case (.request, .parameterProperty): "in a request parameter"
    case (.response, .parameterProperty): "in a response header"
    }
  }

  /// How messages call the thing.
  static func thing(_ context: Context) -> String {
    switch (context.role, context.place) {
    case (.request, .body): "request body"
    case (.request, .property): "request property"
    case (.request, .parameter): "request parameter"
    case (.request, .parameterProperty): "property of a request parameter"
    case (.response, .body): "response body"
    case (.response, .property): "response property"
    case (.response, .parameter): "response header"
    case (.response, .parameterProperty): "property of a response header"
    }
  }
}
