import MartletRuntime
import MetakraftwerkServer
import Testing

/// This document has no body for bad input: the answer is problem+json (RFC 9457) that points at every violation.
@Suite struct MetakraftwerkBadInputTests {
  static let requests = [
    BadRequest("group_id", .get, "/api/v1/releases?group_id=abc", "query/group_id"),
    BadRequest("closed", .get, "/api/v1/releases?closed=2&name=R1", "query/closed"),
    BadRequest(
      "two parameters", .get, "/api/v1/releases?closed=perhaps&group_id=1e2.5", "query/closed", "query/group_id"),
    BadRequest("id in the path", .get, "/api/v1/releases/R1", "path/id"),
  ]

  @Test(arguments: requests, Link.allCases)
  func isAnsweredWithAProblem(_ request: BadRequest, _ link: Link) async throws {
    let script = Script()
    let routes = MetakraftwerkServer.routes(ScriptedMetakraftwerk(script: script))
    try await link.serving(ServerRouter(routes: routes)) { connection in
      let answer = try await request.send(over: connection)
      #expect(answer.status == 422)
      #expect(answer.contentType == "application/problem+json")
      let problem = try answer.json(as: JSONValue.self)
      #expect(problem["status"] == 422)
      #expect(problem["type"] == "about:blank")
      let errors = try #require(problem["errors"]?.arrayValue)
      let places = errors.map { ($0["location"]?.stringValue ?? "") + ($0["pointer"]?.stringValue ?? "") }
      #expect(places.sorted() == request.places)
      #expect(errors.allSatisfy { $0["message"]?.stringValue?.isEmpty == false })
    }
    #expect(await script.received().isEmpty)
  }

  /// What no operation has: no path, no method.
  @Test(arguments: Link.allCases) func unknownPathsAndMethods(_ link: Link) async throws {
    let script = Script()
    let routes = MetakraftwerkServer.routes(ScriptedMetakraftwerk(script: script))
    try await link.serving(ServerRouter(routes: routes)) { connection in
      #expect(try await connection.send(.get, "/api/v1/nothing").status == 404)
      #expect(try await connection.send(.get, "/api/v1/releases/1/2").status == 404)
      let answer = try await connection.send(.put, "/api/v1/releases")
      #expect(answer.status == 405)
      #expect(answer.contentType == "application/problem+json")
    }
    #expect(await script.received().isEmpty)
  }
}
