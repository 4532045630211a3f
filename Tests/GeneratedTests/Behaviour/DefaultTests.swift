import MartletRuntime
import MechaMentalClient
import MechaMentalServer
import Testing

/// Documented defaults: the client sends them, and the server puts them where a client sends nothing.
@Suite struct DefaultTests {
  private static let path = "/v1/orgs/o/workspaces/w/apps/a/releases"

  /// Keeps the paths that a client asks for.
  private struct PathRecorder: ClientMiddleware {
    let paths: Recorder<String?>

    func intercept(
      _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata,
      next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
      await paths.record(request.path)
      return try await next(request, body)
    }
  }

  private func withServer(
    _ link: Link, _ body: @escaping @Sendable (Connection, Script) async throws -> Void
  ) async throws {
    let script = Script()
    await script.expectCalls(
      answering: ScriptedAnswer(status: 200, body: ["total": 0, "has_more": false, "releases": [], "apps": []]))
    let router = ServerRouter(routes: MechaMentalServer.routes(ScriptedMechaMental(script: script)))
    try await link.serving(router) { try await body($0, script) }
  }

  @Test(arguments: Link.allCases) func theServerFillsInWhatIsAbsent(_ link: Link) async throws {
    try await withServer(link) { connection, script in
      #expect(try await connection.send(.get, Self.path).status == 200)
      let input = try #require(await script.last(as: ListReleasesInput.self))
      #expect(input.limit == 50)
      #expect(input.includeArchived == false)
      #expect(input.cursor == nil)
      #expect(input.authorization == nil)
    }
  }

  @Test(arguments: Link.allCases) func theServerKeepsWhatIsThere(_ link: Link) async throws {
    try await withServer(link) { connection, script in
      let query = "?cursor=a%2Bb+c&unknown=1&limit=200&include_archived=true"
      #expect(try await connection.send(.get, Self.path + query).status == 200)
      let input = try #require(await script.last(as: ListReleasesInput.self))
      #expect(input.limit == 200)
      #expect(input.includeArchived == true)
      #expect(input.cursor == "a+b c")
    }
  }

  @Test(arguments: Link.allCases) func theClientSendsThem(_ link: Link) async throws {
    try await withServer(link) { connection, script in
      let paths = Recorder<String?>()
      let client = MechaMentalClient(
        baseURL: connection.url, transport: connection.transport, middleware: [PathRecorder(paths: paths)])
      _ = try await client.listReleases(orgID: "o", workspaceID: "w", appID: "a")
      _ = try await client.listReleases(ListReleasesInput(orgID: "o", workspaceID: "w", appID: "a"))
      #expect(await paths.take() == Array(repeating: "\(Self.path)?include_archived=false&limit=50", count: 2))
      _ = try await client.listApps(orgID: "o", workspaceID: "w", search: "a+b c&d=é")
      #expect(
        await paths.take() == ["/v1/orgs/o/workspaces/w/apps?search=a%2Bb%20c%26d%3D%C3%A9&limit=50"])
      #expect(await script.last(as: ListAppsInput.self)?.search == "a+b c&d=é")
    }
  }
}
