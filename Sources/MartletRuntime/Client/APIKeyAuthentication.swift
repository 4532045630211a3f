/// Sends an API key with every request (OpenAPI 3.1, section 4.8.27, type `apiKey`).
public struct APIKeyAuthentication: ClientMiddleware {
  /// Where the key goes.
  public enum Place: Hashable, Sendable {
    /// A header field. Example: `.header("X-API-Key")`.
    case header(String)
    case query(String)
    case cookie(String)
  }

  private let key: String
  private let place: Place
  private let scheme: String?

  /// - Parameter scheme: sends the key only with operations whose security requirements name this scheme; `nil` with all.
  public init(_ key: String, in place: Place, scheme: String? = nil) {
    self.key = key
    self.place = place
    self.scheme = scheme
  }

  public func intercept(
    _ request: HTTPRequest,
    body: HTTPBody,
    operation: OperationMetadata,
    next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
  ) async throws -> (HTTPResponse, HTTPBody) {
    if let scheme, !operation.requires(scheme: scheme) { return try await next(request, body) }
    var request = request
    switch place {
    case .header(let name):
      guard let name = HTTPField.Name(name), HTTPField.isValidValue(key) else {
        throw ClientProblem("the API key cannot be sent in the header '\(name)'")
      }
      request.headerFields[name] = key
    case .query(let name):
      let path = request.path ?? "/"
      request.path = path + (path.contains("?") ? "&" : "?") + Self.pair(name, key)
    case .cookie(let name):
      let cookies = request.headerFields[.cookie].map { $0 + "; " } ?? ""
      request.headerFields[fields: .cookie] = [HTTPField(name: .cookie, value: cookies + Self.pair(name, key))]
    }
    return try await next(request, body)
  }

  private static func pair(_ name: String, _ value: String) -> String {
    var pair = ""
    PercentEncoding.append(name, to: &pair)
    pair.append("=")
    PercentEncoding.append(value, to: &pair)
    return pair
  }
}
