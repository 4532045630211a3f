import APIModel
import YAML

/// What no reader has a place for is kept as it stands.
extension DocumentReader {
  func readValue(_ node: Node) -> Value {
    switch node.value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .integer(number)
    case .double(let number, let literal): .number(number, literal: literal)
    case .string(let text): .string(text)
    case .sequence(let items): .array(items.map(readValue))
    case .mapping(let mapping):
      .object(mapping.entries.map { Value.Member(key: $0.key, value: readValue($0.value)) })
    }
  }

  func readExtension(_ entry: Mapping.Entry) -> Extension {
    Extension(name: entry.key, value: readValue(entry.value), location: location(entry.keyMark))
  }

  /// A key that the reader of `object` does not know: vendors' own keys are kept silently, others with a note.
  mutating func readUnknown(_ entry: Mapping.Entry, object: String, into extensions: inout [Extension]) {
    if !entry.key.hasPrefix("x-") { report(.unknownKey(entry.key, object: object), atKey: entry) }
    extensions.append(readExtension(entry))
  }
}
