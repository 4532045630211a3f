import APIModel
import Diagnostics

/// One difference between two APIs, stated once, at the place where it is, without saying whether it matters.
///
/// A fact about a schema stands at the schema, however many operations reach it; `reach` says which ones do, and as what. Rules
/// (`RuleTable`) turn a fact and its reach into a `Change`.
package struct Fact: Hashable, Sendable {
  package var topic: Topic
  package var edit: Edit
  package var subject: Subject
  /// The values that differ, as a report shows them: `10`, `string`, `cat`; nil where the thing is on one side only.
  package var oldText: String?
  package var newText: String?
  /// Always known on both sides: where the thing is missing, this is the object that it is missing from.
  package var oldLocation: SourceLocation
  package var newLocation: SourceLocation
  package var reach: Reach
  /// Of a property that one side does not have: there its object forbids what it does not list (`additionalProperties: false`).
  package var isForbidden = false
  /// For elements that may be deprecated: what each side says about it.
  package var oldLifecycle: Lifecycle?
  package var newLifecycle: Lifecycle?

  package init(
    _ topic: Topic, _ edit: Edit, subject: Subject, oldText: String? = nil, newText: String? = nil,
    oldLocation: SourceLocation, newLocation: SourceLocation, reach: Reach = Reach()
  ) {
    self.topic = topic
    self.edit = edit
    self.subject = subject
    self.oldText = oldText
    self.newText = newText
    self.oldLocation = oldLocation
    self.newLocation = newLocation
    self.reach = reach
  }

  /// The same difference, seen from the new version back to the old one.
  package var mirrored: Fact {
    var fact = self
    fact.edit = edit.mirrored
    fact.subject = subject.mirrored
    // What is renamed is called by its new name.
    if edit == .renamed, !subject.name.isEmpty, let oldText { fact.subject.name = oldText }
    swap(&fact.oldText, &fact.newText)
    swap(&fact.oldLocation, &fact.newLocation)
    swap(&fact.oldLifecycle, &fact.newLifecycle)
    return fact
  }
}
