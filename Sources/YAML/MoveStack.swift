/// A stack whose top elements become an array by moving, without a reference count touched.
struct MoveStack<Element>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  subscript(position: Int) -> Element {
    get {
      precondition(position >= 0 && position < count)
      return base[position]
    }
    set {
      precondition(position >= 0 && position < count)
      base[position] = newValue
    }
  }

  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Takes the elements from `start` on off the stack.
  mutating func pop(from start: Int) -> [Element] {
    precondition(start >= 0 && start <= count)
    let taken = count - start
    if taken == 0 { return [] }
    let source = base + start
    count = start
    return [Element](unsafeUninitializedCapacity: taken) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: source, count: taken)
      initialized = taken
    }
  }

  mutating func removeAll(from start: Int) {
    precondition(start >= 0 && start <= count)
    (base + start).deinitialize(count: count - start)
    count = start
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
