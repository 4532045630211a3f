/// A parsed template: a flat list of steps, so that rendering is one loop without a tree.
struct Template: Sendable {
  enum Step: Sendable {
    /// A range of `bytes`, printed as it is.
    case text(Range<Int>)
    case key(String)
    /// `{{.}}`
    case itself
    /// `{{#key}}` or `{{^key}}`; `end` is the step after `{{/key}}`.
    case section(String, inverted: Bool, end: Int)
    /// `{{#first()}}`, `{{#last()}}` and their inversions: whether the innermost list stands at that end.
    case position(ListEnd, inverted: Bool, end: Int)
    case partial(String)
  }

  enum ListEnd: String, Sendable {
    case first = "first()"
    case last = "last()"
  }

  let name: String
  let bytes: [UInt8]
  var steps: [Step] = []
  /// The line of each step, for messages.
  var lines: [Int] = []

  var partials: [(name: String, line: Int)] {
    zip(steps, lines).compactMap { step, line in
      if case .partial(let name) = step { (name, line) } else { nil }
    }
  }

  func place(_ step: Int) -> TemplateError.Place {
    TemplateError.Place(template: name, line: lines[step])
  }
}
