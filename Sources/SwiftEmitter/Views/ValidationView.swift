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
