/// A call that brought no usable response: which operation, what was sent, what came back, and why it failed.
public struct ClientError: Error, Sendable {
  /// What failed.
  public enum Kind: String, Hashable, Sendable {
    /// A parameter or the body cannot be sent, for instance an empty path parameter.
    case invalidRequest
    /// The transport or a middleware threw; there is no response.
    case transport
    /// The response is not what the description says; the cause has the JSON path.
    case decoding
    /// The response has a media type that the description does not name.
    case unexpectedContentType
    /// The body of the response is longer than ``APIClient/maximumResponseBytes``.
    case bodyTooLarge
    /// A header that the description requires is missing or has a bad value.
    case responseHeader
  }

  public var kind: Kind
  public var operation: OperationMetadata
  /// The request, when it was complete.
  public var request: HTTPRequest?
  /// The head of the response, when there is one.
  public var response: HTTPResponse?
  public var cause: any Error

  public init(
    kind: Kind,
    operation: OperationMetadata,
    request: HTTPRequest? = nil,
    response: HTTPResponse? = nil,
    cause: any Error
  ) {
    self.kind = kind
    self.operation = operation
    self.request = request
    self.response = response
    self.cause = cause
  }
}

extension ClientError: CustomStringConvertible {
  /// Example: `getRelease GET /v1/releases/7: decoding failed (status 200): releases[3].id: expected a string`.
  public var description: String {
    let path = request?.path ?? operation.path
    let status = response.map { " (status \($0.status.code))" } ?? ""
    return "\(operation.id) \(operation.method.rawValue) \(path): \(summary)\(status): \(cause)"
  }

  private var summary: String {
    switch kind {
    case .invalidRequest: "the request cannot be sent"
    case .transport: "no response"
    case .decoding: "decoding failed"
    case .unexpectedContentType: "unexpected content type"
    case .bodyTooLarge: "the response is too large"
    case .responseHeader: "a response header is missing or malformed"
    }
  }
}
