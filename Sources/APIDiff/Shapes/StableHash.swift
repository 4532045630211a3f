/// FNV-1a over what is added: the same in every run, which `Hasher` is not.
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var unordered: UInt64 = 0

  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xff)
  }

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      mix(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// The order of these does not matter.
  mutating func addUnordered(_ number: Int) {
    var one = StableHash()
    one.add(number)
    unordered &+= one.state
  }

  mutating func addUnordered(_ text: String) {
    var one = StableHash()
    one.add(text)
    unordered &+= one.state
  }

  var value: Int { Int(truncatingIfNeeded: state ^ (unordered &* 0x9e37_79b9_7f4a_7c15)) }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
