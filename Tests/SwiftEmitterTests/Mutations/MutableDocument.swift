import YAML

/// A document as a tree that tests change at places, written as JSON. Keys keep their order.
indirect enum MutableDocument: Hashable {
  case object([Member])
  case array([MutableDocument])
  case text(String)
  /// `true`, `null` or a number, as JSON writes it.
  case literal(String)

  struct Member: Hashable {
    var key: String
    var value: MutableDocument
  }

  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  typealias Path = [Step]

  init(_ node: Node) {
    switch node.value {
    case .null: self = .literal("null")
    case .bool(let flag): self = .literal(flag ? "true" : "false")
    case .int(let number): self = .literal(String(number))
    case .double(let number, _): self = .literal("\(number)")
    case .string(let text): self = .text(text)
    case .sequence(let items): self = .array(items.map(MutableDocument.init))
    case .mapping(let mapping):
      self = .object(mapping.entries.map { Member(key: $0.key, value: MutableDocument($0.value)) })
    }
  }

  /// `["type": .text("string")]` in this order.
  static func fields(_ fields: KeyValuePairs<String, MutableDocument>) -> MutableDocument {
    .object(fields.map { Member(key: $0.key, value: $0.value) })
  }

  static func ref(_ schema: String) -> MutableDocument { fields(["$ref": .text("#/components/schemas/" + schema)]) }

  var members: [Member] {
    get { if case .object(let members) = self { members } else { [] } }
    set { self = .object(newValue) }
  }

  var items: [MutableDocument] {
    get { if case .array(let items) = self { items } else { [] } }
    set { self = .array(newValue) }
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }
  var isTrue: Bool { self == .literal("true") }

  subscript(key: String) -> MutableDocument? {
    get { members.first { $0.key == key }?.value }
    set {
      if let index = members.firstIndex(where: { $0.key == key }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append(Member(key: key, value: newValue))
      }
    }
  }

  subscript(path: Path) -> MutableDocument? {
    get {
      guard let first = path.first else { return self }
      let rest = Path(path.dropFirst())
      switch first {
      case .key(let key): return self[key]?[rest]
      case .index(let index): return items.indices.contains(index) ? items[index][rest] : nil
      }
    }
    set {
      guard let first = path.first else {
        if let newValue { self = newValue }
        return
      }
      let rest = Path(path.dropFirst())
      switch first {
      case .key(let key):
        if rest.isEmpty { self[key] = newValue } else { self[key]?[rest] = newValue }
      case .index(let index):
        guard items.indices.contains(index) else { return }
        if !rest.isEmpty {
          items[index][rest] = newValue
        } else if let newValue {
          items[index] = newValue
        } else {
          items.remove(at: index)
        }
      }
    }
  }

  /// Every place below, with what stands there, in the order of the document.
  func places(_ path: Path = []) -> [(path: Path, value: MutableDocument)] {
    switch self {
    case .object(let members):
      [(path, self)] + members.flatMap { $0.value.places(path + [.key($0.key)]) }
    case .array(let items):
      [(path, self)] + items.enumerated().flatMap { $0.element.places(path + [.index($0.offset)]) }
    case .text, .literal: [(path, self)]
    }
  }

  /// With every text that is `old` in place of it.
  func replacing(_ old: String, with new: String) -> MutableDocument {
    switch self {
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.replacing(old, with: new)) })
    case .array(let items): .array(items.map { $0.replacing(old, with: new) })
    case .text(let text): .text(text == old ? new : text)
    case .literal: self
    }
  }

  var json: String {
    switch self {
    case .object(let members):
      "{" + members.map { JSONText.text($0.key).source + ": " + $0.value.json }.joined(separator: ",\n") + "}"
    case .array(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
    case .text(let text): JSONText.text(text).source
    case .literal(let text): text
    }
  }
}
