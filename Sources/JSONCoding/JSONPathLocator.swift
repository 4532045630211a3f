/// Finds the paths of byte offsets by reading the document once more. Only errors pay for it.
///
/// It trusts that the reader has validated everything before the offsets, and on anything else it still ends: every
/// step moves forward.
struct JSONPathLocator {
  struct Place {
    var path: [JSONPathComponent]
    /// Where the array or object that was closed last begins.
    var lastContainer: Int
  }

  private enum Container {
    case array(index: Int)
    case object(key: Range<Int>?)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var stack: [(container: Container, start: Int)] = []
  private var expectsKey = false
  private var lastContainer = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads on to `offset`, which must not be smaller than in the call before, and says where that is.
  mutating func advance(to offset: Int) -> Place {
    while position < min(offset, bytes.count) { step() }
    return Place(path: stack.compactMap { component(of: $0.container) }, lastContainer: lastContainer)
  }

  private mutating func step() {
    let start = position
    position += 1
    switch bytes[start] {
    case Ascii.openBrace:
      stack.append((.object(key: nil), start))
      expectsKey = true
    case Ascii.openBracket:
      stack.append((.array(index: 0), start))
      expectsKey = false
    case Ascii.closeBrace, Ascii.closeBracket:
      if let closed = stack.popLast() { lastContainer = closed.start }
      expectsKey = false
    case Ascii.comma:
      guard let top = stack.last else { return }
      switch top.container {
      case .array(let index):
        stack[stack.count - 1].container = .array(index: index + 1)
      case .object:
        stack[stack.count - 1].container = .object(key: nil)
        expectsKey = true
      }
    case Ascii.quote:
      skipString()
      if expectsKey, !stack.isEmpty {
        stack[stack.count - 1].container = .object(key: start + 1..<max(start + 1, position - 1))
        expectsKey = false
      }
    default:
      break
    }
  }

  private mutating func skipString() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Ascii.quote { return }
      if byte == Ascii.backslash { position += 1 }
    }
    position = bytes.count
  }

  private func component(of container: Container) -> JSONPathComponent? {
    switch container {
    case .array(let index): return .index(index)
    case .object(nil): return nil
    case .object(let key?):
      let raw = UnsafeBufferPointer(rebasing: bytes[key])
      return .key(StringEscapes.unescaped(raw) ?? String(decoding: raw, as: UTF8.self))
    }
  }
}
