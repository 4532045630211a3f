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
    for member in mapping.entries {
      switch member.key {
      case "propertyName": break
      case "mapping": explicit = readDiscriminatorMapping(member)
      default:
        if !member.key.hasPrefix("x-") {
          report(.unknownKey(member.key, object: "Discriminator Object"), atKey: member)
        }
      }
    }
    return Discriminator(
      propertyName: name, mapping: explicit + implied(branches, besides: explicit), location: location(entry.keyMark))
  }

  private mutating func readDiscriminatorMapping(_ entry: Mapping.Entry) -> [Discriminator.Mapping] {
    var mappings: [Discriminator.Mapping] = []
    for member in readMapping(entry)?.entries ?? [] {
      guard let text = readText(member) else { continue }
      // A bare name is a component before it is a relative reference (OpenAPI 3.1, Discriminator Object).
      let id =
        componentIDs[text] ?? referencedSchema(Mapping.Entry(key: "$ref", keyMark: member.keyMark, value: member.value))
      if let id { mappings.append(Discriminator.Mapping(value: member.key, schema: id)) }
    }
    return mappings
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
