import APIModel
import YAML

extension DocumentReader {
  /// `example` or `examples`, in every form that OpenAPI and JSON Schema give them.
  mutating func readExamples(_ entry: Mapping.Entry) -> [Example] {
    if entry.key == "example" {
      return [Example(name: "", value: readValue(entry.value), location: location(entry.value.mark))]
    }
    switch entry.value.value {
    case .mapping(let mapping): return mapping.entries.compactMap { readExample($0) }
    case .sequence(let items):
      return items.map { Example(name: "", value: readValue($0), location: location($0.mark)) }
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return []
    default:
      report(.wrongType(entry.key, expected: "examples under names", found: entry.value.kindName), at: entry.value.mark)
      return [Example(name: "", value: readValue(entry.value), location: location(entry.value.mark))]
    }
  }

  /// `example` and `examples` exclude each other in parameters and media types; both are kept.
  mutating func reportBothExamples(_ mapping: Mapping) {
    guard mapping["example"] != nil, let entry = mapping.entry("examples") else { return }
    report(.exampleAndExamples, atKey: entry)
  }

  /// The Example Object under its name, or a reference to one.
  mutating func readExample(_ entry: Mapping.Entry) -> Example? {
    guard entry.value.mapping != nil else {
      // A bare value where the Example Object belongs is a common slip.
      report(.bareExample(entry.key), at: entry.value.mark)
      return Example(name: entry.key, value: readValue(entry.value), location: location(entry.keyMark))
    }
    guard let target = target(of: entry.value), let mapping = readMapping(target.node, object: "example") else {
      return nil
    }
    var example = Example(name: entry.key, value: nil, location: location(entry.keyMark))
    for member in mapping {
      switch member.key {
      case "summary": example.summary = readText(member)
      case "description": example.description = readText(member)
      case "value", "dataValue": example.value = readValue(member.value)
      case "serializedValue": example.value = example.value ?? readValue(member.value)
      case "externalValue": example.externalValue = readText(member)
      default:
        if !member.key.hasPrefix("x-") { report(.unknownKey(member.key, object: "Example Object"), atKey: member) }
      }
    }
    return example
  }
}
