/// One named schema in no language's terms: what it is, and its type in pieces.
struct SchemaView: TemplateView {
  enum Kind {
    case object, enumeration, union, other
  }

  var api: DocumentInfoView
  var name: String
  var identifier: String
  var slug: String
  var description: [String]
  var isDeprecated: Bool
  var kind: Kind
  var properties: [DocumentParameterView] = []
  var values: [SchemaValueView] = []
  var branches: [SchemaBranchView] = []
  var discriminator: String?
  var type: [TypePartView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "api": .view(api)
    case "name": .text(DocumentText.line(name))
    case "identifier": .text(identifier)
    case "slug": .text(slug)
    case "line": .text(description.first ?? "")
    case "description": .text(description.joined(separator: "\n"))
    case "comment": .texts(DocumentText.comment(description))
    case "isDeprecated": .flag(isDeprecated)
    case "isObject": .flag(kind == .object)
    case "isEnumeration": .flag(kind == .enumeration)
    case "isUnion": .flag(kind == .union)
    case "isOther": .flag(kind == .other)
    case "properties": .list(properties)
    case "values": .list(values)
    case "branches": .list(branches)
    case "discriminator": .optional(discriminator.map(DocumentText.line))
    case "type": .list(type)
    default: nil
    }
  }
}

extension SchemaView {
  static let description = ViewDescription(
    "SchemaView", "One schema of the document’s components. One of the four `is` flags of its kind is true.",
    [
      .view("api", DocumentInfoView.self, "The document."),
      .text("name", "As the document writes it, on one line.", "release-list"),
      .text(
        "identifier",
        "A name that most languages take for a type, and that no other schema has: ASCII letters, digits and `_`, a capital first.",
        "Release_list"),
      .slug, .line,
      .text(
        "description", "Title and description, several lines of Markdown; empty without one.", "A page of releases."),
      .commentLines,
      .flag("isDeprecated", "Whether the document deprecates it."),
      .flag("isObject", "An object with named properties, not null, and no schema for other keys."),
      .flag("isEnumeration", "One of the values in `values`."),
      .flag("isUnion", "One of the types in `branches`: `oneOf` or `anyOf`."),
      .flag("isOther", "Anything else: `type` says it."),
      .list("properties", of: DocumentParameterView.self, "Of an object, in the order of the document."),
      .list("values", of: SchemaValueView.self, "Of an enumeration."),
      .list("branches", of: SchemaBranchView.self, "Of a union."),
      .text("discriminator", "The property that tells a union’s branches apart; absent without one.", "kind"),
      .typeParts,
    ])
}

/// One value of an enumeration.
struct SchemaValueView: TemplateView {
  var literal: String
  var name: String
  var description: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "literal": .text(literal)
    case "name": .text(name)
    case "line": .text(description.first ?? "")
    default: nil
    }
  }
}

extension SchemaValueView {
  static let description = ViewDescription(
    "SchemaValueView", "One value of an enumeration.",
    [
      .text("literal", "The value as JSON on one line.", "\"draft\""),
      .text("name", "The name that `x-enum-varnames` and the like give it; empty without one.", "Draft"), .line,
    ])
}

/// One alternative of a union.
struct SchemaBranchView: TemplateView {
  var type: [TypePartView]
  var values: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "type": .list(type)
    case "values": .texts(values)
    default: nil
    }
  }
}

extension SchemaBranchView {
  static let description = ViewDescription(
    "SchemaBranchView", "One alternative of a union.",
    [.typeParts, .texts("values", "The discriminator’s values that mean it, as JSON strings.", "\"cat\"")])
}
