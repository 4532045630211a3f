import MartletRuntime
import MechaMentalClient
import MechaMentalServer
import Testing

/// The header `authorization` is a parameter of nearly every operation: a client sets it once, and a call may set its own.
@Suite struct AuthorizationTests {
  struct Case: Sendable {
    let client: String?
    let call: String?
    let handler: String?
  }

  static let cases = [
    Case(client: nil, call: nil, handler: nil),
    Case(client: "Bearer client", call: nil, handler: "Bearer client"),
    Case(client: nil, call: "Bearer call", handler: "Bearer call"),
    Case(client: "Bearer client", call: "Bearer call", handler: "Bearer call"),
  ]

  @Test(arguments: cases, Link.allCases)
  func theHandlerGetsWhatWasSet(_ test: Case, _ link: Link) async throws {
    let script = Script()
    await script.expectCalls(answering: ScriptedAnswer(status: 200, body: [:]))
    let routes = MechaMentalServer.routes(ScriptedMechaMental(script: script))
    try await link.serving(ServerRouter(routes: routes)) { connection in
      let client = MechaMentalClient(
        baseURL: connection.url, transport: connection.transport, authorization: test.client)
      try await client.deleteRelease(
        orgID: "o", workspaceID: "w", appID: "a", releaseID: "r", authorization: test.call)
      let input = try #require(await script.last(as: DeleteReleaseInput.self))
      #expect(input.authorization == test.handler)
    }
  }

  /// A client is a value: another token is another client.
  @Test func aCopyHasItsOwnToken() async throws {
    let script = Script()
    await script.expectCalls(answering: ScriptedAnswer(status: 200, body: [:]))
    let router = ServerRouter(routes: MechaMentalServer.routes(ScriptedMechaMental(script: script)))
    try await Link.inProcess.serving(router) { connection in
      let client = MechaMentalClient(
        baseURL: connection.url, transport: connection.transport, authorization: "Bearer one")
      var other = client
      other.authorization = "Bearer two"
      for (client, token) in [(client, "Bearer one"), (other, "Bearer two")] {
        try await client.deleteRelease(orgID: "o", workspaceID: "w", appID: "a", releaseID: "r")
        #expect(await script.last(as: DeleteReleaseInput.self)?.authorization == token)
      }
    }
  }
}
