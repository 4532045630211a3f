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
