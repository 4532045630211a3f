import MartletRuntime

/// The case of a generated output, whatever its operation: the name of the case and the body in it.
struct Outcome: Sendable, CustomStringConvertible {
  let name: String
  /// The documented body; nil for `undocumented`.
  let body: JSONValue?
  /// What `undocumented` holds.
  let undocumented: (status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)?

  /// - Parameter output: a generated enum. All of them have the same cases; the compiler just does not know.
  init(_ output: any Sendable) {
    let child = Mirror(reflecting: output).children.first
    name = child?.label ?? "\(output)"
    body = (child?.value as? any JSONEncodable).map { JSONValue(encoding: $0) }
    undocumented = child?.value as? (status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)
  }

  /// The name of the case that a status must have.
  static let names = [
    200: "ok", 401: "unauthorized", 403: "forbidden", 404: "notFound", 422: "unprocessableContent",
    500: "internalServerError",
  ]

  var description: String { ".\(name)(\(body.map(\.description) ?? ""))" }
}
