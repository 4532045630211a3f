import APIModel
import Diagnostics

/// Words for people: told once for each operation and component, however many places in it were rewritten.
extension APIComparison {
  /// Texts by their place: `summary`, `parameter limit`, `owner.name`.
  private typealias Texts = [String: String]

  mutating func compareDocumentation() {
    noteDocumentation(
      DocumentTexts(old).texts, DocumentTexts(new).texts, in: nil, at: old.info.location, new.info.location)
    compareComponentDocumentation()
  }

  mutating func compareDocumentation(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    noteDocumentation(texts(of: a, old.schemas), texts(of: b, new.schemas), in: index, at: a.location, b.location)
  }

  private mutating func compareComponentDocumentation() {
    let after = Dictionary(
      ComponentMatch.names(new.schemas).map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    for (name, id) in ComponentMatch.names(old.schemas) {
      let newName = schemas.renames[name] ?? name
      guard let other = after[newName] else { continue }
      var before: Texts = [:]
      var now: Texts = [:]
      collect(id, old.schemas, at: "", into: &before, isRoot: true)
      collect(other, new.schemas, at: "", into: &now, isRoot: true)
      noteDocumentation(
        before, now, in: nil, component: newName, at: old.schemas[id].location, new.schemas[other].location)
    }
  }

  private mutating func noteDocumentation(
    _ a: Texts, _ b: Texts, in index: OperationIndex?, component: String? = nil, at oldLocation: SourceLocation,
    _ newLocation: SourceLocation
  ) {
    let places = a.keys.filter { key in b[key].map { $0 != a[key] } ?? false }.sorted()
    guard !places.isEmpty else { return }
    let shown = places.prefix(3).joined(separator: ", ") + (places.count > 3 ? " and \(places.count - 3) more" : "")
    note(.documentation, .changed, in: index, name: shown, at: oldLocation, newLocation)
    facts[facts.count - 1].subject.component = component
  }

  private func texts(of operation: Operation, _ table: SchemaTable) -> Texts {
    var texts: Texts = ["summary": operation.summary ?? "", "description": operation.description ?? ""]
    texts["external documentation"] = DocumentTexts.text(operation.externalDocs)
    for server in operation.servers { texts["server \(server.url)"] = DocumentTexts.text(server) }
    for parameter in operation.parameters {
      let place = "\(parameter.placement.rawValue) parameter \(parameter.name)"
      texts[place] = parameter.description ?? ""
      texts[place + ", examples"] = DocumentTexts.text(parameter.examples)
      if case .content(let media) = parameter.payload {
        texts[place + ", example"] = DocumentTexts.text(media.examples)
      }
      if let schema = parameter.schema { collect(schema, table, at: place, into: &texts) }
    }
    if let body = operation.requestBody {
      texts["request body"] = body.description ?? ""
      collect(body.content, table, at: "request body", into: &texts)
    }
    for response in operation.responses {
      let place = "response \(response.status.text)"
      texts[place] = response.description
      texts[place + ", summary"] = DocumentTexts.value("summary", in: response.extensions)
      for header in response.headers { collect(header, table, at: place, into: &texts) }
      for link in response.links {
        let server = link.extensions.first { $0.name == "server" }?.value["description"]?.string
        texts["\(place), link \(link.name)"] = (link.description ?? "") + "\n" + (server ?? "")
      }
      collect(response.content, table, at: place, into: &texts)
    }
    for callback in operation.callbacks {
      for item in callback.items { texts["callback \(callback.name)"] = DocumentTexts.text(item) }
    }
    return texts
  }

  private func collect(_ header: Header, _ table: SchemaTable, at place: String, into texts: inout Texts) {
    let place = "\(place), header \(header.name)"
    texts[place] = header.description ?? ""
    texts[place + ", examples"] = DocumentTexts.text(header.examples + (header.content?.examples ?? []))
    if let schema = header.schema { collect(schema, table, at: place, into: &texts) }
  }

  private func collect(_ content: [MediaType], _ table: SchemaTable, at place: String, into texts: inout Texts) {
    for media in content {
      let place = "\(place), \(media.name)"
      texts[place + ", examples"] = DocumentTexts.text(media.examples)
      if let schema = media.schema { collect(schema, table, at: place, into: &texts) }
      for encoding in media.encodings {
        for header in encoding.headers { collect(header, table, at: "\(place), \(encoding.property)", into: &texts) }
      }
    }
  }

  /// What a schema and the anonymous ones in it say; components speak for themselves.
  private func collect(
    _ id: SchemaID, _ table: SchemaTable, at place: String, into texts: inout Texts, isRoot: Bool = false,
    depth: Int = 0
  ) {
    let schema = table[id]
    guard depth < 32, isRoot || schema.name == nil else { return }
    let separator = place.isEmpty ? "" : "."
    texts[place + separator + "description"] = schema.annotations.description ?? ""
    texts[place + separator + "title"] = schema.annotations.title ?? ""
    texts[place + separator + "external documentation"] = DocumentTexts.text(schema.annotations.externalDocs)
    texts[place + separator + "examples"] = DocumentTexts.text(schema.annotations.examples)
    if case .enumeration(let facets) = schema.kind {
      texts[place + separator + "values"] = facets.cases.map { $0.description ?? "" }.joined(separator: "\n")
    }
    func inner(_ id: SchemaID, _ label: String) {
      collect(id, table, at: place + separator + label, into: &texts, depth: depth + 1)
    }
    switch schema.kind {
    case .object(let facets):
      for property in facets.properties { inner(property.schema, property.name) }
      if case .schema(let id) = facets.additionalProperties { inner(id, "{}") }
    case .array(let facets):
      if let items = facets.items { inner(items, "[]") }
    case .allOf(let members):
      // Merged members are one object, however many there are.
      for member in members { collect(member, table, at: place, into: &texts, depth: depth + 1) }
    default: break
    }
  }
}
