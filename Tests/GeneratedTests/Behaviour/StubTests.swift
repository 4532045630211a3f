import MartletRuntime
import MechaMentalClient
import MechaMentalServer
import Testing

/// A mock or a half-built server writes only what it needs.
@Suite struct StubTests {
  private struct OnlyDeletes: MechaMentalStubs {
    func deleteApp(_ input: DeleteAppInput) async throws -> DeleteAppOutput {
      input.appID == "shop"
        ? .ok(MessageResponse(message: "deleted \(input.appID) of \(input.orgID)"))
        : .notFound(
          ErrorResponse(
            error: "RESOURCE_NOT_FOUND", message: "no such app", details: ["id": .string(input.appID)],
            timestamp: "2025-01-01T00:00:00.000000", statusCode: 404))
    }
  }

  @Test(arguments: OperationTests.mechaMental.rows, Link.allCases)
  func otherOperationsAnswer501(_ row: OperationRow<MechaMentalClient>, _ link: Link) async throws {
    try await link.serving(ServerRouter(routes: MechaMentalServer.routes(OnlyDeletes()))) { connection in
      let client = OperationTests.mechaMental.client(connection)
      let outcome = try await row.typed(client)
      guard row.operation != MechaMentalOperations.deleteApp else {
        #expect(outcome.name == "notFound")
        return
      }
      #expect(outcome.name == "undocumented")
      let undocumented = try #require(outcome.undocumented)
      #expect(undocumented.status == .notImplemented)
      let problem = try JSONValue(json: await undocumented.body.collect(upTo: 1000))
      #expect(problem["detail"]?.stringValue == "operation '\(row.operation.id)' is not implemented")
      let error = try await #require(throws: UnexpectedResponse.self) { try await row.short(client) }
      #expect(error.status == .notImplemented)
    }
  }

  /// The short calls belong to the protocol, so they work on a mock as they do on a client. No transport is involved.
  @Test func aMockIsAConformance() async throws {
    func tidy(_ api: some MechaMentalAppsAPI, _ apps: [String]) async throws -> [String] {
      var messages: [String] = []
      for app in apps {
        do {
          messages.append(try await api.deleteApp(orgID: "acme", workspaceID: "web", appID: app).message)
        } catch let error as UnexpectedResponse {
          let body = try #require(error.body(as: ErrorResponse.self))
          messages.append("\(error.status.code) \(body.message) \(body.details["id"] ?? .null)")
        }
      }
      return messages
    }
    #expect(
      try await tidy(OnlyDeletes(), ["shop", "other"]) == ["deleted shop of acme", #"404 no such app "other""#])
    let problem = try await #require(throws: HTTPProblem.self) {
      try await OnlyDeletes().getApp(orgID: "acme", workspaceID: "web", appID: "shop")
    }
    #expect(problem.status == .notImplemented)
  }

  /// The routes of one tag need only the protocol of that tag.
  @Test func aTagIsServedAlone() async throws {
    struct Flags: MechaMentalFeatureFlagsAPI {
      func getWorkspaceFeatureFlags(
        _ input: GetWorkspaceFeatureFlagsInput
      ) async throws -> GetWorkspaceFeatureFlagsOutput {
        .ok(WorkspaceFeatureFlags(features: [], enabledCount: 0, totalCount: 0, planTier: input.orgID))
      }
      func updateWorkspaceFeatureFlags(
        _ input: UpdateWorkspaceFeatureFlagsInput
      ) async throws -> UpdateWorkspaceFeatureFlagsOutput {
        .ok(JSONValue(encoding: input.body))
      }
      func getOrganizationFeatureFlags(
        _ input: GetOrganizationFeatureFlagsInput
      ) async throws -> GetOrganizationFeatureFlagsOutput {
        throw HTTPProblem(status: .serviceUnavailable, headers: [.retryAfter: "7"])
      }
      func updateOrganizationFeatureFlags(
        _ input: UpdateOrganizationFeatureFlagsInput
      ) async throws -> UpdateOrganizationFeatureFlagsOutput {
        throw CancellationError()
      }
      func listFeatureCategories(_ input: ListFeatureCategoriesInput) async throws -> ListFeatureCategoriesOutput {
        .ok(["beta", 1, .null])
      }
    }
    let router = ServerRouter(routes: MechaMentalServer.featureFlagsRoutes(Flags()))
    try await Link.inProcess.serving(router) { connection in
      let client = MechaMentalClient(baseURL: connection.url, transport: connection.transport)
      #expect(try await client.getWorkspaceFeatureFlags(workspaceID: "w", orgID: "o").planTier == "o")
      let body = FeatureFlagOverrides(overrides: ["a": true])
      #expect(
        try await client.updateWorkspaceFeatureFlags(workspaceID: "w", orgID: "o", body: body)
          == ["overrides": ["a": true]])
      #expect(try await client.listFeatureCategories() == ["beta", 1, .null])
      let unavailable = try await #require(throws: UnexpectedResponse.self) {
        try await client.getOrganizationFeatureFlags(orgID: "o")
      }
      #expect(unavailable.status == .serviceUnavailable)
      // What a handler throws besides problems is its own secret: a 500 with another body than the one the document gives it.
      let failed = try await #require(throws: UnexpectedResponse.self) {
        try await client.updateOrganizationFeatureFlags(orgID: "o", body: body)
      }
      #expect(failed.status == .internalServerError)
      #expect(try await connection.send(.get, "/v1/orgs/o/workspaces/w/apps").status == 404)
    }
  }
}
