import Foundation
import MartletRuntime

/// A server of one operation; the stubs answer 501 to the others.
struct Releases: MetakraftwerkStubs {
  func findReleases(_ input: FindReleasesInput) async throws -> FindReleasesOutput {
    let day = Date(timeIntervalSince1970: 1_700_000_000)
    let release = Release(
      id: 1, groupID: input.groupID ?? 0, name: input.name ?? "Anvil", description: "The first one", startDate: day,
      endDate: day, closed: false, deleted: false, hotfixOfID: nil, prevReleaseID: nil)
    return .ok([release])
  }
}

@main
struct Main {
  static func main() async throws {
    let router = ServerRouter(routes: MetakraftwerkServer.routes(Releases()))
    guard let url = URL(string: MetakraftwerkClient.defaultServer) else { return }
    let api = MetakraftwerkClient(baseURL: url, transport: InProcessTransport(router))
    for release in try await api.findReleases(groupID: 7, name: "Hammer") {
      print("\(release.id): \(release.name) of group \(release.groupID)")
    }
    do {
      print(try await api.getRelease(id: 1))
    } catch let error as UnexpectedResponse {
      print("\(error.operation.id): \(error.status)")
    }
  }
}
