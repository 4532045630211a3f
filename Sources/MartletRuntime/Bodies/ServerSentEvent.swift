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
