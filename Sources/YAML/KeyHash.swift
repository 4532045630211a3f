/// The hash of a key's bytes: seeded, so that no document can be written to collide.
enum KeyHash {
  private static let seed = UInt64.random(in: .min ... .max)

  static func of(_ key: String) -> UInt64 {
    let direct = key.utf8.withContiguousStorageIfAvailable { of(UnsafeRawBufferPointer($0)) }
    if let direct { return direct }
    return Array(key.utf8).withUnsafeBytes { of($0) }
  }

  /// Multiply and fold, eight bytes at a time; the last word may overlap the one before.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      return mixed(hash, bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let first = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return mixed(hash, first << 32 | last)
    }
    var rest: UInt64 = 0
    for byte in bytes { rest = rest << 8 | UInt64(byte) }
    return mixed(hash, rest)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low &+ word
  }

  /// Equality by bytes; `==` alone would also accept canonically equivalent text.
  static func same(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let direct = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { same(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer($0)) }
    }
    return direct.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
  }

  /// For buffers of one length.
  static func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    let count = min(left.count, right.count)
    var offset = 0
    while offset + 8 <= count {
      if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return left.count == right.count
  }
}
