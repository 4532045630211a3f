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
