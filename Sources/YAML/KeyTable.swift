/// Every different key of a document once: a key costs one look-up, and comparing two keys compares their numbers.
struct KeyTable {
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var hashes: [UInt64] = []
  private var strings: [String] = []
  /// For each key, the position + 1 at which the mapping `markedBy` holds it.
  private var marks: [(mapping: UInt32, position: UInt32)] = []
  private var mapping: UInt32 = 0

  func string(_ id: UInt32) -> String { strings[Int(id)] }

  mutating func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = KeyHash.of(UnsafeRawBufferPointer(bytes))
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, Self.same(strings[Int(id)], bytes) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    strings.append(String(decoding: bytes, as: UTF8.self))
    hashes.append(hash)
    marks.append((0, 0))
    slots[slot] = UInt32(truncatingIfNeeded: strings.count)
    if strings.count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: strings.count - 1)
  }

  mutating func id(of key: String) -> UInt32 {
    var key = key
    return key.withUTF8 { id(of: $0) }
  }

  /// Starts to look for duplicates in another mapping.
  mutating func beginMapping() { mapping &+= 1 }

  /// The position at which the mapping already has this key, or nil when it is new.
  mutating func place(_ id: UInt32, at position: Int) -> Int? {
    if marks[Int(id)].mapping == mapping { return Int(marks[Int(id)].position) }
    marks[Int(id)] = (mapping, UInt32(truncatingIfNeeded: position))
    return nil
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: id + 1)
    }
  }

  private static func same(_ string: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard string.utf8.count == bytes.count else { return false }
    return string.utf8.withContiguousStorageIfAvailable {
      KeyHash.same(UnsafeRawBufferPointer($0), UnsafeRawBufferPointer(bytes))
    } ?? string.utf8.elementsEqual(bytes)
  }
}
