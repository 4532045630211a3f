import MartletRuntime
import MechaMentalClient
import MechaMentalServer
import Testing

/// Middleware on both sides knows which operation it stands around.
@Suite struct MiddlewareTests {
  private struct ClientTrace: ClientMiddleware {
    let events: Recorder<String>

    func intercept(
      _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata,
      next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
      await events.record("client \(operation.id) \(operation.tags)")
      var request = request
      request.headerFields[.userAgent] = "trace"
      let (response, body) = try await next(request, body)
      await events.record("client got \(response.status.code)")
      return (response, body)
    }
  }

  private struct ServerTrace: ServerMiddleware {
    let events: Recorder<String>

    func intercept(
      _ request: ServerRequest, operation: OperationMetadata,
      next: @Sendable (ServerRequest) async throws -> ServerResponse
    ) async throws -> ServerResponse {
      let agent = request.headers[.userAgent] ?? "nobody"
      await events.record("server \(operation.method.rawValue) \(operation.path) from \(agent)")
      let response = try await next(request)
      await events.record("server answers \(response.status.code)")
      return response
    }
  }

  @Test(arguments: Link.allCases) func bothSidesSeeTheOperation(_ link: Link) async throws {
    let events = Recorder<String>()
    let script = Script()
    let error = ErrorResponse(error: "E", message: "m", details: [:], timestamp: "t", statusCode: 403)
    await script.expectCalls(answering: ScriptedAnswer(status: 403, body: JSONValue(encoding: error)))
    let router = ServerRouter(
      routes: MechaMentalServer.routes(ScriptedMechaMental(script: script)),
      middleware: [ServerTrace(events: events)])
    try await link.serving(router) { connection in
      let client = MechaMentalClient(
        baseURL: connection.url, transport: connection.transport, middleware: [ClientTrace(events: events)])
      let thrown = try await #require(throws: UnexpectedResponse.self) {
        try await client.getOrganizationFeatureFlags(orgID: "acme")
      }
      #expect(thrown.body(as: ErrorResponse.self) == error)
    }
    #expect(
      await events.take() == [
        #"client getOrganizationFeatureFlags ["Feature flags"]"#,
        "server GET /v1/orgs/{org_id}/feature-flags from trace",
        "server answers 403",
        "client got 403",
      ])
  }

  /// A middleware may answer by itself; then no handler is called.
  @Test func aServerMiddlewareMayAnswer() async throws {
    struct Closed: ServerMiddleware {
      func intercept(
        _ request: ServerRequest, operation: OperationMetadata,
        next: @Sendable (ServerRequest) async throws -> ServerResponse
      ) async throws -> ServerResponse {
        throw HTTPProblem(status: .serviceUnavailable, detail: "\(operation.id) is closed")
      }
    }
    let script = Script()
    let router = ServerRouter(
      routes: MechaMentalServer.routes(ScriptedMechaMental(script: script)), middleware: [Closed()])
    try await Link.inProcess.serving(router) { connection in
      let client = MechaMentalClient(baseURL: connection.url, transport: connection.transport)
      let error = try await #require(throws: UnexpectedResponse.self) { try await client.listFeatureCategories() }
      #expect(error.status == .serviceUnavailable)
      #expect(error.description.contains("listFeatureCategories is closed"))
    }
    #expect(await script.received().isEmpty)
  }
}
