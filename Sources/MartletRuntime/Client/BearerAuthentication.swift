/// Sends `Authorization: Bearer …` (RFC 6750, section 2.1) and renews the token after a 401.
///
/// The token is asked for once and kept. When a server answers 401, it is asked for again and the call is sent once more, if
/// its body can be. However many calls wait for a token at the same time, it is asked for once.
///
/// A request that already has an `Authorization` field is left alone.
public struct BearerAuthentication: ClientMiddleware {
  private let tokens: TokenSource
  private let scheme: String?

  /// - Parameters:
  ///   - scheme: sends the token only with operations whose security requirements name this scheme; `nil` with all.
  ///   - token: brings a fresh token; called at the first request and after each 401.
  public init(scheme: String? = nil, token: @escaping @Sendable () async throws -> String) {
    tokens = TokenSource(fetch: token)
    self.scheme = scheme
  }

  public func intercept(
    _ request: HTTPRequest,
    body: HTTPBody,
    operation: OperationMetadata,
    next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
  ) async throws -> (HTTPResponse, HTTPBody) {
    let isConcerned = scheme.map { operation.requires(scheme: $0) } ?? true
    guard isConcerned, request.headerFields[.authorization] == nil else { return try await next(request, body) }
    let token = try await tokens.current()
    let answer = try await next(request.authorized(with: token), body)
    guard answer.0.status == .unauthorized, body.isReplayable else { return answer }
    let renewed = try await tokens.renewed(after: token)
    return try await next(request.authorized(with: renewed), body)
  }
}

extension HTTPRequest {
  fileprivate func authorized(with token: TokenSource.Token) -> HTTPRequest {
    var request = self
    request.headerFields[.authorization] = "Bearer \(token.text)"
    return request
  }
}
