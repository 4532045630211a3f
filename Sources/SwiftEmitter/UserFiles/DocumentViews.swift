import APIModel

/// The model → views in no language's terms.
struct DocumentViews {
  private let api: API
  private let names: DocumentNames
  let info: DocumentInfoView
  private(set) var operations: [DocumentOperationView] = []
  private(set) var tags: [DocumentTagView] = []
  private(set) var schemas: [SchemaView] = []

  /// - Parameter name: the API's name in Swift, which is also the name of its folder.
  init(_ api: API, name: String, source: String) {
    self.api = api
    names = DocumentNames(api)
    info = DocumentInfoView(
      title: DocumentText.line(api.info.title), slug: DocumentText.slug(name),
      version: DocumentText.line(api.info.version),
      description: DocumentText.lines([api.info.summary, api.info.description]), source: source,
      servers: api.servers.map { DocumentText.line($0.url) })
    operations = zip(api.operations, names.operations).map(operation)
    let first = api.operations.map(DocumentNames.tag)
    tags = names.tags.map { tag, slug in
      DocumentTagView(
        api: info, name: DocumentText.line(tag ?? "untagged"), slug: slug,
        description: DocumentText.lines(api.tags.filter { $0.name == tag }.map(\.description)),
        operations: zip(first, operations).filter { $0.0 == tag }.map(\.1))
    }
    schemas = api.schemas.components.compactMap { id in names.schemas[id].map { schema(id, $0) } }
  }

  var document: DocumentView { DocumentView(api: info, tags: tags, operations: operations, schemas: schemas) }

  /// The tag's part of a file name, for an operation of it.
  func slug(ofTag tag: String) -> String { tags.first { $0.name == tag }?.slug ?? "untagged" }

  // MARK: - Operations

  private func operation(_ operation: Operation, _ slug: String) -> DocumentOperationView {
    DocumentOperationView(
      api: info, id: DocumentNames.id(operation), slug: slug, method: operation.method.uppercased(),
      path: DocumentText.line(operation.path), tag: DocumentText.line(DocumentNames.tag(operation) ?? "untagged"),
      summary: DocumentText.lines([operation.summary]), description: DocumentText.lines([operation.description]),
      isDeprecated: operation.deprecated,
      parameters: operation.parameters.map { parameter in
        DocumentParameterView(
          name: parameter.name, place: parameter.placement.rawValue,
          description: DocumentText.lines([parameter.description]), isRequired: parameter.required,
          isDeprecated: parameter.deprecated, type: type(parameter.schema),
          defaultValue: defaultValue(parameter.schema),
          constraints: constraints(parameter.schema))
      },
      body: operation.requestBody.map {
        DocumentBodyView(
          isRequired: $0.required, description: DocumentText.lines([$0.description]), contents: contents($0.content))
      },
      responses: operation.responses.map { response in
        DocumentResponseView(
          status: status(response.status), description: DocumentText.lines([response.description]),
          headers: response.headers.map { header in
            DocumentParameterView(
              name: header.name, place: "header", description: DocumentText.lines([header.description]),
              isRequired: header.required, isDeprecated: header.deprecated, type: type(header.schema),
              defaultValue: defaultValue(header.schema), constraints: constraints(header.schema))
          }, contents: contents(response.content))
      })
  }

  private func contents(_ content: [MediaType]) -> [DocumentContentView] {
    content.map { DocumentContentView(mediaType: $0.name, type: type($0.schema ?? $0.itemSchema)) }
  }

  private func status(_ status: Response.Status) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "default"
    }
  }

  // MARK: - Schemas

  private func schema(_ id: SchemaID, _ names: DocumentNames.Schema) -> SchemaView {
    let schema = api.schemas[id]
    var view = SchemaView(
      api: info, name: names.name, identifier: names.identifier, slug: names.slug,
      description: DocumentText.lines([title(schema), schema.annotations.description]),
      isDeprecated: schema.annotations.deprecated, kind: .other,
      type: TypeParts.of(id, api, self.names, writtenOut: true))
    switch schema.kind {
    case .object(let facets) where !facets.properties.isEmpty:
      view.properties = facets.properties.map(property)
      if case .schema = facets.additionalProperties { break }
      if !schema.nullable { view.kind = .object }
    case .enumeration(let facets):
      view.kind = .enumeration
      view.values = facets.cases.map {
        SchemaValueView(
          literal: JSONLiteral.value($0.value), name: DocumentText.line($0.name ?? ""),
          description: DocumentText.lines([$0.description]))
      }
    case .anyOf(let facets), .oneOf(let facets):
      view.kind = .union
      view.discriminator = facets.discriminator?.propertyName
      view.branches = facets.branches.map { branch in
        let target = api.schemas.resolved(branch)
        let mapping = facets.discriminator?.mapping.filter { api.schemas.resolved($0.schema) == target } ?? []
        return SchemaBranchView(type: type(branch), values: mapping.map { JSONLiteral.string($0.value) })
      }
    default: break
    }
    return view
  }

  /// Frameworks title each schema with its own name.
  private func title(_ schema: Schema) -> String? {
    func letters(_ text: String?) -> String { (text ?? "").lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(schema.annotations.title) == letters(schema.name) ? nil : schema.annotations.title
  }

  private func property(_ property: Property) -> DocumentParameterView {
    let annotations = api.schemas[property.schema].annotations
    // What a component says of itself stands with it.
    let isNamed = names.schemas[property.schema] != nil
    return DocumentParameterView(
      name: property.name, place: "property",
      description: isNamed ? [] : DocumentText.lines([annotations.description]), isRequired: property.required,
      isReadOnly: annotations.readOnly, isWriteOnly: annotations.writeOnly, isDeprecated: annotations.deprecated,
      type: type(property.schema), defaultValue: defaultValue(property.schema),
      constraints: isNamed ? [] : constraints(property.schema))
  }

  private func type(_ id: SchemaID?) -> [TypePartView] { TypeParts.of(id, api, names) }

  private func defaultValue(_ id: SchemaID?) -> String? {
    id.flatMap { api.schemas[$0].annotations.defaultValue }.map(JSONLiteral.value)
  }

  private func constraints(_ id: SchemaID?) -> [String] {
    guard let id else { return [] }
    switch api.schemas.kind(of: id) {
    case .integer(let facets), .number(let facets):
      return [
        facets.minimum.map { "\($0.exclusive ? "more than" : "at least") \($0.literal)" },
        facets.maximum.map { "\($0.exclusive ? "less than" : "at most") \($0.literal)" },
        facets.multipleOf.map { "a multiple of \($0.literal)" },
      ].compactMap { $0 }
    case .string(let facets):
      return [
        facets.minLength.map { "at least \($0) long" }, facets.maxLength.map { "at most \($0) long" },
        facets.pattern.map { "matching \(DocumentText.line($0))" },
      ].compactMap { $0 }
    case .array(let facets):
      return [
        facets.minItems.map { "at least \($0) items" }, facets.maxItems.map { "at most \($0) items" },
        facets.uniqueItems ? "no item twice" : nil,
      ].compactMap { $0 }
    default: return []
    }
  }
}
