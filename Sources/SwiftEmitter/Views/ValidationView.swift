/// The bounds of a type: `validation.mustache`.
struct ValidationView: TemplateView {
  var access: String
  var qualifiedName: String
  /// Whole statements.
  var checks: [String]
  /// Declarations of the regular expressions that the checks name.
  var patterns: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "qualifiedName": .text(qualifiedName)
    case "checks": .texts(checks)
    case "patterns": .texts(patterns)
    default: nil
    }
  }
}

/// One case of an enum, told whether it opens or closes the list.
struct CaseView: TemplateView {
  var name: String
  /// The payload.
  var type: String
  /// The enum it belongs to.
  var enumName: String
  var isFirst: Bool
  var isLast: Bool

  func value(for key: String) -> ViewValue? {
    switch key {
    case "name": .text(name)
    case "type": .text(type)
    case "enumName": .text(enumName)
    case "isFirst": .flag(isFirst)
    case "isLast": .flag(isLast)
    default: nil
    }
  }

  static func list(_ cases: [(name: String, type: String)], of enumName: String) -> [CaseView] {
    cases.enumerated().map { index, item in
      CaseView(
        name: item.name, type: item.type, enumName: enumName, isFirst: index == 0, isLast: index == cases.count - 1)
    }
  }
}

extension ValidationView {
  static let description = ViewDescription(
    "ValidationView", "The bounds of a type.",
    [
      .access,
      .text("qualifiedName", "The type, with the types around it.", "Release.Window"),
      .texts("checks", "Whole statements.", "validation.check(name, at: \"name\", minLength: 1)"),
      .texts(
        "patterns", "Declarations of the regular expressions that the checks name.",
        "private static let pattern0 = JSONPattern(\"^a\")"),
    ])
}

extension CaseView {
  static let description = ViewDescription(
    "CaseView", "One case of an enum, told whether it opens or closes the list.",
    [
      .text("name", "The case.", "json"),
      .text("type", "The payload.", "ReleaseList"),
      .text("enumName", "The enum it belongs to.", "OKBody"),
      .flag("isFirst", "Whether it is the first of the list."),
      .flag("isLast", "Whether it is the last of the list."),
    ])
}
