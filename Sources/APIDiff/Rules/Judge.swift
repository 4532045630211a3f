import APIModel

/// Finds the rules of facts and makes changes of them.
///
/// One mechanism for every polarity: the context that a fact is met in has the role that the data plays (already swapped for callbacks
/// and webhooks); within `not` the effect of the row is inverted and the rules of `not` judge it; what never travels is masked.
struct Judge {
  let options: DiffOptions
  let operations: [OperationEntry]
  /// Operations that are not stable enough to be judged.
  let exempt: Set<OperationIndex>
  let enclosure: Enclosure

  func report(_ facts: [Fact], old: API, new: API) -> DiffReport {
    var changes: [Change] = []
    var unjudged: [Fact] = []
    for fact in facts {
      if let change = change(fact) { changes.append(change) } else { unjudged.append(fact) }
    }
    // What is said about the version itself asks for no version.
    let judged = changes
    let version = VersionJudge(old: old, new: new, options: options)
    changes += version.facts(isBreaking: changes.contains { $0.level == .error }).compactMap { fact, id in
      change(fact, judgements: [judgement(id, fact: fact, context: nil, operations: [])].compactMap { $0 })
    }
    changes.sort(by: ChangeOrder.precedes)
    LookAlikes.distinguish(&changes)
    let bump = Bump(for: judged)
    return DiffReport(
      operations: operations, changes: changes, oldVersion: old.info.version, newVersion: new.info.version,
      apiBump: bump, swiftBump: nil, hidden: unjudged.filter(isHidden))
  }

  /// Whether a fact without judgement has one when nothing is turned off or exempt.
  private func isHidden(_ fact: Fact) -> Bool {
    var everything = options
    everything.overrides = [:]
    everything.stability = .draft
    return Judge(options: everything, operations: operations, exempt: [], enclosure: enclosure).change(fact) != nil
  }

  private func change(_ fact: Fact) -> Change? {
    var fact = fact
    var found: [Change.Judgement] = []
    func add(_ rule: Rule?, _ context: Context?, _ operations: [OperationIndex], detail: String? = nil) {
      guard let rule else { return }
      let operations = operations.filter { !exempt.contains($0) }
      if context != nil, operations.isEmpty { return }
      if let known = found.firstIndex(where: { $0.id == rule.id }) {
        found[known].operations = Set(found[known].operations + operations).sorted()
      } else if let judgement = judgement(rule.id, fact: fact, context: context, operations: operations, detail: detail)
      {
        found.append(judgement)
      }
    }
    for use in fact.reach.uses { judge(fact, use, add) }
    if fact.reach.uses.isEmpty {
      let context = Context(role: .response, place: .property)
      let rule = RuleTable.rule(fact.topic, fact.edit, in: context, text: fact.newText)
      if fact.subject.oldSchema != nil || fact.subject.newSchema != nil, fact.topic != .component {
        let detail = rule.map { MessageText.filled($0.message, fact) } ?? fact.topic.rawValue
        let holders = enclosure.operations(around: fact.subject)
        let id = holders.isEmpty ? "api-unused-schema-changed" : "api-enclosed-schema-changed"
        add(RuleTable[id], nil, holders, detail: detail)
        if !holders.isEmpty { fact.reach = Reach([Reach.Use(context: context, operations: holders)]) }
      } else {
        add(rule, nil, [])
      }
    }
    return change(fact, judgements: found)
  }

  private func judge(
    _ fact: Fact, _ use: Reach.Use, _ add: (Rule?, Context?, [OperationIndex], String?) -> Void
  ) {
    let lifecycle = LifecycleJudge(options: options)
    if lifecycle.isExempt(fact) { return }
    if let id = lifecycle.rule(fact, use.context) {
      add(RuleTable[id], use.context, use.operations, nil)
      return
    }
    if let id = StatusJudge.rule(fact, use, operations: operations) {
      add(RuleTable[id], use.context, use.operations, nil)
      return
    }
    var context = use.context
    let edit = TextTypes.edit(fact, in: context)
    guard context.isNegated else {
      let rule =
        RuleTable.rule(fact.topic, edit, in: context, text: fact.newText)
        ?? unmasked(fact.topic, edit, context, fact.newText)
      add(rule, context, use.operations, nil)
      return
    }
    context.isNegated = false
    let effect = RuleTable.rows(fact.topic, edit).first?.effect ?? .different
    let inverted: Edit? =
      switch effect.inverted {
      case .narrower: .specialized
      case .wider: .generalized
      case .different: .changed
      case .none: nil
      }
    guard let inverted else { return }
    let inner = RuleTable.rule(fact.topic, edit, in: context, text: fact.newText)
    add(
      RuleTable.rule(.not, inverted, in: context, text: nil) ?? unmasked(.not, inverted, context, nil), use.context,
      use.operations,
      inner.map { MessageText.filled($0.message, fact) } ?? fact.topic.rawValue)
  }

  /// Rows that do not matter anyway have no rule of their own for what never travels.
  private func unmasked(_ topic: Topic, _ edit: Edit, _ context: Context, _ text: String?) -> Rule? {
    guard context.isMasked else { return nil }
    var context = context
    context.isMasked = false
    return RuleTable.rule(topic, edit, in: context, text: text)
  }

  private func judgement(
    _ id: String, fact: Fact, context: Context?, operations: [OperationIndex], detail: String? = nil
  ) -> Change.Judgement? {
    guard let rule = RuleTable[id] else { return nil }
    var level = rule.level
    switch options.overrides[id] {
    case .off?: return nil
    case .level(let other)?: level = other
    case nil: break
    }
    let message = MessageText.message(rule, fact, context: context, detail: detail)
    return Change.Judgement(rule: rule, level: level, context: context, operations: operations, message: message)
  }

  private func change(_ fact: Fact, judgements: [Change.Judgement]) -> Change? {
    guard !judgements.isEmpty else { return nil }
    let sorted = judgements.enumerated().sorted { a, b in
      a.element.level == b.element.level ? a.offset < b.offset : a.element.level > b.element.level
    }.map(\.element)
    let axes = sorted.reduce(Axes()) { $0.joined(WireJudge.axes($1.rule, fact, $1.context)) }
    return Change(
      fact: fact, judgements: sorted, axes: axes,
      fingerprint: Fingerprint.text(id: sorted[0].id, fact: fact, operations: operations), swiftNotes: [])
  }
}
