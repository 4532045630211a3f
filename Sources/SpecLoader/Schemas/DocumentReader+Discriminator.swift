import APIModel
import YAML

extension DocumentReader {
  /// The Discriminator Object.
  ///
  /// - Parameter branches: of the union; a component among them is meant by its name where the mapping leaves it out.
  mutating func readDiscriminator(_ entry: Mapping.Entry, branches: [SchemaID]) -> Discriminator? {
    if let name = entry.value.string {
      // Swagger 2.0's form, which is often carried over.
      if version > .v20 {
        report(.convertedType(entry.key, expected: "a mapping", read: "propertyName: \(name)"), at: entry.value.mark)
      }
      return Discriminator(
        propertyName: name, mapping: implied(branches, besides: []), location: location(entry.keyMark))
    }
    guard let mapping = readMapping(entry) else { return nil }
    guard let name = mapping.entry("propertyName").flatMap({ readText($0) }) else {
      report(.missingKey("propertyName", object: "Discriminator Object"), atKey: entry)
      return nil
    }
    var explicit: [Discriminator.Mapping] = []
    var defaultMapping: SchemaID?
    var extensions: [Extension] = []
    for member in mapping.entries {
      switch member.key {
      case "propertyName": break
      case "mapping": explicit = readDiscriminatorMapping(member)
      case "defaultMapping" where version >= .v32: defaultMapping = mappedSchema(member)
      default: readUnknown(member, object: "Discriminator Object", into: &extensions)
      }
    }
    var discriminator = Discriminator(
      propertyName: name, mapping: explicit + implied(branches, besides: explicit), location: location(entry.keyMark))
    discriminator.defaultMapping = defaultMapping
    discriminator.extensions = extensions
    return discriminator
  }

  private mutating func readDiscriminatorMapping(_ entry: Mapping.Entry) -> [Discriminator.Mapping] {
    var mappings: [Discriminator.Mapping] = []
    for member in readMapping(entry)?.entries ?? [] {
      if let id = mappedSchema(member) { mappings.append(Discriminator.Mapping(value: member.key, schema: id)) }
    }
    return mappings
  }

  private mutating func mappedSchema(_ entry: Mapping.Entry) -> SchemaID? {
    guard let text = readText(entry) else { return nil }
    // A bare name is a component before it is a relative reference (OpenAPI 3.1, Discriminator Object).
    return componentIDs[text]
      ?? referencedSchema(Mapping.Entry(key: "$ref", keyMark: entry.keyMark, value: entry.value))
  }

  private func implied(_ branches: [SchemaID], besides explicit: [Discriminator.Mapping]) -> [Discriminator.Mapping] {
    let named = Set(explicit.map(\.schema))
    let values = Set(explicit.map(\.value))
    return branches.compactMap { id in
      guard !named.contains(id), let name = schemas[id].name, !values.contains(name) else { return nil }
      return Discriminator.Mapping(value: name, schema: id)
    }
  }
}
