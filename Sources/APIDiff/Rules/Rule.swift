/// What a kind of change means: one row of the rule table.
package struct Rule: Hashable, Sendable {
  /// Two small documents whose only difference is the rule's change. YAML.
  package struct Example: Hashable, Sendable {
    package var old: String
    package var new: String

    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// Stable, in kebab case; oasdiff's id where it is the same change, so that people's ignore and severity files carry over.
  package let id: String
  /// The topic of its facts, which is the heading that it stands under.
  package let topic: Topic
  package let level: Level
  /// Of the wire; the Swift axes depend on the names that are generated and are filled in for each change.
  package let axes: Axes
  /// With `{thing}`, `{old}` and `{new}` for what the fact holds.
  package let message: String
  /// One paragraph: what happens, and to whom.
  package let documentation: String
  /// What to do instead.
  package let advice: String
  package var example: Example { source.example }
  let source: ExampleSource

  /// - Parameter example: the pair of documents.
  package init(
    id: String, topic: Topic, level: Level, axes: Axes, message: String, documentation: String, advice: String,
    example: Example
  ) {
    self.init(
      id: id, topic: topic, level: level, axes: axes, message: message, documentation: documentation, advice: advice,
      source: .documents(example))
  }

  init(
    id: String, topic: Topic, level: Level, axes: Axes, message: String, documentation: String, advice: String,
    source: ExampleSource
  ) {
    self.id = id
    self.topic = topic
    self.level = level
    self.axes = axes
    self.message = message
    self.documentation = documentation
    self.advice = advice
    self.source = source
  }
}

/// What an example is made of: most are never asked for, so that the documents are put together late.
enum ExampleSource: Hashable, Sendable {
  case documents(Rule.Example)
  case schema(old: String, new: String, role: Role, place: Place, isMasked: Bool, mediaType: String)

  var example: Rule.Example {
    switch self {
    case .documents(let example): example
    case .schema(let old, let new, let role, let place, let isMasked, let mediaType):
      Sample.schema(old, new, role: role, place: place, masked: isMasked, mediaType: mediaType)
    }
  }
}
