/// The keys of a model, in the order of its declaration, built once: keep it in a `static let`.
///
/// A key's index is its position in the initialiser. Looking a key up first compares it with the key that is expected
/// next, then asks a hash table, so that any number of keys in any order stays cheap.
///
/// The table lives as long as the process. That keeps it free of reference counting, and is why one must not be made
/// per document.
public struct JSONKeys: @unchecked Sendable {
  // Sendable: everything behind the pointer is written in `init`, before the value can be shared, and never again.

  /// Where a key's bytes lie in memory.
  struct Entry {
    /// The key and its closing quote, zero-padded to a multiple of eight bytes.
    var start: UnsafePointer<UInt8>
    /// Bytes of the key, without the quote.
    var length: Int
    /// Bytes to compare in whole words, the padding included.
    var paddedLength: Int
    /// The bytes of the last word that count.
    var lastMask: UInt64
    /// False for keys that no object holds as they are, because JSON escapes some of their bytes.
    var isPlain: Bool
  }

  private struct Table {
    var entries: UnsafePointer<Entry>
    var count: Int
    var slots: UnsafePointer<Int32>
    var slotMask: Int
    var required: [Int]
    var requiredWord: UInt64
    var requiresMore: Bool
    var constants: [(index: Int, value: String)]
    var isOpen: Bool
    var rejectsOthers: Bool
  }

  // One word, so that passing a table on is passing an address.
  private let table: UnsafePointer<Table>

  var entries: UnsafePointer<Entry> { table.pointee.entries }
  /// The number of keys.
  public var count: Int { table.pointee.count }
  private var slots: UnsafePointer<Int32> { table.pointee.slots }
  private var slotMask: Int { table.pointee.slotMask }
  /// Indices of the keys that an object must have.
  public var required: [Int] { table.pointee.required }
  /// Those of the first 64 keys as bits, and whether there are others.
  var requiredWord: UInt64 { table.pointee.requiredWord }
  var requiresMore: Bool { table.pointee.requiresMore }
  /// Keys whose value is always the same string; unions are told apart by them.
  public var constants: [(index: Int, value: String)] { table.pointee.constants }
  /// Whether the model keeps the members that it does not name.
  var isOpen: Bool { table.pointee.isOpen }
  /// Whether the schema forbids members that it does not name.
  var rejectsOthers: Bool { table.pointee.rejectsOthers }

  /// - Parameters:
  ///   - keys: The keys as they are, not escaped.
  ///   - required: Indices of the keys that must be there.
  ///   - constants: Index and value of each property that has a `const`.
  public init(_ keys: StaticString..., required: [Int] = [], constants: [(Int, String)] = []) {
    self.init(keys.map(\.description), required: required, constants: constants)
  }

  init(
    _ keys: [String], required: [Int] = [], constants: [(Int, String)] = [], isOpen: Bool = false,
    rejectsOthers: Bool = false
  ) {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: max(1, keys.count))
    for (index, key) in keys.enumerated() {
      (entries + index).initialize(to: Self.entry(for: key))
    }

    // At most half full, so that a miss ends soon.
    var slotCount = 4
    while slotCount < keys.count * 2 { slotCount *= 2 }
    let slots = UnsafeMutablePointer<Int32>.allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)

    let required = required.filter { keys.indices.contains($0) }
    let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
    table.initialize(
      to: Table(
        entries: UnsafePointer(entries), count: keys.count, slots: UnsafePointer(slots), slotMask: slotCount - 1,
        required: required, requiredWord: required.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 },
        requiresMore: required.contains { $0 >= 64 }, constants: constants.map { (index: $0.0, value: $0.1) },
        isOpen: isOpen, rejectsOthers: rejectsOthers))
    self.table = UnsafePointer(table)

    for index in 0..<keys.count where find(entries[index].start, entries[index].length) < 0 {
      var slot = Self.slot(of: entries[index].start, entries[index].length) & slotMask
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Int32(index)
    }
  }

  /// The key with this index.
  public subscript(index: Int) -> String {
    guard index >= 0, index < count else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: entries[index].start, count: entries[index].length), as: UTF8.self)
  }

  /// The index of a key given by its unescaped bytes, or -1.
  func find(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    var slot = Self.slot(of: start, length) & slotMask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return -1 }
      if entries[index].length == length, Self.areEqual(entries[index].start, start, length) { return index }
      slot = (slot + 1) & slotMask
    }
  }

  /// Whether the bytes at `cursor` are this key and a closing quote.
  @inline(__always)
  func matches(_ index: Int, at cursor: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Bool {
    let entry = entries[index]
    guard entry.isPlain else { return false }
    guard end - cursor >= entry.paddedLength else {
      return end - cursor > entry.length && Self.areEqual(entry.start, cursor, entry.length + 1)
    }
    var offset = 0
    let last = entry.paddedLength - 8
    while offset < last {
      if ByteWord.load(entry.start + offset) != ByteWord.load(cursor + offset) { return false }
      offset += 8
    }
    return (ByteWord.load(entry.start + last) ^ ByteWord.load(cursor + last)) & entry.lastMask == 0
  }

  private static func entry(for key: String) -> Entry {
    let bytes = Array(key.utf8)
    let padded = (bytes.count / 8 + 1) * 8
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: padded)
    start.initialize(repeating: 0, count: padded)
    for (offset, byte) in bytes.enumerated() { start[offset] = byte }
    start[bytes.count] = Ascii.quote
    let unused = UInt64(padded - bytes.count - 1) * 8
    return Entry(
      start: UnsafePointer(start), length: bytes.count, paddedLength: padded, lastMask: UInt64.max >> unused,
      isPlain: !bytes.contains(where: ByteWord.isSpecial))
  }

  private static func areEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      if ByteWord.load(left + offset) != ByteWord.load(right + offset) { return false }
      offset += 8
    }
    while offset < count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return true
  }

  /// A hash of all bytes and the length. Only the keys of the table share its slots, so hostile documents cannot make
  /// its chains longer.
  private static func slot(of start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= length {
      hash = (hash ^ ByteWord.load(start + offset)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < length {
      rest = rest << 8 | UInt64(start[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
