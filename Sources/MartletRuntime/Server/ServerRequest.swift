/// A request that has found its operation.
public struct ServerRequest: Sendable {
  public var request: HTTPRequest
  public var body: HTTPBody
  public let operation: OperationMetadata

  /// The path's parameters by name, still percent-encoded, because the delimiters of arrays are found in the encoded text.
  public let pathParameters: [String: String]

  public init(
    _ request: HTTPRequest, body: HTTPBody = .empty, operation: OperationMetadata,
    pathParameters: [String: String] = [:]
  ) {
    self.request = request
    self.body = body
    self.operation = operation
    self.pathParameters = pathParameters
  }

  public var headers: HTTPFields { request.headerFields }

  /// The query without `?`, or nothing.
  var query: Substring {
    guard let path = request.path, let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { return "" }
    return Substring(path.utf8[path.utf8.index(after: mark)...].prefix { $0 != UInt8(ascii: "#") })
  }
}
