import Diagnostics

extension Change {
  /// A break of Swift source that no fact about the documents explains; nil where the options turn its rule off.
  ///
  /// - Parameters:
  ///   - id: A rule of `SwiftRules`.
  ///   - name: The declaration: `Pet.name`.
  ///   - note: What differs: `Pet.name: String → String?`.
  ///   - notes: What differs for the same reason.
  ///   - operation: Where it stands, if that is an operation.
  ///   - reached: The operations that use the declaration.
  package static func swift(
    _ id: String, name: String, note: String, notes: [String], callers: Verdict, implementers: Verdict,
    operation: OperationIndex?, reached: [OperationIndex],
    oldLocation: SourceLocation, newLocation: SourceLocation, options: DiffOptions, operations: [OperationEntry]
  ) -> Change? {
    guard let rule = RuleTable[id] else { return nil }
    var level: Level = max(callers, implementers) == .breaks ? .error : .warning
    switch options.overrides[id] {
    case .off?: return nil
    case .level(let other)?: level = other
    case nil: break
    }
    var subject = Subject(name: name)
    subject.operation = operation
    var fact = Fact(.swift, .changed, subject: subject, oldLocation: oldLocation, newLocation: newLocation)
    if !reached.isEmpty {
      fact.reach = Reach([Reach.Use(context: Context(role: .request, place: .body), operations: reached)])
    }
    let judgement = Judgement(
      rule: rule, level: level, context: nil, operations: reached,
      message: MessageText.filled(rule.message, fact, detail: note))
    var change = Change(
      fact: fact, judgements: [judgement], axes: Axes(swiftCallers: callers, swiftImplementers: implementers),
      fingerprint: Fingerprint.text(id: id, fact: fact, operations: operations), swiftNotes: notes)
    change.swiftBump = .major
    return change
  }
}
