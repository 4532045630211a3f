/// An error with a status, sent as `application/problem+json` (RFC 9457). Handlers throw it.
///
/// ```swift
/// throw HTTPProblem(status: .conflict, detail: "the release is live")
/// ```
public struct HTTPProblem: Error, Sendable {
  public var status: HTTPResponse.Status

  /// A URI that names the sort of problem; `about:blank` says no more than the status.
  public var type: String

  /// The sort of problem in words, the same for each occurrence.
  public var title: String

  /// What is wrong this time. The caller sees it.
  public var detail: String?

  /// More members of the document, such as `errors`.
  public var extensions: [String: JSONValue]

  /// More header fields of the answer, such as `Allow` or `Retry-After`.
  public var headers: HTTPFields

  public init(
    status: HTTPResponse.Status,
    type: String = "about:blank",
    title: String? = nil,
    detail: String? = nil,
    extensions: [String: JSONValue] = [:],
    headers: HTTPFields = [:]
  ) {
    self.status = status
    self.type = type
    self.title = title ?? status.reasonPhrase
    self.detail = detail
    self.extensions = extensions
    self.headers = headers
  }

  /// What the stub of an operation throws: 501.
  public static func notImplemented(_ operation: OperationMetadata) -> HTTPProblem {
    HTTPProblem(status: .notImplemented, detail: "operation '\(operation.id)' is not implemented")
  }

  /// The answer that carries the problem.
  public var response: ServerResponse {
    var response = ServerResponse.json(status.code, self, contentType: "application/problem+json")
    response.status = status
    for field in headers { response.headers.append(field) }
    return response
  }
}

extension HTTPProblem: JSONEncodable {
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("type", type)
    json.field("title", title)
    json.field("status", status.code)
    json.optionalField("detail", detail)
    // The members of the RFC stay what they are.
    json.fields(extensions.filter { !["type", "title", "status", "detail"].contains($0.key) })
    json.endObject()
  }
}

extension HTTPProblem: CustomStringConvertible {
  /// Example: `409 Conflict: the release is live`.
  public var description: String {
    "\(status.code) \(title)" + (detail.map { ": \($0)" } ?? "")
  }
}
