/// A step around every handler: it may change the request, the response, or answer by itself.
///
/// The first middleware of the list is the outermost. It runs for requests that have found their operation.
public protocol ServerMiddleware: Sendable {
  func intercept(
    _ request: ServerRequest,
    operation: OperationMetadata,
    next: @Sendable (ServerRequest) async throws -> ServerResponse
  ) async throws -> ServerResponse
}
