import MartletRuntime
import Testing

/// A request that no generated client would send, and what the server says about it.
struct BadRequest: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let method: HTTPRequest.Method
  let path: String
  let body: [UInt8]
  let contentType: String?
  /// Where the violations are; in the order of the places.
  let places: [String]

  /// - Parameter places: location and path of each violation, with its type. Example: `query.limit value_error`.
  init(
    _ name: String, _ method: HTTPRequest.Method, _ path: String, body: String = "", bytes: [UInt8] = [],
    contentType: String? = nil, _ places: String...
  ) {
    testDescription = name
    self.method = method
    self.path = path
    self.body = Array(body.utf8) + bytes
    self.contentType = contentType ?? (self.body.isEmpty ? nil : "application/json")
    self.places = places.sorted()
  }

  func send(over connection: Connection) async throws -> Answer {
    var headers: HTTPFields = [:]
    headers[.contentType] = contentType
    return try await connection.send(method, path, HTTPBody(body), headers: headers)
  }
}
