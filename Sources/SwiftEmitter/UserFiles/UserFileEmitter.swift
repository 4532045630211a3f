import APIModel

/// The rows that the configuration adds to the output table → files.
struct UserFileEmitter {
  let rendering: Rendering
  let api: API

  func files() throws -> [GeneratedFile] {
    guard !rendering.options.files.isEmpty else { return [] }
    let views = DocumentViews(api, name: rendering.plan.apiName, source: rendering.source)
    return try rendering.options.files.flatMap { try files($0, views) }
  }

  private func files(_ row: UserFile, _ views: DocumentViews) throws -> [GeneratedFile] {
    var values = ["api": views.info.slug]
    switch row.scope {
    case .api: return [try file(row, views.document, values)]
    case .tag:
      return try views.tags.map { tag in
        values["tag"] = tag.slug
        return try file(row, tag, values)
      }
    case .operation:
      return try views.operations.map { operation in
        values["tag"] = views.slug(ofTag: operation.tag)
        values["operation"] = operation.slug
        return try file(row, operation, values)
      }
    case .schema:
      return try views.schemas.map { schema in
        values["schema"] = schema.slug
        return try file(row, schema, values)
      }
    }
  }

  private func file(_ row: UserFile, _ view: some TemplateView, _ values: [String: String]) throws -> GeneratedFile {
    let path = row.path(values)
    let text = try rendering.templates.render(row.template, view)
    return GeneratedFile(path: path, contents: path.hasSuffix(".swift") ? Layout.format(text) : text)
  }
}
