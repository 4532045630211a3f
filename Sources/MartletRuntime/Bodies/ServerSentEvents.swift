/// One event of a `text/event-stream` (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
  /// The `event` field; `message` when the server names none.
  public var event: String

  /// The `data` fields, joined by line breaks.
  public var data: String

  /// The last `id` that the stream has sent, for `Last-Event-ID` when connecting again.
  public var id: String?

  /// After how many milliseconds to connect again, where the server has said so.
  public var retry: Int?

  public init(event: String = "message", data: String, id: String? = nil, retry: Int? = nil) {
    self.event = event
    self.data = data
    self.id = id
    self.retry = retry
  }

  /// Reads the data as JSON.
  public func json<Value: JSONDecodable>(as type: Value.Type = Value.self) throws(JSONError) -> Value {
    try Value(json: data)
  }

  /// The event as the stream writes it, with the empty line at its end.
  public var text: String {
    var text = ""
    if event != "message" { text += "event: \(event.filter { !$0.isNewline })\n" }
    if let id { text += "id: \(id.filter { !$0.isNewline })\n" }
    if let retry { text += "retry: \(retry)\n" }
    for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { text += "data: \(line)\n" }
    return text + "\n"
  }
}

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

/// Takes the stream apart, byte by byte, because chunks may be cut inside a character or a line end.
struct ServerSentEventParser {
  private let maximumEventBytes: Int
  private var line: [UInt8] = []
  private var followsReturn = false
  private var isFirstLine = true
  private var event = ""
  private var data: [String] = []
  private var id: String?
  private var retry: Int?
  /// Bytes of the event so far.
  private var size = 0
  private var ready: [ServerSentEvent] = []
  private var taken = 0

  init(maximumEventBytes: Int) { self.maximumEventBytes = maximumEventBytes }

  mutating func takeEvent() -> ServerSentEvent? {
    guard taken < ready.count else {
      ready.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    taken += 1
    return ready[taken - 1]
  }

  mutating func append(_ chunk: [UInt8]) throws(HTTPBodyError) {
    for byte in chunk {
      // A line ends with CR LF, LF or CR.
      if byte == UInt8(ascii: "\n"), followsReturn {
        followsReturn = false
        continue
      }
      followsReturn = byte == UInt8(ascii: "\r")
      if followsReturn || byte == UInt8(ascii: "\n") {
        endLine()
      } else {
        size += 1
        guard size <= maximumEventBytes else { throw .tooLarge(limit: maximumEventBytes) }
        line.append(byte)
      }
    }
  }

  private mutating func endLine() {
    defer { line.removeAll(keepingCapacity: true) }
    if isFirstLine {
      isFirstLine = false
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    }
    guard !line.isEmpty else { return endEvent() }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    let text = String(decoding: value, as: UTF8.self)
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "event": event = text
    case "data": data.append(text)
    case "id" where !text.utf8.contains(0): id = text
    case "retry" where text.utf8.allSatisfy { (0x30...0x39).contains($0) }: retry = Int(text) ?? retry
    default: break
    }
  }

  private mutating func endEvent() {
    defer {
      event = ""
      data = []
      size = 0
    }
    guard !data.isEmpty else { return }
    let name = event.isEmpty ? "message" : event
    ready.append(ServerSentEvent(event: name, data: data.joined(separator: "\n"), id: id, retry: retry))
  }
}
