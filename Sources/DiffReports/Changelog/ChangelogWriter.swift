import APIDiff
import APIModel

/// Puts a change into words. What has no words of its own says what its rule says.
struct ChangelogWriter {
  let report: DiffReport

  func items(for change: Change) -> [ChangelogItem] {
    let fact = change.fact
    guard let (section, sentence) = wording(fact) else {
      // A percent sign in the text would be taken for the place of the names.
      let text = MarkdownPrinter.prose(change.message).replacing("%", with: "&#37;")
      let operation = operation(fact)
      let sentence =
        operation == nil
        ? ChangelogSentence(text + ".") : ChangelogSentence(text + " (%).", many: text + ": %.", limit: 8)
      return [ChangelogItem(section: Self.section(change, .changed), sentence: sentence, name: operation ?? "")]
    }
    var name = fact.subject.name.isEmpty ? "" : MarkdownPrinter.code(fact.subject.name)
    if answerWording(fact) != nil { name = operation(fact) ?? name }
    if fact.topic == .swift { name = Self.declaration(change) }
    return [ChangelogItem(section: Self.section(change, section), sentence: sentence, name: name)]
  }

  /// What breaks is said first, whatever it is.
  private static func section(_ change: Change, _ usual: ChangelogItem.Section) -> ChangelogItem.Section {
    change.level == .error ? .breaking : usual
  }

  private func wording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    swiftWording(fact) ?? documentWording(fact) ?? requestOfServerWording(fact) ?? headerWording(fact) ?? answerWording(
      fact)
      ?? operationWording(fact) ?? parameterWording(fact) ?? propertyWording(
        fact) ?? schemaWording(fact)
  }

  private func swiftWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard fact.topic == .swift else { return nil }
    return (.changed, .init("In the generated Swift, % differs.", many: "In the generated Swift, these differ: %."))
  }

  /// What the message says of a declaration, without the two lists of arguments of one whose order is another.
  private static func declaration(_ change: Change) -> String {
    let detail = change.message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? change.message
    guard change.id == "swift-argument-order-changed" else { return MarkdownPrinter.code(detail) }
    return "the order of arguments of " + MarkdownPrinter.code(String(detail.prefix { $0 != "(" }))
  }

  /// Webhooks and callbacks.
  private func requestOfServerWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard fact.topic == .webhook || fact.topic == .callback, let index = fact.subject.operation,
      let entry = report[index]
    else { return nil }
    let name =
      switch entry.kind {
      case .callback(let name, _): "callback " + MarkdownPrinter.code(name)
      case .webhook, .operation: "webhook " + MarkdownPrinter.code(entry.path)
      }
    switch fact.edit {
    case .added: return (.added, .init("the \(name) is new."))
    case .removed: return (.removed, .init("the \(name) is gone."))
    default: return nil
    }
  }

  /// Headers of answers, which are parameters to the comparison.
  private func headerWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard fact.topic == .parameter, fact.reach.uses.first?.context.role == .response, let operation = operation(fact)
    else { return nil }
    let answer = (fact.newText ?? fact.oldText).map { "the answer \(MarkdownPrinter.escaped($0))" } ?? "an answer"
    switch fact.edit {
    case .added, .addedRequired:
      return (
        .added,
        .init(
          "\(answer) of \(operation) has the new header %.", many: "\(answer) of \(operation) has the new headers %.")
      )
    case .removed, .removedRequired:
      return (
        .removed,
        .init(
          "\(answer) of \(operation) has lost the header %.", many: "\(answer) of \(operation) has lost the headers %.")
      )
    case .becameRequired: return (.changed, .init("the header % of \(operation) is always there."))
    case .becameOptional: return (.changed, .init("the header % of \(operation) may be missing."))
    default: return nil
    }
  }

  private func documentWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    switch (fact.topic, fact.edit) {
    case (.component, .added): return (.added, .init("The schema % is new.", many: "The schemas % are new."))
    case (.component, .removed): return (.removed, .init("The schema % is gone.", many: "The schemas % are gone."))
    case (.server, .added): return (.added, .init("The server at % is new.", many: "The servers at % are new."))
    case (.server, .removed): return (.removed, .init("The server at % is gone.", many: "The servers at % are gone."))
    case (.component, .renamed):
      guard let old = fact.oldText, let new = fact.newText else { return nil }
      let names = "\(MarkdownPrinter.code(old)) is now called \(MarkdownPrinter.code(new))"
      return (.changed, .init("The schema \(names)."))
    default: return nil
    }
  }

  /// Bodies that many operations get at once, as a document does that describes its errors at last, are one line: here the names are
  /// the operations'.
  private func answerWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard fact.topic == .responseBody, operation(fact) != nil else { return nil }
    let answer = MarkdownPrinter.escaped(fact.subject.name)
    switch fact.edit {
    case .added: return (.added, .init("The answer \(answer) of % has a body.", limit: 8))
    case .removed: return (.removed, .init("The answer \(answer) of % has no body any more.", limit: 8))
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
    case (.status, .added): return (.added, .init("\(operation) may answer %.", .or))
    case (.status, .removed): return (.changed, .init("\(operation) no longer answers %.", .or))
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
      return (.added, .init("\(holder) may now be %.", .or))
    case (.enumValue, .removed): return (.removed, .init("\(holder) can no longer be %.", .or))
    case (.anyOf, .added), (.oneOf, .added): return (.added, .init("\(holder) may now be %.", .or))
    case (.anyOf, .removed), (.oneOf, .removed): return (.removed, .init("\(holder) can no longer be %.", .or))
    default: return nil
    }
  }

  private func schemaWording(_ fact: Fact) -> (ChangelogItem.Section, ChangelogSentence)? {
    guard let holder = holder(fact), fact.subject.name.isEmpty else { return nil }
    // What is no name but a phrase is no code: one of 2 schemas.
    let isPhrase = fact.topic == .type || fact.topic == .listOfTypes
    func shown(_ text: String) -> String {
      isPhrase && text.contains(" ") ? MarkdownPrinter.escaped(text) : MarkdownPrinter.code(text)
    }
    let was = fact.oldText.map { " (it was \(shown($0)))" } ?? ""
    let value = fact.newText.map(shown) ?? ""
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
    .exclusiveMaximum: "exclusive maximum", .multipleOf: "step", .minLength: "minimum length",
    .maxLength: "maximum length",
    .pattern: "pattern", .minItems: "minimum number of items", .maxItems: "maximum number of items",
    .minProperties: "minimum number of properties", .maxProperties: "maximum number of properties",
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
    if let component = fact.subject.component { return MarkdownPrinter.code(Self.joined([component] + path)) }
    guard let operation = operation(fact), let context = fact.reach.uses.first?.context else { return nil }
    if context.place == .parameter, path.count == 1, let name = path.first {
      return "the \(context.role == .request ? "parameter" : "header") \(MarkdownPrinter.code(name)) of \(operation)"
    }
    let body =
      switch (context.role, context.place) {
      case (.request, .body), (.request, .property): "the request of \(operation)"
      case (.response, .body), (.response, .property): "the response of \(operation)"
      case (.request, _): "a parameter of \(operation)"
      case (.response, _): "a header of \(operation)"
      }
    return path.isEmpty ? body : MarkdownPrinter.code(Self.joined(path)) + " in " + body
  }

  /// `translations[].text`
  private static func joined(_ path: [String]) -> String {
    path.reduce(into: "") { text, part in
      let isStep = part.hasPrefix("[") || part.hasPrefix("{") || part.hasPrefix("/")
      text += text.isEmpty || isStep ? part : "." + part
    }
  }
}
