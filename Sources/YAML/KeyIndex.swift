/// A hash table of positions for mappings with many entries; smaller ones are searched from the front.
struct KeyIndex: Sendable {
  static let threshold = 8

  /// Position + 1 in the entries, 0 when free; a power of two in size and at most half full.
  private let slots: [UInt32]

  init(_ entries: [Mapping.Entry]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: KeyHash.of(entry.key)) & (size - 1)
      while slots[slot] != 0, !KeyHash.same(entries[Int(slots[slot]) - 1].key, entry.key) {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 { slots[slot] = UInt32(truncatingIfNeeded: position + 1) }
    }
    self.slots = slots
  }

  func find(_ key: String, in entries: [Mapping.Entry]) -> Mapping.Entry? {
    var slot = Int(truncatingIfNeeded: KeyHash.of(key)) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if KeyHash.same(entry.key, key) { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
