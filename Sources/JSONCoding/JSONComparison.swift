/// Compares two models member by member, although `jsonMembers` shows only one model at a time: the first round copies the
/// members of one side by side into memory, the second compares those of the other with the copies.
struct JSONComparison {
  // A copy is found again only behind the same type: should a model visit other members the second time, which it must
  // not, then nothing is taken for what it is not.
  private typealias Mark = ObjectIdentifier

  private let memory: UnsafeMutableRawBufferPointer
  private var offset = 0
  private var isCopying = true
  /// Copies that have not been compared yet.
  private var copies = 0
  private(set) var isEqual = true

  /// - Parameter memory: Aligned to 16 bytes, and large enough for every member with its mark.
  init(_ memory: UnsafeMutableRawBufferPointer) {
    self.memory = memory
  }

  /// The bytes that the members of a model take at most: each has a mark and may have to be aligned.
  static func capacity<Model: JSONModel>(for model: Model.Type) -> Int {
    MemoryLayout<Model>.stride + (Model.jsonKeys.count + 1) * (MemoryLayout<Mark>.stride + 16)
  }

  mutating func beginComparing() {
    offset = 0
    isCopying = false
  }

  mutating func visit<Value: Hashable>(_ value: Value) {
    let mark = align(MemoryLayout<Mark>.alignment)
    offset = mark + MemoryLayout<Mark>.size
    let start = align(MemoryLayout<Value>.alignment)
    offset = start + MemoryLayout<Value>.size
    // Only a model that visits a member twice, or one aligned to more than 16 bytes, does not fit.
    guard offset <= memory.count, MemoryLayout<Value>.alignment <= 16, let base = memory.baseAddress else {
      return end()
    }
    if isCopying {
      (base + mark).initializeMemory(as: Mark.self, to: Mark(Value.self))
      (base + start).initializeMemory(as: Value.self, to: value)
      copies += 1
      return
    }
    guard copies > 0, (base + mark).load(as: Mark.self) == Mark(Value.self) else { return end() }
    copies -= 1
    let copy = (base + start).assumingMemoryBound(to: Value.self)
    if isEqual { isEqual = copy.pointee == value }
    copy.deinitialize(count: 1)
  }

  /// Compares nothing more.
  private mutating func end() {
    isEqual = false
    copies = 0
    isCopying = false
  }

  private func align(_ alignment: Int) -> Int {
    (offset + alignment - 1) & ~(alignment - 1)
  }
}
