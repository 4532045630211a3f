/// One operation and what answers it. Generated code makes the list for an API.
public struct ServerRoute: Sendable {
  public typealias Handler = @Sendable (ServerRequest) async throws -> ServerResponse

  public let operation: OperationMetadata
  public let handler: Handler

  public init(_ operation: OperationMetadata, handler: @escaping Handler) {
    self.operation = operation
    self.handler = handler
  }
}
