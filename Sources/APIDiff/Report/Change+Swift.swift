import Diagnostics

extension Change {
  /// A break of Swift source that no fact about the documents explains; nil where the options turn its rule off.
  ///
  /// - Parameters:
  ///   - id: A rule of `SwiftRules`.
  ///   - name: The declaration: `Pet.name`.
  ///   - note: What differs: `Pet.name: String → String?`.
  package static func swift(
    _ id: String, name: String, note: String, callers: Verdict, implementers: Verdict, operation: OperationIndex?,
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
    let reached = [operation].compactMap { $0 }
    if let operation {
      fact.reach = Reach([Reach.Use(context: Context(role: .request, place: .body), operations: [operation])])
    }
    let judgement = Judgement(
      rule: rule, level: level, context: nil, operations: reached,
      message: MessageText.filled(rule.message, fact, detail: note))
    return Change(
      fact: fact, judgements: [judgement], axes: Axes(swiftCallers: callers, swiftImplementers: implementers),
      fingerprint: Fingerprint.text(id: id, fact: fact, operations: operations), swiftNotes: [])
  }
}
