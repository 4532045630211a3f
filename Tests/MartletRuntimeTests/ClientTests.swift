import MartletRuntime
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A transport that a test scripts.
struct ScriptedTransport: ClientTransport {
  var answer: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)

  func send(
    _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata
  ) async throws -> (HTTPResponse, HTTPBody) {
    try await answer(request, body)
  }
}

@Suite struct ClientTests {
  private func client(
    _ middleware: [any ClientMiddleware] = [], maximum: Int = 1 << 20,
    _ answer: @escaping @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
  ) throws -> APIClient {
    APIClient(
      baseURL: try #require(URL(string: "https://example.com/api")), transport: ScriptedTransport(answer: answer),
      middleware: middleware, maximumResponseBytes: maximum)
  }

  private func request() -> ClientRequest {
    var request = ClientRequest(OperationMetadata(id: "op", method: .get, path: "/a/{b}", security: [["key": []]]))
    request.path("/a/")
    request.path("b", 7)
    return request
  }

  private func error(_ body: () async throws -> Void) async -> ClientError? {
    do {
      try await body()
      return nil
    } catch {
      return error as? ClientError
    }
  }

  @Test func requestsAreComplete() async throws {
    let client = try client { request, _ in
      #expect(request.scheme == "https")
      #expect(request.authority == "example.com")
      #expect(request.path == "/api/a/7?q=x%20y")
      return (HTTPResponse(status: .ok), .empty)
    }
    var request = request()
    request.query("q", "x y")
    #expect(try await client.send(request).status == .ok)
  }

  @Test func decodingErrorsSayWhere() async throws {
    let client = try client { _, _ in
      (HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"]), #"[{"id":"a"},{"id":7}]"#)
    }
    let error = await error { let _: [Release] = try await client.send(request()).json() }
    #expect(error?.kind == .decoding)
    #expect((error?.cause as? JSONError)?.path == "[1].id")
    #expect(error?.description.hasPrefix("op GET /api/a/7: decoding failed (status 200): [1].id") == true)
  }

  @Test func otherContentTypesAreNamed() async throws {
    let client = try client { _, _ in
      (HTTPResponse(status: .ok, headerFields: [.contentType: "text/html"]), "<html>")
    }
    let error = await error { let _: JSONValue = try await client.send(request()).json() }
    #expect(error?.kind == .unexpectedContentType)
    #expect(error?.description.contains("text/html") == true)
  }

  @Test func responsesAreBounded() async throws {
    let client = try client(maximum: 100) { _, _ in
      (HTTPResponse(status: .ok), HTTPBody(AsyncStream<[UInt8]>(unfolding: { [0x20] })))
    }
    let error = await error { let _: JSONValue = try await client.send(request()).json() }
    #expect(error?.kind == .bodyTooLarge)
  }

  @Test func transportErrorsKeepTheirCause() async throws {
    let client = try client { _, _ in throw ClientProblem("refused") }
    let error = await error { _ = try await client.send(request()) }
    #expect(error?.kind == .transport)
    #expect(error?.cause as? ClientProblem == ClientProblem("refused"))
    let cancelled = try self.client { _, _ in throw CancellationError() }
    await #expect(throws: CancellationError.self) { _ = try await cancelled.send(request()) }
  }

  @Test func responseHeaders() async throws {
    let client = try client { _, _ in
      (
        HTTPResponse(status: .ok, headerFields: [HTTPField.Name("X-Total")!: "12", HTTPField.Name("X-Bad")!: "x"]),
        .empty
      )
    }
    let response = try await client.send(request())
    let total: Int? = try response.header("x-total", shape: .integer)
    #expect(total == 12)
    let absent: Int? = try response.header("X-Absent", shape: .integer)
    #expect(absent == nil)
    let bad = await error { let _: Int? = try response.header("X-Bad", shape: .integer) }
    #expect(bad?.kind == .responseHeader)
    let missing = await error { let _: Int = try response.requiredHeader("X-Absent", shape: .integer) }
    #expect(missing?.kind == .responseHeader)
  }

  @Test func longBodiesAreClippedInDescriptions() {
    let error = UnexpectedResponse(
      operation: .sample, status: .notFound, body: JSONValue.string(String(repeating: "x", count: 10_000)))
    #expect(error.description.hasPrefix("sample: unexpected status 404 Not Found: \"xxx"))
    #expect(error.description.count < 600)
  }

  @Test func keysGoWhereTheyShould() async throws {
    let seen = Recorder<HTTPRequest>()
    for place in [APIKeyAuthentication.Place.header("X-Key"), .query("key"), .cookie("key")] {
      let client = try client([APIKeyAuthentication("a b", in: place, scheme: "key")]) { request, _ in
        seen.append(request)
        return (HTTPResponse(status: .ok), .empty)
      }
      var request = request()
      request.cookie("sid", "1")
      _ = try await client.send(request)
    }
    #expect(seen.values[0].headerFields[HTTPField.Name("X-Key")!] == "a b")
    #expect(seen.values[1].path == "/api/a/7?key=a%20b")
    #expect(seen.values[2].headerFields[.cookie] == "sid=1; key=a%20b")
  }

  /// Fifty calls find their token expired at the same time; one of them fetches a new one for all.
  @Test func oneRefreshForManyWaiters() async throws {
    let fetches = Recorder<Int>()
    let bearer = BearerAuthentication {
      let number = fetches.values.count
      fetches.append(number)
      try await Task.sleep(for: .milliseconds(number == 0 ? 1 : 50))
      return "token\(number)"
    }
    let client = try client([bearer]) { request, _ in
      let isFresh = request.headerFields[.authorization] == "Bearer token1"
      return (HTTPResponse(status: isFresh ? .ok : .unauthorized), .empty)
    }
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { try await client.send(request()).status.code } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [Int](repeating: 200, count: 50))
    #expect(fetches.values == [0, 1])
  }

  @Test func aRefreshIsTriedOnceForACall() async throws {
    let fetches = Recorder<Int>()
    let bearer = BearerAuthentication(scheme: "key") {
      fetches.append(1)
      return "token"
    }
    let client = try client([bearer]) { _, _ in (HTTPResponse(status: .unauthorized), .empty) }
    #expect(try await client.send(request()).status == .unauthorized)
    #expect(fetches.values.count == 2)
    var own = request()
    own.header("Authorization", "Basic eDp5")
    #expect(try await client.send(own).status == .unauthorized)
    #expect(fetches.values.count == 2)
  }

  @Test func failedRefreshesAreTriedAgain() async throws {
    let fetches = Recorder<Int>()
    let bearer = BearerAuthentication {
      fetches.append(1)
      if fetches.values.count == 1 { throw ClientProblem("no network") }
      return "token"
    }
    let client = try client([bearer]) { _, _ in (HTTPResponse(status: .ok), .empty) }
    let failure = await error { _ = try await client.send(request()) }
    #expect(failure?.kind == .transport)
    #expect(try await client.send(request()).status == .ok)
  }
}
