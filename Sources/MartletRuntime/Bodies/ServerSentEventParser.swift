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
