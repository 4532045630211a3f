/// What carries a request to a server and brings the response: AsyncHTTPClient, URLSession, or ``InProcessTransport``.
public protocol ClientTransport: Sendable {
  /// Sends one request.
  ///
  /// - Parameters:
  ///   - request: complete, with scheme, authority and path.
  ///   - body: what to send; a stream is read once.
  ///   - operation: what the description says about the call.
  /// - Returns: the head of the response and its body, which may still be arriving.
  /// - Throws: only when there is no response. Every status, 500 included, is a response.
  func send(
    _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata
  ) async throws -> (HTTPResponse, HTTPBody)
}

/// A step around every call of a client: it may change the request, the response, answer by itself, or send again.
///
/// The first middleware of the list is the outermost: it sees the request first and the response last.
public protocol ClientMiddleware: Sendable {
  /// - Parameter next: the rest of the chain. Call it more than once only with a body that ``HTTPBody/isReplayable``.
  func intercept(
    _ request: HTTPRequest,
    body: HTTPBody,
    operation: OperationMetadata,
    next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
  ) async throws -> (HTTPResponse, HTTPBody)
}
