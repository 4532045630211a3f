/// A request in the making. Generated code fills in the path, the parameters and the body, in this order, and hands it to
/// ``APIClient/send(_:)``. Nothing here throws: the first value that cannot be sent is reported by `send`.
public struct ClientRequest: Sendable {
  public let operation: OperationMetadata

  /// The header fields, `Accept` and `Content-Type` included.
  public var headers = HTTPFields()
  public var body = HTTPBody.empty

  /// The percent-encoded path below the base URL. Example: `/v1/orgs/acme/releases`.
  public internal(set) var path = ""

  /// The percent-encoded query without `?`. Example: `limit=5&include=a,b`.
  public internal(set) var query = ""

  /// The first value that could not be written.
  var problem: ClientProblem?
  private var cookies = ""

  public init(_ operation: OperationMetadata) {
    self.operation = operation
  }

  /// Adds literal text of the path template. Example: `/releases`.
  public mutating func path(_ literal: String) {
    PercentEncoding.append(pathLiteral: literal, to: &path)
  }

  /// The media types that the caller understands, best first (RFC 9110, section 12.5.1).
  public mutating func accept(_ types: String...) {
    headers[.accept] = types.joined(separator: ", ")
  }

  mutating func append(query text: String) {
    guard !text.isEmpty else { return }
    if !query.isEmpty { query.append("&") }
    query.append(text)
  }

  /// All cookies share one field (RFC 6265, section 5.4).
  mutating func append(cookie text: String) {
    guard !text.isEmpty else { return }
    cookies.append(cookies.isEmpty ? text : "; " + text)
    // Through `fields`, because the plain subscript would split it into one field for each cookie.
    headers[fields: .cookie] = [HTTPField(name: .cookie, value: cookies)]
  }

  mutating func append(header name: String, _ value: String) {
    guard let name = HTTPField.Name(name) else { return fail("'\(name)' is not a header name") }
    guard HTTPField.isValidValue(value) else {
      return fail("the value of header '\(name)' has a line break or another control character")
    }
    headers[name] = value
  }

  mutating func fail(_ message: String) {
    if problem == nil { problem = ClientProblem(message) }
  }

  /// A segment `.` or `..`, which everything on the way may resolve (RFC 3986, section 5.2.4): the request would reach
  /// another resource.
  var dotSegments: ClientProblem? {
    let hasDots = path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    return hasDots ? ClientProblem("the path '\(path)' has a segment of dots") : nil
  }

  func head(at address: ServerAddress) -> HTTPRequest {
    var target = address.pathPrefix + path
    if target.isEmpty { target = "/" }
    if !query.isEmpty { target += (target.contains("?") ? "&" : "?") + query }
    return HTTPRequest(
      method: operation.method, scheme: address.scheme, authority: address.authority, path: target,
      headerFields: headers)
  }
}
