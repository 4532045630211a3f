#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What every generated client holds: the server's address, the transport, and the middleware between them.
public struct APIClient: Sendable {
  /// The server's address; its path is put before every operation's path. Example: `https://api.example.com/v2`.
  public let baseURL: URL
  public var transport: any ClientTransport

  /// The first element is the outermost.
  public var middleware: [any ClientMiddleware]

  /// The most bytes of a response that are collected in memory; streams are not limited. Default: 64 MiB.
  public var maximumResponseBytes: Int

  private let address: ServerAddress

  public init(
    baseURL: URL,
    transport: any ClientTransport,
    middleware: [any ClientMiddleware] = [],
    maximumResponseBytes: Int = 64 << 20
  ) {
    self.baseURL = baseURL
    self.transport = transport
    self.middleware = middleware
    self.maximumResponseBytes = maximumResponseBytes
    address = ServerAddress(baseURL.absoluteString)
  }

  /// Sends a request through the middleware and the transport.
  ///
  /// - Throws: ``ClientError`` of kind `invalidRequest` or `transport`; `CancellationError` as it is.
  public func send(_ request: ClientRequest) async throws -> ClientResponse {
    let operation = request.operation
    if let problem = request.problem ?? request.dotSegments {
      throw ClientError(kind: .invalidRequest, operation: operation, cause: problem)
    }
    let head = request.head(at: address)
    do {
      let (response, body) = try await Self.run(
        middleware[...], transport: transport, head, request.body, operation)
      return ClientResponse(
        operation: operation, request: head, response: response, body: body,
        maximumBytes: maximumResponseBytes)
    } catch let error as CancellationError {
      throw error
    } catch let error as ClientError {
      throw error
    } catch {
      throw ClientError(kind: .transport, operation: operation, request: head, cause: error)
    }
  }

  private static func run(
    _ middleware: ArraySlice<any ClientMiddleware>,
    transport: any ClientTransport,
    _ request: HTTPRequest,
    _ body: HTTPBody,
    _ operation: OperationMetadata
  ) async throws -> (HTTPResponse, HTTPBody) {
    guard let first = middleware.first else {
      return try await transport.send(request, body: body, operation: operation)
    }
    let rest = middleware.dropFirst()
    return try await first.intercept(request, body: body, operation: operation) { request, body in
      try await run(rest, transport: transport, request, body, operation)
    }
  }
}
