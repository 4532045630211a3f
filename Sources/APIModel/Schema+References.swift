extension Schema {
  /// The schemas that it names or that stand in it, each place once, in document order.
  package var references: [SchemaID] { parts + subtypes }

  /// `references` without those that a discriminator names.
  package var parts: [SchemaID] {
    var ids: [SchemaID]
    switch kind {
    case .any, .never, .boolean, .integer, .number, .string, .enumeration: ids = []
    case .reference(let target): ids = [target]
    case .array(let facets): ids = facets.prefixItems + [facets.items].compactMap { $0 }
    case .object(let facets):
      ids = facets.properties.map(\.schema) + facets.patternProperties.map(\.schema)
      if case .schema(let values) = facets.additionalProperties { ids.append(values) }
    case .allOf(let members): ids = members
    case .anyOf(let facets), .oneOf(let facets): ids = facets.branches
    }
    return ids + [not].compactMap { $0 } + subschemas.map(\.schema)
  }

  /// What a discriminator names.
  package var subtypes: [SchemaID] {
    switch kind {
    case .object(let facets): facets.discriminator?.references ?? []
    case .anyOf(let facets), .oneOf(let facets): facets.discriminator?.references ?? []
    default: []
    }
  }
}

extension Discriminator {
  var references: [SchemaID] { mapping.map(\.schema) + [defaultMapping].compactMap { $0 } }
}

extension Operation {
  /// The schemas that its parameters, bodies, headers and callbacks name, each place once.
  package var references: [SchemaID] {
    var ids = parameters.flatMap(\.references)
    for media in requestBody?.content ?? [] { ids += media.references }
    for response in responses {
      for media in response.content { ids += media.references }
      for header in response.headers { ids += header.references }
    }
    for item in callbacks.flatMap(\.items) { ids += item.operations.flatMap(\.references) }
    return ids
  }
}

extension Parameter {
  var references: [SchemaID] {
    switch payload {
    case .schema(let id, _, _, _): [id]
    case .content(let media): media.references
    }
  }
}

extension Header {
  var references: [SchemaID] { [schema].compactMap { $0 } + (content?.references ?? []) }
}

extension MediaType {
  var references: [SchemaID] {
    let encodings = encodings + prefixEncodings + [itemEncoding].compactMap { $0 }
    return [schema, itemSchema].compactMap { $0 } + encodings.flatMap(\.references)
  }
}

extension Encoding {
  var references: [SchemaID] { headers.flatMap(\.references) + encodings.flatMap(\.references) }
}
