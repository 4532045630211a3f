import APIModel
import YAML

extension DocumentReader {
  /// The OpenAPI Object: everything else starts here.
  mutating func readDocument() -> API? {
    guard let mapping = root.mapping else {
      report(.documentNotMapping(found: root.kindName), at: root.mark)
      return nil
    }
    guard let declared = readVersion(mapping) else { return nil }
    registerComponentSchemas()
    var api = API(
      openapi: declared, info: Info(title: "API", version: "", location: location(root.mark)),
      location: location(root.mark))
    if version == .v20 { readSwaggerMembers(mapping, into: &api) } else { readMembers(mapping, into: &api) }
    if mapping["info"] == nil { report(.missingKey("info", object: "document"), at: root.mark) }
    if ["paths", "components", "webhooks", "definitions"].allSatisfy({ mapping[$0] == nil }) {
      report(.emptyDocument, at: root.mark)
    }
    readPendingSchemas()
    // Moved, so that the passes work in place.
    swap(&api.schemas, &schemas)
    runChecks(&api)
    return api
  }

  private mutating func readMembers(_ mapping: Mapping, into api: inout API) {
    // Components first: what they declare is read once, at its own place.
    if let components = mapping["components"] { readComponents(components, into: &api) }
    for entry in mapping {
      switch entry.key {
      case "openapi", "components": break
      case "info": api.info = readInfo(entry.value)
      case "servers": api.servers = readServers(entry)
      case "tags": api.tags = readTags(entry)
      case "paths": api.paths = readPaths(entry)
      case "webhooks":
        if version < .v31 { report(.newerKey(entry.key, version: "3.1"), atKey: entry) }
        api.webhooks = readWebhooks(entry)
      case "security": api.security = readSecurity(entry)
      case "externalDocs": api.externalDocs = readExternalDocs(entry)
      case "jsonSchemaDialect", "$self", "$schema": api.extensions.append(readExtension(entry))
      default: readUnknown(entry, object: "document", into: &api.extensions)
      }
    }
  }

  /// The declared version, nil when the document is of another kind.
  private mutating func readVersion(_ mapping: Mapping) -> String? {
    guard let entry = mapping.entry("openapi") else {
      if let swagger = mapping.entry("swagger") {
        if let known = OpenAPIVersion(swagger.value.text ?? ""), known == .v20 {
          version = .v20
          return "2.0"
        }
        report(.swaggerNotSupported(version: swagger.value.text ?? ""), atKey: swagger)
      } else {
        report(.missingVersion, at: root.mark)
      }
      return nil
    }
    // `openapi: 3.0` without quotes is a number; its source text says what was meant.
    let declared = entry.value.text ?? ""
    if let known = OpenAPIVersion(declared), known > .v20 {
      version = known
    } else {
      report(.unknownVersion(declared), at: entry.value.mark)
    }
    return declared
  }
}
