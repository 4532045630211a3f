/// An enumeration: `openEnumeration.mustache`, `closedEnumeration.mustache`.
struct EnumerationView: TemplateView {
  var comment: [String]
  var access: String
  var name: String
  /// `String` or `Int`
  var rawType: String
  /// The cases' declarations, ready: enumerations run to hundreds of cases.
  var members: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "rawType": .text(rawType)
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

extension EnumerationView {
  static let description = ViewDescription(
    "EnumerationView", "An enumeration, open or closed.",
    [
      .comment,
      .access,
      .text("name", "The type.", "ReleaseState"),
      .text("rawType", "`String` or `Int`.", "String"),
      .text(
        "members", "The declarations of all cases, ready, with their comments: enumerations run to hundreds.",
        "public static var draft: Self { Self(rawValue: \"draft\") }"),
    ])
}

extension AliasView {
  static let description = ViewDescription(
    "AliasView", "A name for a type that needs no declaration of its own.",
    [
      .comment,
      .access,
      .text("name", "The alias.", "ReleaseID"),
      .text("type", "What it stands for.", "[String: Int]"),
    ])
}
