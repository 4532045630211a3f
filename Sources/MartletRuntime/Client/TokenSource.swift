/// Keeps the token and lets only one call at a time ask for a new one.
actor TokenSource {
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
