/// What the API description says about one operation: middleware, transports and errors get it with every call.
///
/// Generated code declares one constant for each operation.
public struct OperationMetadata: Hashable, Sendable {
  /// The `operationId`, or the name that the generator made for an operation without one. Example: `listReleases`.
  public let id: String

  /// The HTTP method.
  public let method: HTTPRequest.Method

  /// The path template as in the description (OpenAPI 3.1, section 4.8.8). Example: `/v1/orgs/{org_id}/releases`.
  public let path: String

  /// The operation's tags, in the order of the description.
  public let tags: [String]

  /// Whether the description marks the operation as deprecated.
  public let deprecated: Bool

  /// The security requirements: any one of the dictionaries suffices, each of them needs every scheme that it names,
  /// and the values are the scopes (OpenAPI 3.1, section 4.8.30). Empty when nothing is required.
  public let security: [[String: [String]]]

  public init(
    id: String,
    method: HTTPRequest.Method,
    path: String,
    tags: [String] = [],
    deprecated: Bool = false,
    security: [[String: [String]]] = []
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.tags = tags
    self.deprecated = deprecated
    self.security = security
  }

  /// Whether one of the security requirements names this scheme.
  public func requires(scheme: String) -> Bool {
    security.contains { $0[scheme] != nil }
  }
}

extension OperationMetadata: CustomStringConvertible {
  /// Example: `listReleases (GET /v1/orgs/{org_id}/releases)`.
  public var description: String { "\(id) (\(method.rawValue) \(path))" }
}
