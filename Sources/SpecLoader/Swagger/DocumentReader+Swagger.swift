import APIModel
import YAML

/// Swagger 2.0 says in other places what OpenAPI 3 says; each is read into the same model.
extension DocumentReader {
  /// The Swagger Object.
  mutating func readSwaggerMembers(_ mapping: Mapping, into api: inout API) {
    readPendingSchemas()
    for section in mapping {
      switch section.key {
      case "parameters":
        for entry in readMapping(section)?.entries ?? [] where bodyParameter(entry.value) == nil {
          _ = readParameter(entry.value)
        }
      case "responses": for entry in readMapping(section)?.entries ?? [] { _ = readSharedResponse(entry.value) }
      case "securityDefinitions": api.securitySchemes = readSecuritySchemes(section)
      default: break
      }
    }
    for entry in mapping {
      switch entry.key {
      case "swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters", "responses",
        "securityDefinitions":
        break
      case "info": api.info = readInfo(entry.value)
      case "tags": api.tags = readTags(entry)
      case "paths": api.paths = readPaths(entry)
      case "security": api.security = readSecurity(entry)
      case "externalDocs": api.externalDocs = readExternalDocs(entry)
      default: readUnknown(entry, object: "document", into: &api.extensions)
      }
    }
    api.servers = swaggerServers(mapping)
  }

  /// One server for each scheme. Without a scheme it is that of the document's own address, which a file does not have.
  private mutating func swaggerServers(_ mapping: Mapping) -> [Server] {
    let host = mapping.entry("host")
    let basePath = mapping.entry("basePath")
    guard let place = host ?? basePath else { return [] }
    var path = basePath.flatMap { readText($0) } ?? ""
    while path.hasSuffix("/") { path.removeLast() }
    if !path.isEmpty, !path.hasPrefix("/") { path = "/" + path }
    let location = location(place.keyMark)
    guard let host, let name = readText(host) else {
      return [Server(url: path.isEmpty ? "/" : path, description: nil, variables: [], location: location)]
    }
    let schemes = mapping.entry("schemes").map { readTexts($0) } ?? []
    return (schemes.isEmpty ? ["https"] : schemes).map {
      Server(url: "\($0)://\(name)\(path)", description: nil, variables: [], location: location)
    }
  }

  /// `consumes` or `produces` of an operation, or else of the document.
  mutating func swaggerMediaTypes(_ key: String, _ operation: Mapping) -> [String] {
    if let own = operation.entry(key) { return readTexts(own) }
    return root.mapping?.entry(key).map { readTexts($0) } ?? []
  }

  /// What a parameter or a header says of its value, which in OpenAPI 3 stands under `schema`.
  func swaggerSchema(_ node: Node, keeping annotations: Set<String> = []) -> Node {
    let entries = (node.mapping?.entries ?? []).filter { entry in
      switch entry.key {
      case "description", "example": annotations.contains(entry.key)
      case "required", "deprecated", "readOnly": false
      default: SchemaKeyword.byName[entry.key] != nil || entry.key.hasPrefix("x-enum") || entry.key == "x-nullable"
      }
    }
    return Node(.mapping(Mapping(entries)), mark: node.mark)
  }

  /// The style and `explode` that say the same as `collectionFormat`.
  mutating func swaggerStyle(_ mapping: Mapping, placement: ParameterLocation) -> (ParameterStyle, explode: Bool) {
    let plain = placement.defaultStyle
    guard mapping["type"]?.string == "array" else { return (plain, plain == .form) }
    guard let entry = mapping.entry("collectionFormat"), let format = readText(entry) else { return (plain, false) }
    switch (format, plain) {
    case ("csv", _): return (plain, false)
    case ("multi", .form): return (.form, true)
    case ("ssv", .form): return (.spaceDelimited, false)
    case ("pipes", .form): return (.pipeDelimited, false)
    default:
      report(.collectionFormat(format), at: entry.value.mark)
      return (plain, false)
    }
  }
}
