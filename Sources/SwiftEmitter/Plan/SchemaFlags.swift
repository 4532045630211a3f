import APIModel

/// A set of schemas of one table. Most of them are in it, so that a flag for each is less than a hash table.
struct SchemaFlags: Hashable, Sendable {
  private var flags: [Bool]

  /// - Parameter count: Of the table's schemas.
  init(count: Int) { flags = Array(repeating: false, count: count) }

  func contains(_ id: SchemaID) -> Bool { flags.indices.contains(id.index) && flags[id.index] }

  /// True when it was not in yet. An id of another table goes nowhere.
  mutating func insert(_ id: SchemaID) -> Bool {
    guard flags.indices.contains(id.index), !flags[id.index] else { return false }
    flags[id.index] = true
    return true
  }
}
