import APIModel
import Diagnostics

extension SchemaComparison {
  /// Keywords that the model keeps as they are written.
  mutating func compareKeywords(_ a: Shape, _ b: Shape, at pair: Int) {
    compareNots(a, b, at: pair)
    guard !a.keywords.isEmpty || !b.keywords.isEmpty else { return }
    for (name, topic) in Self.presence {
      let before = keyword(name, a)
      let after = keyword(name, b)
      switch (before, after) {
      case (nil, nil): break
      case (nil, .some): note(topic, .added, at: pair)
      case (.some, nil): note(topic, .removed, at: pair)
      case (let before?, let after?):
        if name != "if", let a = inner(name, "", a), let b = inner(name, "", b) {
          connect(pair, to: a, b, step: .inner, label: name)
        } else if ValueText.text(before.value) != ValueText.text(after.value) {
          // What `if` lets through and what it does not are judged apart, so that no polarity fits a difference inside it.
          note(topic, .changed, at: pair)
        }
      }
    }
    if let before = keyword("properties", a), let after = keyword("properties", b) {
      // Properties of what is no object: they mean nothing to a validator, but something to their author.
      let others = entries(after)
      for entry in entries(before) {
        guard let other = others.first(where: { $0.key == entry.key }) else { continue }
        connectRaw(pair, before, entry.value, after, other.value, label: entry.key)
      }
    }
    compareRequiredAlternatives(a, b, at: pair)
    compareKeywordCount("minContains", .minContains, implied: 1, a, b, at: pair)
    compareKeywordCount("maxContains", .maxContains, implied: nil, a, b, at: pair)
    compareEntries("dependentRequired", .dependentRequired, a, b, at: pair)
    compareEntries("dependentSchemas", .dependentSchema, a, b, at: pair)
    // The older spelling of both.
    compareEntries("dependencies", .dependentSchema, a, b, at: pair)
  }

  private static let presence: [(String, Topic)] = [
    ("if", .ifSchema), ("then", .thenSchema), ("else", .elseSchema), ("contains", .contains),
    ("contentSchema", .contentSchema), ("propertyNames", .propertyNames), ("unevaluatedItems", .unevaluatedItems),
    ("unevaluatedProperties", .unevaluatedProperties),
  ]

  private mutating func connectRaw(
    _ pair: Int, _ before: Shape.Keyword, _ a: Value, _ after: Shape.Keyword, _ b: Value, label: String
  ) {
    let oldNode = old.id(raw: a, at: before.location)
    let newNode = new.id(raw: b, at: after.location)
    connect(pair, to: oldNode, newNode, step: .inner, label: label)
  }

  private func inner(_ keyword: String, _ key: String, _ shape: Shape) -> ShapeID? {
    shape.subschemas.first { $0.keyword == keyword && $0.key == key }?.node
  }

  private func keyword(_ name: String, _ shape: Shape) -> Shape.Keyword? {
    shape.keywords.first { $0.name == name }
  }

  private mutating func compareKeywordCount(
    _ name: String, _ topic: Topic, implied: Int64?, _ a: Shape, _ b: Shape, at pair: Int
  ) {
    guard keyword("contains", a) != nil, keyword("contains", b) != nil else { return }
    func count(_ shape: Shape) -> Int? {
      if case .integer(let number)? = keyword(name, shape)?.value { return Int(number) }
      return implied.map { Int($0) }
    }
    compareCount(topic, count(a), count(b), at: pair)
  }

  private mutating func compareEntries(_ name: String, _ usual: Topic, _ a: Shape, _ b: Shape, at pair: Int) {
    let before = keyword(name, a)
    let after = keyword(name, b)
    guard before != nil || after != nil else { return }
    let oldEntries = entries(before)
    let newEntries = entries(after)
    for entry in oldEntries {
      let topic = isSchema(entry.value) ? usual : .dependentRequired
      guard let other = newEntries.first(where: { $0.key == entry.key }) else {
        note(
          topic, .removed, at: pair, name: entry.key, old: ValueText.text(entry.value))
        continue
      }
      if isSchema(entry.value), isSchema(other.value), let a = inner(name, entry.key, a),
        let b = inner(name, entry.key, b)
      {
        connect(pair, to: a, b, step: .inner, label: entry.key)
        continue
      }
      let old = ValueText.text(entry.value)
      let new = ValueText.text(other.value)
      if old != new {
        note(
          topic, .changed, at: pair, name: entry.key, old: old, new: new)
      }
    }
    for entry in newEntries where !oldEntries.contains(where: { $0.key == entry.key }) {
      let topic = isSchema(entry.value) ? usual : .dependentRequired
      note(topic, .added, at: pair, name: entry.key, new: ValueText.text(entry.value))
    }
  }

  /// `dependencies` holds lists of names as well.
  private func isSchema(_ value: Value) -> Bool {
    if case .array = value { false } else { true }
  }

  private func entries(_ keyword: Shape.Keyword?) -> [Value.Member] {
    if case .object(let members)? = keyword?.value { members } else { [] }
  }

  private mutating func compareNots(_ a: Shape, _ b: Shape, at pair: Int) {
    for (first, second) in zip(a.nots, b.nots) { connect(pair, to: first, second, step: .negated, label: "not") }
    for node in b.nots.dropFirst(a.nots.count) { note(.not, .added, at: pair, new: typeText(new[node])) }
    for node in a.nots.dropFirst(b.nots.count) { note(.not, .removed, at: pair, old: typeText(old[node])) }
  }

  mutating func compareAnnotations(_ a: Shape, _ b: Shape, at pair: Int) {
    noteValue(
      .defaultValue, a.annotations.defaultValue.map(ValueText.text), b.annotations.defaultValue.map(ValueText.text),
      at: pair, text: { $0 })
    if xmlText(a, ownName: nil) != xmlText(b, ownName: nil) {
      let before = xmlText(a, ownName: old.elementName(of: pairs[pair].old))
      let after = xmlText(b, ownName: new.elementName(of: pairs[pair].new))
      if before != after { note(.xml, .changed, at: pair, old: before, new: after) }
    }
  }

  /// - Parameter ownName: what the element is called when nothing says so.
  private func xmlText(_ shape: Shape, ownName: String?) -> String {
    guard let xml = shape.annotations.xml else { return "" }
    var parts: [String] = []
    if let name = xml.name, name != ownName { parts.append("name: \(name)") }
    if let namespace = xml.namespace { parts.append("namespace: \(namespace)") }
    if let prefix = xml.prefix { parts.append("prefix: \(prefix)") }
    if xml.attribute { parts.append("attribute") }
    if xml.wrapped { parts.append("wrapped") }
    return parts.joined(separator: ", ")
  }
}
