/// One message about one place of a document.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that explains the message, e.g. where a duplicate key was given first.
  package struct Related: Hashable, Sendable {
    package var location: SourceLocation
    package var message: String

    package init(location: SourceLocation, message: String) {
      self.location = location
      self.message = message
    }
  }

  package var severity: Severity
  /// Stable and in kebab case, e.g. `unresolved-reference`, so that scripts and strict lists can name it.
  package var id: String
  package var message: String
  package var location: SourceLocation
  /// What the author can do about it.
  package var hint: String?
  package var related: [Related]

  package init(
    severity: Severity,
    id: String,
    message: String,
    location: SourceLocation,
    hint: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.hint = hint
    self.related = related
  }
}

extension Diagnostic: Comparable {
  /// Reading order; at one place the worst comes first. The other fields only make the order total.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.id != right.id { return left.id < right.id }
    if left.message != right.message { return left.message < right.message }
    return (left.hint ?? "") < (right.hint ?? "")
  }
}
