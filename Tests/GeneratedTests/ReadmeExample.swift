import Foundation
import MartletRuntime
import MechaMentalClient
import MechaMentalServer

/// The example of README.md. What stands between the markers is there word for word; the tests compare and run it.
enum ReadmeExample {
  static func run(url: URL, print: (String) -> Void) async throws {
    // readme-begin
    struct Releases: MechaMentalStubs {  // a server: it has one operation, the stubs answer 501 to the others
      func listReleases(_ input: ListReleasesInput) async throws -> ListReleasesOutput {
        guard input.appID == "shop" else { throw HTTPProblem(status: .gone, detail: "\(input.appID) was closed") }
        return .ok(ReleaseList(total: 0, hasMore: false, releases: []))
      }
    }
    let router = ServerRouter(routes: MechaMentalServer.routes(Releases()))
    let api = MechaMentalClient(baseURL: url, transport: InProcessTransport(router), authorization: "Bearer …")

    do {  // the short form returns the body of a success and throws everything else
      let page = try await api.listReleases(orgID: "acme", workspaceID: "web", appID: "shop", limit: 20)
      print("\(page.total) releases")
      try await api.activateRelease(orgID: "acme", workspaceID: "web", appID: "shop", releaseID: "r1")
    } catch let error as UnexpectedResponse {
      print("\(error.operation.id): \(error.status)")  // activateRelease: 501 Not Implemented
    }
    switch try await api.listReleases(.init(orgID: "acme", workspaceID: "web", appID: "old")) {  // each outcome, typed
    case .ok(let page): print("\(page.releases.count) releases")
    case .notFound(let error): print(error.message)
    case .undocumented(let status, _, _): print("not in the document: \(status)")
    default: print("not allowed, or not well")
    }
    // readme-end
  }
}
