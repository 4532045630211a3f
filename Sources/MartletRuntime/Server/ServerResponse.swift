/// The answer to a ``ServerRequest``.
public struct ServerResponse: Sendable {
  public var status: HTTPResponse.Status
  public var headers: HTTPFields
  public var body: HTTPBody

  public init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: HTTPBody = .empty) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A JSON body.
  public static func json(
    _ code: Int, _ value: some JSONEncodable, contentType: String = "application/json"
  ) -> ServerResponse {
    with(code, HTTPBody(value.jsonBytes()), contentType)
  }

  /// A body of UTF-8 text.
  public static func text(
    _ code: Int, _ text: String, contentType: String = "text/plain; charset=utf-8"
  ) -> ServerResponse {
    with(code, HTTPBody(text), contentType)
  }

  /// Bytes or a stream as they are.
  public static func binary(
    _ code: Int, _ body: HTTPBody, contentType: String = "application/octet-stream"
  ) -> ServerResponse {
    with(code, body, contentType)
  }

  /// The properties of an object as `application/x-www-form-urlencoded`.
  public static func form(_ code: Int, _ value: some JSONEncodable) -> ServerResponse {
    with(
      code, HTTPBody(URLEncodedForm.text(ParameterValue(value), style: .form)), "application/x-www-form-urlencoded")
  }

  /// No body.
  public static func empty(_ code: Int) -> ServerResponse {
    ServerResponse(status: status(code))
  }

  /// A status that the description does not name, with a body as it is.
  ///
  /// - Parameter headers: what to send besides; fields that belong to one connection or frame its messages are left out
  ///   (RFC 9110, section 7.6.1), because an answer that was received may be passed on.
  public static func raw(
    _ status: HTTPResponse.Status, _ body: HTTPBody = .empty, headers: HTTPFields = [:]
  ) -> ServerResponse {
    var response = ServerResponse(status: status, headers: headers, body: body)
    for name in connectionFields { response.headers[name] = nil }
    return response
  }

  private static let connectionFields: [HTTPField.Name] =
    [.connection, .contentLength, .transferEncoding, .te, .trailer, .upgrade]
    + ["Keep-Alive", "Proxy-Connection"].compactMap { HTTPField.Name($0) }

  /// Sets a header in the style `simple`; `nil` sets nothing. A value that no header may have, one with a line break for
  /// instance, has spaces in place of what is forbidden.
  public mutating func header<Value: JSONEncodable>(_ name: String, _ value: Value?, explode: Bool = false) {
    guard let value else { return }
    let writer = ParameterWriter(style: .simple, explode: explode, encodes: false)
    header(name, writer.text(name: name, ParameterValue(value)))
  }

  public mutating func header(_ name: String, _ value: String?) {
    guard let value, let name = HTTPField.Name(name) else { return }
    headers[name] = value
  }

  private static func with(_ code: Int, _ body: HTTPBody, _ contentType: String) -> ServerResponse {
    ServerResponse(status: status(code), headers: [.contentType: contentType], body: body)
  }

  /// A code that is no status becomes 500, where the type of the status would trap.
  private static func status(_ code: Int) -> HTTPResponse.Status {
    (100...999).contains(code) ? HTTPResponse.Status(code: code) : .internalServerError
  }
}
