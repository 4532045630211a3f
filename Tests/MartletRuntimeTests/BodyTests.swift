import MartletRuntime
import Testing

@Suite struct HTTPBodyTests {
  @Test func collectsUpToTheLimit() async throws {
    let body = HTTPBody([1, 2, 3])
    #expect(try await body.collect(upTo: 3) == [1, 2, 3])
    await #expect(throws: HTTPBodyError.tooLarge(limit: 2)) { try await body.collect(upTo: 2) }
    #expect(try await HTTPBody.empty.collect(upTo: 0) == [])
  }

  @Test func streamsEndAtTheLimit() async throws {
    let endless = AsyncStream<[UInt8]>(unfolding: { [0, 0, 0, 0] })
    await #expect(throws: HTTPBodyError.tooLarge(limit: 10)) { try await HTTPBody(endless).collect(upTo: 10) }
  }

  @Test func announcedLengthsAreCheckedFirst() async throws {
    let unread = AsyncStream<[UInt8]>(unfolding: {
      Issue.record("the body was read")
      return nil
    })
    let body = HTTPBody(unread, length: 1 << 40)
    await #expect(throws: HTTPBodyError.tooLarge(limit: 100)) { try await body.collect(upTo: 100) }
  }

  @Test func streamsAreReadOnce() async throws {
    let body = HTTPBody(chunks([[1], [], [2, 3]]))
    #expect(!body.isReplayable)
    #expect(try await body.collect(upTo: 100) == [1, 2, 3])
    await #expect(throws: HTTPBodyError.alreadyConsumed) { try await body.collect(upTo: 100) }
  }

  @Test func bytesAreReadAgain() async throws {
    let body: HTTPBody = "text"
    #expect(body.isReplayable)
    for _ in 0..<2 {
      var chunks: [[UInt8]] = []
      for try await chunk in body { chunks.append(chunk) }
      #expect(chunks == [Array("text".utf8)])
    }
  }
}

@Suite struct ServerSentEventTests {
  private static let stream =
    "\u{FEFF}: a comment\nevent: delta\ndata: {\"a\":1}\n\ndata: two\r\ndata:  lines\r\nid: 7\r\nretry: 10\r\n\r\n"
    + "data\n\nevent: none\n\ndata: ü\r\rdata: cut off"

  @Test(arguments: [1, 2, 3, 7, 1000]) func eventsInChunksOfAnySize(_ size: Int) async throws {
    let bytes = Array(Self.stream.utf8)
    let parts = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    var events: [ServerSentEvent] = []
    for try await event in ServerSentEvents(HTTPBody(chunks(parts))) { events.append(event) }
    #expect(
      events == [
        ServerSentEvent(event: "delta", data: "{\"a\":1}"),
        ServerSentEvent(data: "two\n lines", id: "7", retry: 10),
        ServerSentEvent(data: "", id: "7", retry: 10),
        ServerSentEvent(data: "ü", id: "7", retry: 10),
      ])
    #expect(try events[0].json(as: JSONValue.self) == ["a": 1])
  }

  @Test func writtenEventsAreRead() async throws {
    let event = ServerSentEvent(event: "delta", data: "one\ntwo\n", id: "3")
    var events: [ServerSentEvent] = []
    for try await event in ServerSentEvents(HTTPBody(event.text)) { events.append(event) }
    #expect(events == [event])
  }

  @Test func longEventsEnd() async throws {
    let events = ServerSentEvents(HTTPBody("data: " + String(repeating: "x", count: 100)), maximumEventBytes: 50)
    await #expect(throws: HTTPBodyError.tooLarge(limit: 50)) {
      for try await _ in events {}
    }
  }
}

func chunks(_ chunks: [[UInt8]]) -> AsyncStream<[UInt8]> {
  AsyncStream { continuation in
    for chunk in chunks { continuation.yield(chunk) }
    continuation.finish()
  }
}
