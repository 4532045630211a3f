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

  package let entries: [Entry]
  private let index: KeyIndex?

  /// Of two entries with the same key, the first is the one that lookup finds.
  package init(_ entries: [Entry]) {
    self.entries = entries
    index = entries.count > KeyIndex.threshold ? KeyIndex(entries) : nil
  }

  package func entry(_ key: String) -> Entry? {
    if let index { return index.find(key, in: entries) }
    return entries.first { KeyHash.same($0.key, key) }
  }

  package subscript(key: String) -> Node? { entry(key)?.value }
}

extension Mapping: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package subscript(position: Int) -> Entry { entries[position] }
}
