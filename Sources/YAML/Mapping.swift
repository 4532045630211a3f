/// The entries of a mapping in document order, with lookup by key.
///
/// Keys are compared by their bytes: two spellings of one Unicode character are two keys, as in JSON.
package struct Mapping: Sendable {
  package struct Entry: Sendable {
    package let key: String
    package let keyMark: Mark
    package let value: Node

    package init(key: String, keyMark: Mark, value: Node) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  private let storage: Storage

  /// Of two entries with the same key, the first is the one that lookup finds.
  package init(_ entries: [Entry]) {
    storage = Storage(entries: entries, index: entries.count > KeyIndex.threshold ? KeyIndex(entries) : nil)
  }

  package var entries: [Entry] { storage.entries }
  package var count: Int { storage.entries.count }
  package var isEmpty: Bool { storage.entries.isEmpty }

  package func entry(_ key: String) -> Entry? {
    if let index = storage.index { return index.find(key, in: storage.entries) }
    return storage.entries.first { KeyHash.same($0.key, key) }
  }

  package subscript(key: String) -> Node? { entry(key)?.value }
}

extension Mapping: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { storage.entries.count }
  package subscript(position: Int) -> Entry { storage.entries[position] }
}

/// One word in a node instead of two.
private final class Storage: Sendable {
  let entries: [Mapping.Entry]
  let index: KeyIndex?

  init(entries: [Mapping.Entry], index: KeyIndex?) {
    self.entries = entries
    self.index = index
  }
}
