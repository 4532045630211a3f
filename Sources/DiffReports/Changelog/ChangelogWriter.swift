import APIDiff
import APIModel

/// Puts a change into words. What has no words of its own says what its rule says.
struct ChangelogWriter {
  let report: DiffReport

  func items(for change: Change) -> [ChangelogItem] {
    let fact = change.fact
    guard let (section, sentence) = wording(fact) else {
      let place = operation(fact).map { " (\($0))" } ?? ""
      let text = MarkdownPrinter.prose(Self.capitalized(change.message)) + place + "."
      return [ChangelogItem(section: Self.section(change, .changed), sentence: .init(text), name: "")]
    }
    var name = fact.subject.name.isEmpty ? "" : MarkdownPrinter.code(fact.subject.name)
    if answerWording(fact) != nil { name = operation(fact) ?? name }
    return [ChangelogItem(section: Self.section(change, section), sentence: sentence, name: name)]
  }

  /// What breaks is said first, whatever it is.
  private static func section(_ change: Change, _ usual: ChangelogItem.Section) -> ChangelogItem.Section {
    change.level == .error ? .breaking : usual
  }

  private func wording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    documentWording(fact) ?? answerWording(fact) ?? operationWording(fact) ?? parameterWording(fact) ?? propertyWording(
      fact) ?? schemaWording(fact)
  }

  private func documentWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    switch (fact.topic, fact.edit) {
    case (.component, .added): (.added, .init("The schema % is new.", many: "The schemas % are new."))
    case (.component, .removed): (.removed, .init("The schema % is gone.", many: "The schemas % are gone."))
    case (.server, .added): (.added, .init("There is a server at %.", many: "There are servers at %."))
    case (.server, .removed): (.removed, .init("There is no server at % any more."))
    default: nil
    }
  }

  /// Bodies that many operations get at once, as a document does that describes its errors at last, are one line: here the names are
  /// the operations'.
  private func answerWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard fact.topic == .responseBody, operation(fact) != nil else { return nil }
    let answer = MarkdownPrinter.escaped(fact.subject.name)
    switch fact.edit {
    case .added: return (.added, .init("The answer \(answer) of % has a body."))
    case .removed: return (.removed, .init("The answer \(answer) of % has no body any more."))
    default: return nil
    }
  }

  private func operationWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard let operation = operation(fact) else { return nil }
    switch (fact.topic, fact.edit) {
    case (.operation, .added), (.path, .added): return (.added, .init("\(operation) is new."))
    case (.operation, .removed), (.path, .removed): return (.removed, .init("\(operation) is gone."))
    case (.operation, .moved), (.path, .moved), (.path, .changed), (.path, .renamed):
      return (.changed, .init("\(operation) moved\(from(fact))."))
    case (.operationDeprecation, .becameTrue):
      let until = fact.newText.map { ", and goes on \(MarkdownPrinter.escaped($0))" } ?? ""
      return (.deprecated, .init("\(operation) is deprecated\(until)."))
    case (.operationDeprecation, .becameFalse): return (.changed, .init("\(operation) is no longer deprecated."))
    case (.status, .added): return (.added, .init("\(operation) may answer %.", many: "\(operation) may answer %."))
    case (.status, .removed): return (.changed, .init("\(operation) no longer answers %."))
    case (.requestBody, .added): return (.added, .init("\(operation) takes a body."))
    case (.requestBody, .addedRequired): return (.changed, .init("\(operation) takes a body, and needs it."))
    case (.requestBody, .removed), (.requestBody, .removedRequired):
      return (.removed, .init("\(operation) takes no body any more."))
    case (.requestBody, .becameRequired): return (.changed, .init("\(operation) needs its body."))
    case (.requestBody, .becameOptional): return (.changed, .init("The body of \(operation) may be left out."))
    case (.documentation, _): return (.documentation, .init("\(operation) is described anew."))
    default: return nil
    }
  }

  private func parameterWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard let operation = operation(fact), fact.topic == .parameter || fact.topic == .parameterDeprecation else {
      return nil
    }
    let kind = fact.subject.placement.map { "\($0.rawValue) parameter" } ?? "parameter"
    switch (fact.topic, fact.edit) {
    case (.parameter, .added):
      return (.added, .init("\(operation) takes the \(kind) %.", many: "\(operation) takes the \(kind)s %."))
    case (.parameter, .addedRequired):
      return (.changed, .init("\(operation) needs the new \(kind) %.", many: "\(operation) needs the new \(kind)s %."))
    case (.parameter, .removed), (.parameter, .removedRequired):
      return (.removed, .init("\(operation) has lost the \(kind) %.", many: "\(operation) has lost the \(kind)s %."))
    case (.parameter, .becameRequired):
      return (.changed, .init("\(operation) needs its \(kind) %.", many: "\(operation) needs its \(kind)s %."))
    case (.parameter, .becameOptional):
      return (
        .changed,
        .init("The \(kind) % of \(operation) may be left out.", many: "The \(kind)s % of \(operation) may be left out.")
      )
    case (.parameter, .moved): return (.changed, .init("\(operation) now has % as \(kind)\(from(fact))."))
    case (.parameterDeprecation, .becameTrue):
      return (
        .deprecated,
        .init("The \(kind) % of \(operation) is deprecated.", many: "The \(kind)s % of \(operation) are deprecated.")
      )
    default: return nil
    }
  }

  private func propertyWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard let holder = holder(fact) else { return nil }
    switch (fact.topic, fact.edit) {
    case (.property, .added), (.property, .addedRequiredWithDefault):
      return (.added, .init("\(holder) has the new property %.", many: "\(holder) has the new properties %."))
    case (.property, .addedRequired):
      return (
        .added,
        .init("\(holder) has the new required property %.", many: "\(holder) has the new required properties %.")
      )
    case (.property, .removed), (.property, .removedRequired), (.property, .removedRequiredWithDefault):
      return (.removed, .init("\(holder) has lost the property %.", many: "\(holder) has lost the properties %."))
    case (.property, .becameRequired), (.property, .becameRequiredWithDefault):
      return (.changed, .init("% of \(holder) is now required.", many: "% of \(holder) are now required."))
    case (.property, .becameOptional), (.property, .becameOptionalWithDefault):
      return (.changed, .init("% of \(holder) may be missing.", many: "% of \(holder) may be missing."))
    case (.propertyDeprecation, .becameTrue):
      return (.deprecated, .init("% of \(holder) is deprecated.", many: "% of \(holder) are deprecated."))
    case (.enumValue, .added):
      return (.added, .init("\(holder) may be %, which is new.", many: "\(holder) may be %, which are new."))
    case (.enumValue, .removed): return (.removed, .init("\(holder) can no longer be %."))
    default: return nil
    }
  }

  private func schemaWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard let holder = holder(fact), fact.subject.name.isEmpty else { return nil }
    let was = fact.oldText.map { " (it was \(MarkdownPrinter.code($0)))" } ?? ""
    let value = fact.newText.map(MarkdownPrinter.code) ?? ""
    switch (fact.topic, fact.edit) {
    case (.nullable, .becameTrue): return (.changed, .init("\(holder) may be null."))
    case (.nullable, .becameFalse): return (.changed, .init("\(holder) is never null."))
    case (.type, _) where !value.isEmpty: return (.changed, .init("\(holder) is now \(value)\(was)."))
    case (.defaultValue, _) where !value.isEmpty:
      return (.changed, .init("The default of \(holder) is now \(value)\(was)."))
    case (.defaultValue, .removed): return (.changed, .init("\(holder) has no default any more\(was)."))
    default: break
    }
    guard let bound = Self.bounds[fact.topic] else { return nil }
    switch fact.edit {
    case .unset, .removed: return (.changed, .init("\(holder) has no \(bound) any more\(was)."))
    case .set, .added: return (.changed, .init("\(holder) has the \(bound) \(value)."))
    default: return value.isEmpty ? nil : (.changed, .init("The \(bound) of \(holder) is now \(value)\(was)."))
    }
  }

  private static let bounds: [Topic: String] = [
    .minimum: "minimum", .maximum: "maximum", .exclusiveMinimum: "exclusive minimum",
    .exclusiveMaximum: "exclusive maximum", .multipleOf: "step", .minLength: "least length",
    .maxLength: "greatest length",
    .pattern: "pattern", .minItems: "least number of items", .maxItems: "greatest number of items",
    .minProperties: "least number of properties", .maxProperties: "greatest number of properties",
  ]

  private func from(_ fact: Fact) -> String { fact.oldText.map { " (it was \(MarkdownPrinter.code($0)))" } ?? "" }

  /// The operation that the fact stands in, or the only one that it reaches.
  private func operation(_ fact: Fact) -> String? {
    let reached = fact.reach.operations
    guard let index = fact.subject.operation ?? (reached.count == 1 ? reached[0] : nil), let entry = report[index]
    else {
      return nil
    }
    let id = entry.operationID.map { " (\(MarkdownPrinter.code($0)))" } ?? ""
    return MarkdownPrinter.code(entry.label) + id
  }

  /// The schema that the fact stands in: `Pet.owner`, or a body.
  private func holder(_ fact: Fact) -> String? {
    let path = fact.subject.path
    if let component = fact.subject.component {
      return MarkdownPrinter.code(([component] + path).joined(separator: "."))
    }
    guard let operation = operation(fact), let context = fact.reach.uses.first?.context else { return nil }
    let body =
      switch (context.role, context.place) {
      case (.request, .body), (.request, .property): "the request of \(operation)"
      case (.response, .body), (.response, .property): "the response of \(operation)"
      case (.request, _): "a parameter of \(operation)"
      case (.response, _): "a header of \(operation)"
      }
    if path.isEmpty { return Self.capitalized(body) }
    return MarkdownPrinter.code(path.joined(separator: ".")) + " in " + body
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
