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

/// Keeps the token and lets only one call at a time ask for a new one.
private actor TokenSource {
  struct Token: Sendable {
    var text: String
    /// Counts the tokens: a 401 for an old one is no reason to renew the current one.
    var generation: Int
  }

  private let fetch: @Sendable () async throws -> String
  private var token: Token?
  private var generation = 0
  private var inFlight: Task<Token, any Error>?

  init(fetch: @escaping @Sendable () async throws -> String) {
    self.fetch = fetch
  }

  func current() async throws -> Token {
    if let token { return token }
    return try await fetched()
  }

  func renewed(after rejected: Token) async throws -> Token {
    if let token, token.generation > rejected.generation { return token }
    token = nil
    return try await fetched()
  }

  /// The task belongs to no caller, so that one that is cancelled does not fail the others.
  private func fetched() async throws -> Token {
    if let inFlight { return try await inFlight.value }
    let task = Task { try await fetchNow() }
    inFlight = task
    return try await task.value
  }

  /// Stores the token before anyone can see it: a call that is refused with it must not find the old fetch in flight.
  private func fetchNow() async throws -> Token {
    defer { inFlight = nil }
    let text = try await fetch()
    generation += 1
    let fresh = Token(text: text, generation: generation)
    token = fresh
    return fresh
  }
}
