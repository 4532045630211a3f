import APIModel
import YAML

/// A parameter of Swagger 2.0 that is the body or a field of it.
struct BodyParameter {
  var node: Node
  var name: String
  var isField: Bool
  /// Where the list names it.
  var mark: Mark
}

extension DocumentReader {
  /// nil for parameters of another place.
  mutating func bodyParameter(_ node: Node) -> BodyParameter? {
    guard version == .v20, let target = target(of: node)?.node, let place = target["in"]?.string,
      place == "body" || place == "formData"
    else { return nil }
    return BodyParameter(
      node: target, name: target["name"]?.string ?? "", isField: place == "formData", mark: node.mark)
  }

  mutating func readBodyParameters(_ entry: Mapping.Entry) -> [BodyParameter] {
    guard version == .v20 else { return [] }
    return (entry.value.sequence ?? []).compactMap { bodyParameter($0) }
  }

  /// The request body that an operation's parameters and those of its path item come to.
  mutating func swaggerBody(
    _ own: [BodyParameter], over shared: [BodyParameter], consumes: [String]
  ) -> RequestBody? {
    let inherited = shared.filter { other in
      !own.contains { $0.isField == other.isField && $0.name == other.name }
    }
    let parameters = own + inherited
    let fields = parameters.filter(\.isField)
    let bodies = parameters.filter { !$0.isField }
    if let surplus = bodies.dropFirst().first ?? (bodies.isEmpty ? nil : fields.first) {
      report(.severalBodies(surplus.name), at: surplus.mark)
    }
    if let body = bodies.first { return wholeBody(body, consumes: consumes) }
    return fields.isEmpty ? nil : formBody(fields, consumes: consumes)
  }

  private mutating func wholeBody(_ parameter: BodyParameter, consumes: [String]) -> RequestBody? {
    guard let mapping = readMapping(parameter.node, object: "parameter") else { return nil }
    let place = location(parameter.node.mark)
    var body = RequestBody(required: false, content: [], location: place)
    var schema: SchemaID?
    for entry in mapping {
      switch entry.key {
      case "name", "in": break
      case "description": body.description = readText(entry)
      case "required": body.required = readFlag(entry) ?? false
      case "schema": schema = readSchema(entry.value)
      default: readUnknown(entry, object: "Parameter Object", into: &body.extensions)
      }
    }
    if schema == nil { report(.parameterWithoutSchema(parameter.name), at: parameter.node.mark) }
    body.content = (consumes.isEmpty ? ["application/json"] : consumes).map {
      MediaType(name: $0, schema: schema, location: place)
    }
    return body
  }

  /// The fields of a form as properties of one object.
  private mutating func formBody(_ fields: [BodyParameter], consumes: [String]) -> RequestBody {
    let place = location(fields[0].node.mark)
    var facets = ObjectFacets()
    var encodings: [Encoding] = []
    var hasFile = false
    for field in fields {
      guard let mapping = field.node.mapping, !facets.properties.contains(where: { $0.name == field.name }) else {
        continue
      }
      if mapping["type"]?.string == "file" { hasFile = true }
      let required = mapping.entry("required").flatMap { readFlag($0) } ?? false
      let schema = readSchema(swaggerSchema(field.node, keeping: ["description", "example"]))
      facets.properties.append(
        Property(name: field.name, schema: schema, required: required, location: location(field.node.mark)))
      guard mapping["type"]?.string == "array" else { continue }
      var encoding = Encoding(property: field.name, location: location(field.node.mark))
      let (style, explode) = swaggerStyle(mapping, placement: .query)
      encoding.style = style
      encoding.explode = explode
      encodings.append(encoding)
    }
    let forms = ["application/x-www-form-urlencoded", "multipart/form-data"]
    var names = consumes.filter { forms.contains($0.lowercased()) }
    if hasFile { names.removeAll { $0.lowercased() != forms[1] } }
    if names.isEmpty { names = [hasFile ? forms[1] : forms[0]] }
    let isRequired = facets.properties.contains(where: \.required)
    let schema = schemas.add(Schema(kind: .object(facets), location: place))
    let content = names.map { name in
      var media = MediaType(name: name, schema: schema, location: place)
      // In a multipart body every value of a list is a part of its own.
      if name.lowercased() == forms[0] { media.encodings = encodings }
      return media
    }
    return RequestBody(required: isRequired, content: content, location: place)
  }

  /// A response's schema under each of the media types. Until then it stands under the empty name, and its examples under theirs.
  mutating func producing(_ names: [String], _ content: [MediaType]) -> [MediaType] {
    guard let schema = content.first(where: { $0.name.isEmpty }) else { return [] }
    var names = names
    var isFile = false
    if let id = schema.schema, case .string(let facets) = schemas[id].kind { isFile = facets.format == "binary" }
    // An operation that produces images answers its errors all the same, and not with an image.
    if !isFile {
      names.removeAll { name in
        [
          "image/", "audio/", "video/", "application/x-tar", "application/zip", "application/octet-stream",
          "application/pdf",
        ].contains { name.hasPrefix($0) }
      }
    }
    if names.isEmpty { names = [isFile ? "application/octet-stream" : "application/json"] }
    return names.map { name in
      var media = schema
      media.name = name
      media.examples = content.first { $0.name == name }?.examples ?? []
      return media
    }
  }

  /// The `examples` of a response, by media type.
  mutating func readSwaggerExamples(_ entry: Mapping.Entry) -> [MediaType] {
    (readMapping(entry)?.entries ?? []).map { example in
      var media = MediaType(name: example.key, schema: nil, location: location(example.keyMark))
      media.examples = [
        Example(name: "", value: readValue(example.value), location: location(example.value.mark))
      ]
      return media
    }
  }
}
