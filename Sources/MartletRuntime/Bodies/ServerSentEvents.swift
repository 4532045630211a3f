/// The events of a body, as they arrive.
///
/// ```swift
/// for try await event in ServerSentEvents(response.body) { print(event.data) }
/// ```
public struct ServerSentEvents: AsyncSequence, Sendable {
  public typealias Element = ServerSentEvent

  private let body: HTTPBody
  private let maximumEventBytes: Int

  /// - Parameter maximumEventBytes: the most bytes of one event; a longer one ends the iteration with
  ///   ``HTTPBodyError/tooLarge(limit:)``. Default: 1 MiB.
  public init(_ body: HTTPBody, maximumEventBytes: Int = 1 << 20) {
    self.body = body
    self.maximumEventBytes = maximumEventBytes
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(chunks: body.makeAsyncIterator(), parser: ServerSentEventParser(maximumEventBytes: maximumEventBytes))
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    var chunks: HTTPBody.AsyncIterator
    var parser: ServerSentEventParser

    public mutating func next() async throws -> ServerSentEvent? {
      while true {
        if let event = parser.takeEvent() { return event }
        // An event without its empty line is not complete and is dropped, as the specification says.
        guard let chunk = try await chunks.next() else { return nil }
        try parser.append(chunk)
      }
    }
  }
}
