import APIDiff

/// One line of release notes before it is joined with its like: `Pet` has the new properties `a` and `b`.
struct ChangelogItem {
  enum Section: Int, CaseIterable, Comparable {
    case breaking, added, changed, deprecated, removed, documentation

    var title: String {
      switch self {
      case .breaking: "Breaking changes"
      case .added: "Added"
      case .changed: "Changed"
      case .deprecated: "Deprecated"
      case .removed: "Removed"
      case .documentation: "Documentation"
      }
    }

    static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
  }

  var section: Section
  /// Items of one section with the same sentence are one line that names all of them.
  var sentence: ChangelogSentence
  /// What the sentence is about, as code: a property, a value; empty where the sentence needs none.
  var name: String
}

/// A sentence for one name and for several.
struct ChangelogSentence: Hashable {
  enum Conjunction: String { case and, or }

  /// With `%` where the names go, if they do.
  var one: String
  var many: String
  var conjunction: Conjunction
  /// Of names that are listed; operations may be hundreds.
  var limit: Int

  init(_ one: String, many: String? = nil, _ conjunction: Conjunction = .and, limit: Int = .max) {
    self.one = one
    self.many = many ?? one
    self.conjunction = conjunction
    self.limit = limit
  }

  /// Begins with a capital, unless it begins with a name.
  func text(_ names: [String]) -> String {
    var parts = (names.count > 1 ? many : one).split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.count < 2 ? String(parts.removeFirst()) : parts[0] + list(names) + parts[1]
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`, `a, b and 7 more`.
  private func list(_ names: [String]) -> String {
    var names = names
    if names.count - 1 > limit { names = names.prefix(limit) + ["\(names.count - limit) more"] }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(conjunction.rawValue) " + last
  }
}
