import MartletRuntime
import MechaMentalServer
import Testing

/// Requests that do not fit the document are answered as it says, with `HTTPValidationError`; no handler sees them.
@Suite struct MechaMentalBadInputTests {
  private static let releases = "/v1/orgs/o/workspaces/w/apps/a/releases"
  private static let apps = "/v1/orgs/o/workspaces/w/apps"
  private static let flags = "/v1/workspaces/w/feature-flags"
  private static let deep = String(repeating: "[", count: 100_000)

  static let requests = [
    BadRequest("limit below the bound", .get, "\(releases)?limit=0", "query.limit value_error"),
    BadRequest("limit above the bound", .get, "\(releases)?limit=201", "query.limit value_error"),
    BadRequest("limit that is no number", .get, "\(releases)?limit=abc", "query.limit value_error"),
    BadRequest("limit with a fraction", .get, "\(apps)?limit=1.5", "query.limit value_error"),
    BadRequest("limit beyond every integer", .get, "\(apps)?limit=99999999999999999999", "query.limit type_error"),
    BadRequest("empty limit", .get, "\(apps)?limit=", "query.limit value_error"),
    BadRequest(
      "two bad parameters", .get, "\(releases)?include_archived=maybe&limit=-1",
      "query.include_archived value_error", "query.limit value_error"),
    BadRequest("no organization", .get, flags, "query.org_id missing"),

    BadRequest("missing body", .post, releases, "body missing"),
    BadRequest("text for an object", .post, releases, body: #""v1""#, "body type_error"),
    BadRequest("null for an object", .post, releases, body: "null", "body type_error"),
    BadRequest("array for an object", .put, "\(apps)/a", body: "[1]", "body type_error"),
    BadRequest("number for a text", .post, releases, body: #"{"release_tag":7}"#, "body.release_tag type_error"),
    BadRequest("null for a text", .post, releases, body: #"{"release_tag":null}"#, "body.release_tag type_error"),
    BadRequest("missing key", .post, releases, body: "{}", "body.release_tag missing"),
    BadRequest(
      "a wrong and a missing key", .post, apps, body: #"{"name":["x"],"more":{}}"#,
      "body.name type_error", "body.workspace_id missing"),
    BadRequest(
      "query and body at once", .patch, flags, body: #"{"overrides":{"a":1,"b":true,"c/d":null,"e":"no"}}"#,
      "query.org_id missing", "body.overrides.a type_error", "body.overrides.c/d type_error",
      "body.overrides.e type_error"),
    BadRequest(
      "overrides of null", .patch, "/v1/orgs/o/feature-flags", body: #"{"overrides":null}"#,
      "body.overrides type_error"),

    BadRequest("unfinished JSON", .post, releases, body: #"{"release_tag":"v1""#, "body.release_tag json_invalid"),
    BadRequest("text behind the JSON", .post, releases, body: #"{"release_tag":"v1"} x"#, "body json_invalid"),
    BadRequest("no JSON", .post, releases, body: "release_tag=v1", "body json_invalid"),
    BadRequest(
      "invalid UTF-8", .post, releases, body: #"{"release_tag":""#, bytes: [0xFF, 0x22, 0x7D],
      "body.release_tag json_invalid"),
    BadRequest("deep nesting", .put, "\(apps)/a", body: #"{"a":\#(deep)"#, "body.a.0.0… limit_exceeded"),
  ]

  @Test(arguments: requests, Link.allCases)
  func isAnsweredWithTheDocumentedBody(_ request: BadRequest, _ link: Link) async throws {
    let script = Script()
    let routes = MechaMentalServer.routes(ScriptedMechaMental(script: script))
    try await link.serving(ServerRouter(routes: routes)) { connection in
      let answer = try await request.send(over: connection)
      #expect(answer.status == 422)
      #expect(answer.contentType == "application/json")
      let error = try answer.json(as: HTTPValidationError.self)
      let details = try #require(error.detail)
      #expect(details.map(Self.place).sorted() == request.places)
      #expect(details.allSatisfy { !$0.msg.isEmpty })
    }
    #expect(await script.received().isEmpty)
  }

  /// Not over AsyncHTTPClient, which would mend the request.
  @Test func malformedEscapesAreRefused() async throws {
    let request = BadRequest("malformed escape", .get, "\(Self.apps)?search=%zz", "query.search value_error")
    try await isAnsweredWithTheDocumentedBody(request, .inProcess)
  }

  @Test(arguments: Link.allCases) func everyRequiredBodyIsRequired(_ link: Link) async throws {
    let count = try await OperationTests.mechaMental.checkMissingBodies(link) { answer in
      #expect(answer.status == 422)
      let error = try answer.json(as: HTTPValidationError.self)
      #expect(error.detail?.map(Self.place) == ["body missing"])
    }
    #expect(count == 5)
  }

  @Test(arguments: Link.allCases) func otherMediaTypesAreRefused(_ link: Link) async throws {
    let script = Script()
    let routes = MechaMentalServer.routes(ScriptedMechaMental(script: script))
    try await link.serving(ServerRouter(routes: routes)) { connection in
      for type in ["text/plain", "application/xml; charset=utf-8", "nonsense"] {
        let request = BadRequest(type, .post, Self.releases, body: #"{"release_tag":"v1"}"#, contentType: type)
        let answer = try await request.send(over: connection)
        #expect(answer.status == 415)
        #expect(answer.contentType == "application/problem+json")
        let detail = try answer.json(as: JSONValue.self)["detail"]?.stringValue
        #expect(detail == "the content type is '\(type)'; expected application/json")
      }
    }
    #expect(await script.received().isEmpty)
  }

  /// Whether the length is announced or not.
  @Test(arguments: Link.allCases) func bodiesBeyondTheLimitAreRefused(_ link: Link) async throws {
    let script = Script()
    await script.expectCalls(answering: ScriptedAnswer(status: 418, body: "served"))
    let options = ServerOptions(maximumBodyBytes: 100)
    let routes = MechaMentalServer.routes(ScriptedMechaMental(script: script), options: options)
    try await link.serving(ServerRouter(routes: routes, options: options)) { connection in
      func send(_ bytes: Int, streamed: Bool) async throws -> Answer {
        let overhead = #"{"release_tag":""}"#.utf8.count
        let text = #"{"release_tag":"\#(String(repeating: "x", count: bytes - overhead))"}"#
        let stream = AsyncStream<[UInt8]> { continuation in
          continuation.yield(Array(text.utf8))
          continuation.finish()
        }
        return try await connection.send(.post, Self.releases, streamed ? HTTPBody(stream) : HTTPBody(text))
      }
      for streamed in [false, true] {
        #expect(try await send(100, streamed: streamed).status == 418)
        let answer = try await send(101, streamed: streamed)
        #expect(answer.status == 413)
        #expect(answer.contentType == "application/problem+json")
      }
    }
    #expect(await script.received().count == 2)
  }

  /// Example: `body.overrides.a type_error`. The end of a long path is left out.
  private static func place(_ error: ValidationError) -> String {
    let parts = error.loc.map { element -> String in
      switch element {
      case .string(let name): name
      case .integer(let index): "\(index)"
      case .unknown(let value): "?\(value)"
      }
    }
    return parts.prefix(4).joined(separator: ".") + (parts.count > 4 ? "…" : "") + " \(error.type)"
  }
}
