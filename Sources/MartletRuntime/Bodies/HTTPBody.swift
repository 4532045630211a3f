/// The body of a request or a response: empty, bytes in memory, or a stream of chunks that can be read once.
///
/// A body is an asynchronous sequence of chunks of bytes. ``collect(upTo:)`` is the short way for bodies of modest size.
public struct HTTPBody: Sendable {
  enum Storage: Sendable {
    case empty
    case bytes([UInt8])
    case stream(StreamSource)
  }

  let storage: Storage

  /// The length in bytes, or `nil` when a stream does not know it in advance.
  public let length: Int?

  /// A body without bytes.
  public static let empty = HTTPBody()

  /// An empty body.
  public init() {
    storage = .empty
    length = 0
  }

  /// A body of bytes in memory; it may be read any number of times.
  public init(_ bytes: [UInt8]) {
    storage = bytes.isEmpty ? .empty : .bytes(bytes)
    length = bytes.count
  }

  /// The UTF-8 bytes of a text.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// A body that is read from a sequence of chunks, for instance an `AsyncStream<[UInt8]>`. It may be read once: a second
  /// iteration throws ``HTTPBodyError/alreadyConsumed``.
  ///
  /// - Parameters:
  ///   - chunks: the bytes; empty chunks are allowed.
  ///   - length: the number of bytes, if known; it becomes the `Content-Length`.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int? = nil)
  where Chunks.Element: Collection, Chunks.Element.Element == UInt8 {
    storage = .stream(
      StreamSource {
        var iterator = chunks.makeAsyncIterator()
        return { try await iterator.next().map { Array($0) } }
      })
    self.length = length
  }

  /// Whether the body is known to have no bytes.
  public var isEmpty: Bool { length == 0 }

  /// Whether the body can be read again, as a retry needs it. Streams cannot.
  public var isReplayable: Bool {
    if case .stream = storage { return false }
    return true
  }

  /// The bytes, where they are in memory already.
  public var bytesInMemory: [UInt8]? {
    switch storage {
    case .empty: []
    case .bytes(let bytes): bytes
    case .stream: nil
    }
  }

  /// Reads the whole body.
  ///
  /// - Parameter limit: the greatest number of bytes to accept.
  /// - Throws: ``HTTPBodyError/tooLarge(limit:)`` as soon as the body is known to be longer, ``HTTPBodyError/alreadyConsumed``,
  ///   or what the stream throws.
  public func collect(upTo limit: Int) async throws -> [UInt8] {
    if let length, length > limit { throw HTTPBodyError.tooLarge(limit: limit) }
    if let bytes = bytesInMemory { return bytes }
    var collected: [UInt8] = []
    // The announced length is the other side's word: trust it for a modest reservation only.
    if let length { collected.reserveCapacity(Swift.min(length, 1 << 20)) }
    for try await chunk in self {
      guard chunk.count <= limit - collected.count else { throw HTTPBodyError.tooLarge(limit: limit) }
      if collected.isEmpty {
        collected = chunk
      } else {
        collected.append(contentsOf: chunk)
      }
    }
    return collected
  }
}

extension HTTPBody: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension HTTPBody: AsyncSequence {
  public typealias Element = [UInt8]

  public struct AsyncIterator: AsyncIteratorProtocol {
    var bytes: [UInt8]?
    var source: StreamSource?
    var pull: (() async throws -> [UInt8]?)?

    /// The next chunk, or `nil` at the end.
    public mutating func next() async throws -> [UInt8]? {
      if let bytes {
        self.bytes = nil
        return bytes
      }
      if let source {
        guard await source.claim() else { throw HTTPBodyError.alreadyConsumed }
        self.source = nil
        pull = source.open()
      }
      return try await pull?()
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    switch storage {
    case .empty: AsyncIterator()
    case .bytes(let bytes): AsyncIterator(bytes: bytes)
    case .stream(let source): AsyncIterator(source: source)
    }
  }
}

/// A stream that is opened by the first of its readers. An actor, because a lock that works on every supported system
/// would need another library, and claiming happens once for a whole body.
actor StreamSource {
  nonisolated let open: @Sendable () -> () async throws -> [UInt8]?
  private var isClaimed = false

  init(open: @escaping @Sendable () -> () async throws -> [UInt8]?) {
    self.open = open
  }

  func claim() -> Bool {
    defer { isClaimed = true }
    return !isClaimed
  }
}
