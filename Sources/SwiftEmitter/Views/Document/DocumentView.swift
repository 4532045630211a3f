/// A whole document in no language's terms: what templates of the user's print, one file for the API.
struct DocumentView: TemplateView {
  var api: DocumentInfoView
  var tags: [DocumentTagView]
  var operations: [DocumentOperationView]
  var schemas: [SchemaView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "api": .view(api)
    case "tags": .list(tags)
    case "operations": .list(operations)
    case "schemas": .list(schemas)
    default: nil
    }
  }
}

extension DocumentView {
  static let description = ViewDescription(
    "DocumentView", "A whole document.",
    [
      .view("api", DocumentInfoView.self, "What the document says of itself."),
      .list("tags", of: DocumentTagView.self, "The tags that operations have, in the order of their first use."),
      .list("operations", of: DocumentOperationView.self, "Every operation, in the order of the document."),
      .list("schemas", of: SchemaView.self, "Every named schema, in the order of the document."),
    ])
}

/// What the document says of itself.
struct DocumentInfoView: TemplateView {
  var title: String
  var slug: String
  var version: String
  var description: [String]
  var source: String
  var servers: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "title": .text(title)
    case "slug": .text(slug)
    case "version": .text(version)
    case "description": .text(description.joined(separator: "\n"))
    case "comment": .texts(DocumentText.comment(description))
    case "source": .text(source)
    case "servers": .texts(servers)
    default: nil
    }
  }
}

extension DocumentInfoView {
  static let description = ViewDescription(
    "DocumentInfoView", "What the document says of itself.",
    [
      .text("title", "On one line.", "Mecha Mental"),
      .text("slug", "The API’s name as a part of a file name.", "MechaMental"),
      .text("version", "The version of the API, on one line.", "1.4.0"),
      .text(
        "description", "Summary and description, several lines of Markdown; empty without one.",
        "Releases for everyone."),
      .commentLines,
      .text("source", "The document’s file name.", "mechamental.yaml"),
      .texts("servers", "The servers’ URLs.", "https://api.example.com"),
    ])
}

/// One tag with its operations: one file for each.
struct DocumentTagView: TemplateView {
  var api: DocumentInfoView
  var name: String
  var slug: String
  var description: [String]
  var operations: [DocumentOperationView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "api": .view(api)
    case "name": .text(name)
    case "slug": .text(slug)
    case "description": .text(description.joined(separator: "\n"))
    case "operations": .list(operations)
    default: nil
    }
  }
}

extension DocumentTagView {
  static let description = ViewDescription(
    "DocumentTagView", "One tag; operations without one stand under the tag `untagged`.",
    [
      .view("api", DocumentInfoView.self, "The document."),
      .text("name", "As the document writes it, on one line.", "feature flags"),
      .slug,
      .text("description", "Several lines of Markdown; empty without one.", "Switches that need no release."),
      .list("operations", of: DocumentOperationView.self, "The operations whose first tag it is."),
    ])
}

extension ViewKey {
  static let slug = text(
    "slug", "A part of a file name that no other of its kind has: letters, digits, `-`, `_`, `.`.", "feature-flags")
  static let line = text("line", "The first line of its text; empty without one.", "Lists releases.")
  static let commentLines = texts(
    "comment", "Title and description in lines that cannot end a `/* … */` comment.", "A release of an app.")
  static let typeParts = list(
    "type", of: TypePartView.self, "The type, piece by piece, in the order in which it is written.")
}
