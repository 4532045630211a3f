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
  /// With `%` where the names go, if they do.
  var one: String
  var many: String

  init(_ one: String, many: String? = nil) {
    self.one = one
    self.many = many ?? one
  }

  func text(_ names: [String]) -> String {
    var parts = (names.count > 1 ? many : one).split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count < 2 { return String(parts.removeFirst()) }
    return parts[0] + Self.list(names) + parts[1]
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
