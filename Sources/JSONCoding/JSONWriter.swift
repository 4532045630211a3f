/// Writes JSON (RFC 8259) into memory that grows, without building a tree and without white space.
///
/// Objects are written key by key in the order of the calls; dictionaries are sorted by the bytes of their keys, so that
/// equal values give equal bytes. JSON has no words for infinities and NaN: they are written as `null`.
public struct JSONWriter: ~Copyable {
  var base: UnsafeMutablePointer<UInt8>
  /// Bytes written.
  public private(set) var count = 0
  private var capacity: Int
  /// True behind a value, where the next value or key must be preceded by a comma.
  var needsComma = false

  /// - Parameter capacity: How many bytes to reserve at first.
  public init(capacity: Int = 1024) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The document as UTF-8.
  public consuming func finish() -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: base, count: count))
  }

  /// The document as text.
  public consuming func finishString() -> String {
    String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Begins an object. Write its members with `field` and its variants, then call ``endObject()``.
  public mutating func beginObject() {
    open(Ascii.openBrace)
  }

  public mutating func endObject() {
    close(Ascii.closeBrace)
  }

  /// Begins an array. Write its elements with `value`, then call ``endArray()``.
  public mutating func beginArray() {
    open(Ascii.openBracket)
  }

  public mutating func endArray() {
    close(Ascii.closeBracket)
  }

  /// Writes a key; its value must follow. For keys known when the code is written, `field` is shorter.
  public mutating func key(_ key: String) {
    beginValue()
    appendQuoted(key)
    appendByte(Ascii.colon)
    needsComma = false
  }

  /// Makes room for `length` more bytes; what is written into the room counts after ``advance(_:)``.
  @inline(__always)
  mutating func reserve(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < length { grow(length) }
    return base + count
  }

  @inline(__always)
  mutating func advance(_ length: Int) {
    count += length
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    let larger = max(capacity * 2, count + length)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  @inline(__always)
  mutating func appendByte(_ byte: UInt8) {
    reserve(1).pointee = byte
    count += 1
  }

  /// Writes the comma that separates a value or key from what stands before it.
  @inline(__always)
  mutating func beginValue() {
    if needsComma { appendByte(Ascii.comma) }
    needsComma = true
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    beginValue()
    appendByte(bracket)
    needsComma = false
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    appendByte(bracket)
    needsComma = true
  }
}
