import APIModel

/// The words of a document that stand in no operation and no schema, by their place: `title`, `tag pets`.
struct DocumentTexts {
  private(set) var texts: [String: String] = [:]

  init(_ api: API) {
    texts["title"] = api.info.title
    texts["summary"] = api.info.summary ?? ""
    texts["description"] = api.info.description ?? ""
    texts["terms of service"] = api.info.termsOfService ?? ""
    texts["contact"] = Self.text(api.info.contact)
    texts["license"] = Self.text(api.info.license)
    texts["external documentation"] = Self.text(api.externalDocs)
    // Tags come and go as words do: what they group is told by the operations.
    texts["tags"] = api.tags.map(\.name).joined(separator: ", ")
    for tag in api.tags {
      let words = [tag.description, tag.summary, tag.parent, tag.kind].map { $0 ?? "" }
      texts["tag \(tag.name)"] = words.joined(separator: "\n") + Self.text(tag.externalDocs)
    }
    for server in api.servers { texts["server \(server.url)"] = Self.text(server) }
    for item in api.paths { texts["path \(item.path)"] = Self.text(item) }
    for item in api.webhooks { texts["webhook \(item.path)"] = Self.text(item) }
    for scheme in api.securitySchemes {
      var words = scheme.description ?? ""
      if case .http(_, let format?) = scheme.kind { words += "\n" + format }
      for name in ["deprecated", "oauth2MetadataUrl"] { words += "\n" + Self.value(name, in: scheme.extensions) }
      texts["security scheme \(scheme.name)"] = words
    }
  }

  static func text(_ docs: ExternalDocs?) -> String {
    docs.map { "\($0.url)\n\($0.description ?? "")" } ?? ""
  }

  static func text(_ server: Server) -> String {
    let variables = server.variables.map { "\($0.name): \($0.description ?? "")" }.sorted()
    return ([server.description ?? "", value("name", in: server.extensions)] + variables).joined(separator: "\n")
  }

  static func text(_ item: PathItem) -> String {
    let servers = item.servers.map { text($0) }
    return ([item.summary ?? "", item.description ?? ""] + servers).joined(separator: "\n")
  }

  static func text(_ examples: [Example]) -> String {
    let lines = examples.map { example in
      let words = [example.name, example.summary, example.description, example.externalValue].map { $0 ?? "" }
      return words.joined(separator: ": ") + (example.value.map(ValueText.text) ?? "")
    }
    return lines.sorted().joined(separator: "\n")
  }

  /// Keys in any order.
  private static func text(_ entries: [Extension]) -> String {
    entries.map { "\($0.name): \(ValueText.plain($0.value))" }.sorted().joined(separator: "\n")
  }

  static func value(_ name: String, in entries: [Extension]) -> String {
    entries.first { $0.name == name }.map { ValueText.plain($0.value) } ?? ""
  }
}
