/// One piece of a type, as a template prints it: `Array<Cat | null>` is opensArray, isReference, isOr, isNull, closesArray.
///
/// A list of pieces and no tree, because templates do not call themselves.
struct TypePartView: TemplateView {
  enum Kind: String, CaseIterable {
    case isAny, isNever, isNull, isBoolean, isInteger, isNumber, isString, isReference, isLiteral
    case isOr, isAnd
    case opensArray, closesArray, opensMap, closesMap, opensGroup, closesGroup
    case opensObject, closesObject, opensProperty, closesProperty
  }

  var kind: Kind
  /// The format of a scalar, the name of a schema or a property, the JSON of a literal.
  var text = ""
  var identifier = ""
  var slug = ""
  var isRequired = false
  var isLast = false

  func value(for key: String) -> ViewValue? {
    switch key {
    case "format": .text(isScalar ? DocumentText.line(text) : "")
    case "name": .text(kind == .isReference || kind == .opensProperty ? DocumentText.line(text) : "")
    case "key": .text(kind == .opensProperty ? JSONLiteral.string(text) : "")
    case "literal": .text(kind == .isLiteral ? text : "")
    case "identifier": .text(identifier)
    case "slug": .text(slug)
    case "isRequired": .flag(isRequired)
    case "isLast": .flag(isLast)
    default: Kind(rawValue: key).map { .flag(kind == $0) }
    }
  }

  private var isScalar: Bool { kind == .isString || kind == .isInteger || kind == .isNumber }
}

extension TypePartView {
  static let description = ViewDescription(
    "TypePartView", "One piece of a type. One of the flags that begin with is, opens or closes is true.",
    Kind.allCases.map { .flag($0.rawValue, meaning(of: $0)) } + [
      .text("format", "With isString, isInteger and isNumber: the format; empty without one.", "date-time"),
      .text("name", "With isReference and opensProperty: as the document writes it, on one line.", "release-list"),
      .text("identifier", "With isReference: the schema’s identifier.", "Release_list"),
      .text("slug", "With isReference: the schema’s part of a file name.", "release-list"),
      .text("key", "With opensProperty: the name as a JSON string, quotes included.", "\"org_id\""),
      .text("literal", "With isLiteral: the value as JSON on one line.", "\"draft\""),
      .flag("isRequired", "With opensProperty: whether it must be there."),
      .flag("isLast", "With closesProperty: whether it is the object’s last."),
    ])

  private static func meaning(of kind: Kind) -> String {
    switch kind {
    case .isAny: "Any JSON."
    case .isNever: "Nothing is accepted."
    case .isNull: "Null."
    case .isBoolean: "A boolean."
    case .isInteger: "An integer."
    case .isNumber: "A number."
    case .isString: "A text."
    case .isReference: "A named schema."
    case .isLiteral: "The one value in `literal`."
    case .isOr: "Between two alternatives."
    case .isAnd: "Between two types that must both hold."
    case .opensArray: "Before the type of an array’s elements."
    case .closesArray: "Behind it."
    case .opensMap: "Before the type of the values of an object that is used as a dictionary."
    case .closesMap: "Behind it."
    case .opensGroup: "Before alternatives, or types that must all hold, inside others."
    case .closesGroup: "Behind them."
    case .opensObject: "Before the properties of an object that has no name."
    case .closesObject: "Behind them."
    case .opensProperty: "Before a property’s type."
    case .closesProperty: "Behind it."
    }
  }
}
