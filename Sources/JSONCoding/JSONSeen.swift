/// Which keys of a ``JSONKeys`` table an object had, and which one is expected next.
public struct JSONSeen: Sendable {
  private var low: UInt64 = 0
  /// Words for indices from 64 on; nil until one is seen.
  private var high: [UInt64]?
  /// The index behind the one seen last: objects mostly arrive in the order of their declaration.
  var next = 0

  public init() {}

  @inline(__always)
  mutating func insert(_ index: Int) {
    next = index + 1
    if index < 64 {
      low |= 1 << UInt64(index)
    } else {
      insertHigh(index)
    }
  }

  @inline(never)
  private mutating func insertHigh(_ index: Int) {
    let word = index / 64 - 1
    var words = high ?? []
    high = nil
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(index % 64)
    high = words
  }

  /// Whether the key with this index of the table was there.
  public func contains(_ index: Int) -> Bool {
    if index < 64 { return index >= 0 && low & (1 << UInt64(index)) != 0 }
    let word = index / 64 - 1
    guard let high, word < high.count else { return false }
    return high[word] & (1 << UInt64(index % 64)) != 0
  }

  /// Whether every required key of the table was there.
  @inline(__always)
  func covers(_ keys: JSONKeys) -> Bool {
    low & keys.requiredWord == keys.requiredWord && (!keys.requiresMore || keys.required.allSatisfy(contains))
  }

  /// How many different keys of the table were there.
  public var count: Int {
    (high ?? []).reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }
}
