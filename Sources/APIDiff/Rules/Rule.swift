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
  package let example: Example
}
