/// The answer was not the success that a short call form returns: either a documented failure, with its decoded body, or a
/// status that the description does not name.
///
/// ```swift
/// do {
///   try await api.getRelease(id: 7)
/// } catch let error as UnexpectedResponse where error.status == .notFound {
///   print(error.body(as: NotFoundError.self)?.detail ?? "gone")
/// }
/// ```
public struct UnexpectedResponse: Error, Sendable {
  public let operation: OperationMetadata
  public let status: HTTPResponse.Status

  /// The header fields of an undocumented answer; empty for a documented failure, whose typed form has those it documents.
  public let headers: HTTPFields

  /// The decoded body of a documented failure, the ``HTTPBody`` of an undocumented status, or `nil`.
  public let body: (any Sendable)?

  public init(
    operation: OperationMetadata, status: HTTPResponse.Status, headers: HTTPFields = [:], body: (any Sendable)? = nil
  ) {
    self.operation = operation
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The body, if it has this type.
  public func body<Body>(as type: Body.Type = Body.self) -> Body? {
    body as? Body
  }
}

extension UnexpectedResponse: CustomStringConvertible {
  private static let longestBody = 500

  /// The operation, the status and the body's JSON, clipped to 500 characters.
  public var description: String {
    var text = "\(operation.id): unexpected status \(status.code)"
    if !status.reasonPhrase.isEmpty { text += " \(status.reasonPhrase)" }
    guard let bodyText else { return text }
    text += ": \(bodyText.prefix(Self.longestBody))"
    if bodyText.count > Self.longestBody { text += "…" }
    return text
  }

  private var bodyText: String? {
    switch body {
    case let text as String: text
    case let value as any JSONEncodable: value.jsonString()
    case let raw as HTTPBody: raw.bytesInMemory.map { String(decoding: $0, as: UTF8.self) }
    default: nil
    }
  }
}
