import APIModel
import YAML

extension DocumentReader {
  /// The Parameter Object, or a reference to one.
  mutating func readParameter(_ node: Node) -> Parameter? {
    guard let target = target(of: node) else { return nil }
    let known = parameters[target.node.mark]
    let read = known ?? readParameterBody(target.node)
    if known == nil { parameters.updateValue(read, forKey: target.node.mark) }
    guard var parameter = read else { return nil }
    parameter.component = target.component(in: "parameters")
    if let description = target.description { parameter.description = description }
    return parameter
  }

  private mutating func readParameterBody(_ node: Node) -> Parameter? {
    guard let mapping = readMapping(node, object: "parameter") else { return nil }
    guard let name = mapping.entry("name").flatMap({ readText($0) }) else {
      report(.missingKey("name", object: "Parameter Object"), at: node.mark)
      return nil
    }
    guard let placement = readPlacement(mapping, at: node.mark) else { return nil }
    if placement == .querystring { report(.querystringParameter(name), at: node.mark) }
    let payload = readPayload(mapping, name: name, placement: placement, at: node.mark)
    var parameter = Parameter(
      name: name, placement: placement, required: false, payload: payload, location: location(node.mark))
    for entry in mapping {
      switch entry.key {
      case "name", "in", "schema", "content", "style", "explode", "allowReserved": break
      case "description": parameter.description = readText(entry)
      case "required": parameter.required = readFlag(entry) ?? false
      case "deprecated": parameter.deprecated = readFlag(entry) ?? false
      case "allowEmptyValue": parameter.allowEmptyValue = readFlag(entry) ?? false
      case "example", "examples": parameter.examples += readExamples(entry)
      case "collectionFormat" where version == .v20: break
      default:
        if version == .v20, SchemaKeyword.byName[entry.key] != nil { continue }
        readUnknown(entry, object: "Parameter Object", into: &parameter.extensions)
      }
    }
    reportBothExamples(mapping)
    if placement == .path, !parameter.required {
      report(.optionalPathParameter(name), at: mapping.entry("required")?.value.mark ?? node.mark)
      parameter.required = true
    }
    return parameter
  }

  private mutating func readPlacement(_ mapping: Mapping, at mark: Mark) -> ParameterLocation? {
    guard let entry = mapping.entry("in"), let text = readText(entry) else {
      report(.missingKey("in", object: "Parameter Object"), at: mark)
      return nil
    }
    guard let placement = ParameterLocation(rawValue: text), version > .v20 || placement != .cookie else {
      report(.parameterLocation(text), at: entry.value.mark)
      return nil
    }
    return placement
  }

  private mutating func readPayload(
    _ mapping: Mapping, name: String, placement: ParameterLocation, at mark: Mark
  ) -> Parameter.Payload {
    if version == .v20 {
      let (style, explode) = swaggerStyle(mapping, placement: placement)
      let schema = readSchema(swaggerSchema(Node(.mapping(mapping), mark: mark)))
      return .schema(schema, style: style, explode: explode, allowReserved: false)
    }
    let content = mapping.entry("content")
    let media = content.flatMap { readSingleContent($0, object: "Parameter Object") }
    if let schema = mapping["schema"] {
      if let content { report(.schemaAndContent, atKey: content) }
      let style = readStyle(mapping, placement: placement)
      let explode = mapping.entry("explode").flatMap { readFlag($0) } ?? (style == .form || style == .cookie)
      let allowReserved = mapping.entry("allowReserved").flatMap { readFlag($0) } ?? false
      return .schema(readSchema(schema), style: style, explode: explode, allowReserved: allowReserved)
    }
    if let media { return .content(media) }
    if content == nil { report(.parameterWithoutSchema(name), at: mark) }
    let schema = schemas.add(Schema(kind: .any, location: location(mark)))
    let style = placement.defaultStyle
    return .schema(schema, style: style, explode: style == .form, allowReserved: false)
  }

  private mutating func readStyle(_ mapping: Mapping, placement: ParameterLocation) -> ParameterStyle {
    guard let entry = mapping.entry("style"), let text = readText(entry) else { return placement.defaultStyle }
    guard let style = ParameterStyle(rawValue: text), placement.styles.contains(style) else {
      report(.parameterStyle(text, placement: placement.rawValue), at: entry.value.mark)
      return placement.defaultStyle
    }
    return style
  }
}

extension ParameterLocation {
  var defaultStyle: ParameterStyle {
    switch self {
    case .query, .cookie, .querystring: .form
    case .path, .header: .simple
    }
  }

  /// The styles that OpenAPI allows here.
  var styles: [ParameterStyle] {
    switch self {
    case .path: [.matrix, .label, .simple]
    case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form, .cookie]
    case .querystring: [.form]
    }
  }
}
