/// An enumeration: `openEnumeration.mustache`, `closedEnumeration.mustache`.
struct EnumerationView: TemplateView {
  struct Case: TemplateView {
    var comment: [String]
    var name: String
    /// `"draft"` or `3`
    var literal: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "literal": .text(literal)
      default: nil
      }
    }
  }

  var comment: [String]
  var access: String
  var name: String
  /// `String` or `Int`
  var rawType: String
  var cases: [Case]
  /// The cases' declarations, ready: enumerations run to hundreds of cases.
  var members: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "rawType": .text(rawType)
    case "cases": .list(cases)
    case "members": .text(members.joined(separator: "\n"))
    default: nil
    }
  }
}

/// `alias.mustache`
struct AliasView: TemplateView {
  var comment: [String]
  var access: String
  var name: String
  var type: String

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "type": .text(type)
    default: nil
    }
  }
}
