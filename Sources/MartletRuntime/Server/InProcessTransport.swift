/// Joins a client and a server in one process, without a socket: for tests, and for previews of apps.
///
/// The server gets requests as it would from a network; the client gets the server's answers, failures included.
public struct InProcessTransport: ClientTransport {
  private let router: ServerRouter

  public init(_ router: ServerRouter) { self.router = router }

  public func send(
    _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata
  ) async throws -> (HTTPResponse, HTTPBody) {
    await router.respond(to: request, body: body)
  }
}
