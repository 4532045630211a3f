import Foundation
import MartletRuntime

/// Copies what one API calls a release into what the other does.
struct Bridge: MetakraftwerkStubs {
  let source: any MechamentalAPI

  func findReleases(_ input: MetakraftwerkFindReleasesInput) async throws -> MetakraftwerkFindReleasesOutput {
    let page = try await source.listReleases(orgID: "acme", workspaceID: "web", appID: input.group ?? "shop")
    return .ok(
      page.releases.map { release in
        MetakraftwerkRelease(
          id: release.releaseNumber, groupID: 0, name: release.releaseTag, description: release.description ?? "",
          startDate: .distantPast, endDate: .distantFuture, closed: release.status != .draft, deleted: false,
          hotfixOfID: nil, prevReleaseID: nil)
      })
  }
}

/// Has one release, whatever is asked for.
struct Source: MechamentalStubs {
  func listReleases(_ input: MechamentalListReleasesInput) async throws -> MechamentalListReleasesOutput {
    let release = MechamentalRelease(
      releaseID: "r1", appID: input.appID, workspaceID: input.workspaceID, orgID: input.orgID, releaseTag: "v1",
      releaseNumber: 1, status: .draft, endpointCount: 0, augmentationCount: 0, createdAt: "2026-11-20T10:00:00Z",
      createdBy: "ada")
    return .ok(MechamentalReleaseList(total: 1, hasMore: false, releases: [release]))
  }
}

@main
struct Main {
  static func main() async throws {
    let output = try await Bridge(source: Source()).findReleases(MetakraftwerkFindReleasesInput())
    if case .ok(let releases) = output {
      for release in releases { print("\(release.id): \(release.name)") }
    }
  }
}
