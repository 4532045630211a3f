/// One operation in no language's terms.
struct DocumentOperationView: TemplateView {
  var api: DocumentInfoView
  var id: String
  var slug: String
  var method: String
  var path: String
  var tag: String
  var summary: [String]
  var description: [String]
  var isDeprecated: Bool
  var parameters: [DocumentParameterView]
  var body: DocumentBodyView?
  var responses: [DocumentResponseView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "api": .view(api)
    case "id": .text(id)
    case "key": .text(JSONLiteral.string(id))
    case "slug": .text(slug)
    case "method": .text(method)
    case "path": .text(path)
    case "pathKey": .text(JSONLiteral.string(path))
    case "tag": .text(tag)
    case "line": .text(summary.first ?? description.first ?? "")
    case "description": .text(description.joined(separator: "\n"))
    case "comment": .texts(DocumentText.comment(summary + description))
    case "isDeprecated": .flag(isDeprecated)
    case "hasParameters": .flag(!parameters.isEmpty)
    case "parameters": .list(parameters)
    case "body": .optional(body)
    case "responses": .list(responses)
    default: nil
    }
  }
}

extension DocumentOperationView {
  static let description = ViewDescription(
    "DocumentOperationView", "One operation.",
    [
      .view("api", DocumentInfoView.self, "The document."),
      .text("id", "The operation’s id, else method and path; on one line.", "listReleases"),
      .text("key", "The same as a JSON string, quotes included.", "\"listReleases\""),
      .slug,
      .text("method", "In capitals.", "GET"),
      .text("path", "With its parameters between braces, on one line.", "/orgs/{org_id}/releases"),
      .text("pathKey", "The same as a JSON string, quotes included.", "\"/orgs/{org_id}/releases\""),
      .text("tag", "Its first tag; empty without one.", "releases"),
      .line,
      .text("description", "Several lines of Markdown; empty without one.", "Newest first."),
      .commentLines,
      .flag("isDeprecated", "Whether the document deprecates it."),
      .flag("hasParameters", "Whether `parameters` has any."),
      .list("parameters", of: DocumentParameterView.self, "In the order of the document."),
      .view("body", DocumentBodyView.self, "Absent where the operation takes none."),
      .list("responses", of: DocumentResponseView.self, "In the order of the document."),
    ])
}

/// A parameter, a header or a property of an object: something with a name and a type.
struct DocumentParameterView: TemplateView {
  var name: String
  var place: String
  var description: [String]
  var isRequired: Bool
  var isReadOnly = false
  var isWriteOnly = false
  var isDeprecated: Bool
  var type: [TypePartView]
  var defaultValue: String?
  var constraints: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "name": .text(DocumentText.line(name))
    case "key": .text(JSONLiteral.string(name))
    case "place": .text(place)
    case "line": .text(description.first ?? "")
    case "description": .text(description.joined(separator: "\n"))
    case "comment": .texts(DocumentText.comment(description))
    case "isRequired": .flag(isRequired)
    case "isReadOnly": .flag(isReadOnly)
    case "isWriteOnly": .flag(isWriteOnly)
    case "isDeprecated": .flag(isDeprecated)
    case "type": .list(type)
    case "default": .optional(defaultValue)
    case "constraints": .texts(constraints)
    default: nil
    }
  }
}

extension DocumentParameterView {
  static let description = ViewDescription(
    "DocumentParameterView", "A parameter, a header or a property of an object.",
    [
      .text("name", "As it is sent, on one line.", "org_id"),
      .text("key", "The same as a JSON string, quotes included.", "\"org_id\""),
      .text("place", "`path`, `query`, `querystring`, `header`, `cookie` or `property`.", "query"),
      .line,
      .text("description", "Several lines of Markdown; empty without one.", "The organisation’s id."),
      .commentLines,
      .flag("isRequired", "Whether it must be sent."),
      .flag("isReadOnly", "Whether only the server sends it."),
      .flag("isWriteOnly", "Whether only the client sends it."),
      .flag("isDeprecated", "Whether the document deprecates it."),
      .typeParts,
      .text("default", "The default as JSON on one line; absent without one.", "20"),
      .texts("constraints", "What else the value must be.", "at most 100"),
    ])
}

/// A request body.
struct DocumentBodyView: TemplateView {
  var isRequired: Bool
  var description: [String]
  var contents: [DocumentContentView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "isRequired": .flag(isRequired)
    case "line": .text(description.first ?? "")
    case "contents": .list(contents)
    default: nil
    }
  }
}

extension DocumentBodyView {
  static let description = ViewDescription(
    "DocumentBodyView", "A request body.",
    [
      .flag("isRequired", "Whether it must be sent."), .line,
      .list("contents", of: DocumentContentView.self, "One for each media type."),
    ])
}

/// One response.
struct DocumentResponseView: TemplateView {
  var status: String
  var description: [String]
  var headers: [DocumentParameterView]
  var contents: [DocumentContentView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "status": .text(status)
    case "line": .text(description.first ?? "")
    case "headers": .list(headers)
    case "contents": .list(contents)
    default: nil
    }
  }
}

extension DocumentResponseView {
  static let description = ViewDescription(
    "DocumentResponseView", "One response.",
    [
      .text("status", "A code, a range or `default`.", "4XX"), .line,
      .list("headers", of: DocumentParameterView.self, "The response’s own headers."),
      .list("contents", of: DocumentContentView.self, "One for each media type; none where there is no body."),
    ])
}

/// One media type of a body.
struct DocumentContentView: TemplateView {
  var mediaType: String
  var type: [TypePartView]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "mediaType": .text(DocumentText.line(mediaType))
    case "mediaTypeKey": .text(JSONLiteral.string(mediaType))
    case "type": .list(type)
    default: nil
    }
  }
}

extension DocumentContentView {
  static let description = ViewDescription(
    "DocumentContentView", "One media type of a body.",
    [
      .text("mediaType", "As written, on one line.", "application/json"),
      .text("mediaTypeKey", "The same as a JSON string, quotes included.", "\"application/json\""),
      .typeParts,
    ])
}
