#if Hummingbird
  import Foundation
  import MechaMentalServer

  /// MechaMental for a judge that asks anything: every app and release that is asked for is there, and nothing is kept.
  struct MechaMental: MechaMentalAPI {
    private func app(_ id: String, _ workspace: String, name: String = "Shop") -> App {
      let date = Date(timeIntervalSince1970: 1_735_689_600)
      return App(
        appID: id, name: name, workspaceID: workspace, totalReleases: 1, draftHasChanges: false, createdBy: "judge",
        parameters: [AppParameter(name: "key", type: .secret, resolutionMode: .fixed, required: true)], createdAt: date,
        updatedAt: date, lastReleaseAt: date)
    }

    private func release(_ id: String, _ app: String, _ workspace: String, _ org: String, tag: String = "v1") -> Release
    {
      Release(
        releaseID: id, appID: app, workspaceID: workspace, orgID: org, releaseTag: tag, releaseNumber: 1,
        status: .draft,
        endpointCount: 0, augmentationCount: 0, createdAt: "2025-01-01T00:00:00", createdBy: "judge")
    }

    private func detail(_ release: Release) -> ReleaseDetail {
      ReleaseDetail(
        releaseID: release.releaseID, appID: release.appID, workspaceID: release.workspaceID, orgID: release.orgID,
        releaseTag: release.releaseTag, releaseNumber: release.releaseNumber, status: release.status,
        endpointCount: release.endpointCount, augmentationCount: release.augmentationCount,
        createdAt: release.createdAt, createdBy: release.createdBy, endpoints: [], augmentations: [])
    }

    // MARK: - Releases

    func listReleases(_ input: ListReleasesInput) async throws -> ListReleasesOutput {
      let all = (0..<input.limit).map { release("r\($0)", input.appID, input.workspaceID, input.orgID) }
      return .ok(ReleaseList(total: all.count, hasMore: false, releases: all))
    }

    func createRelease(_ input: CreateReleaseInput) async throws -> CreateReleaseOutput {
      .ok(detail(release("r1", input.appID, input.workspaceID, input.orgID, tag: input.body.releaseTag)))
    }

    func getActiveRelease(_ input: GetActiveReleaseInput) async throws -> GetActiveReleaseOutput {
      .ok(detail(release("r1", input.appID, input.workspaceID, input.orgID)))
    }

    func getRelease(_ input: GetReleaseInput) async throws -> GetReleaseOutput {
      .ok(detail(release(input.releaseID, input.appID, input.workspaceID, input.orgID)))
    }

    func deleteRelease(_ input: DeleteReleaseInput) async throws -> DeleteReleaseOutput {
      .ok(["deleted": .string(input.releaseID)])
    }

    func activateRelease(_ input: ActivateReleaseInput) async throws -> ActivateReleaseOutput {
      let active = release(input.releaseID, input.appID, input.workspaceID, input.orgID)
      return .ok(ReleaseActivation(message: "activated", release: active))
    }

    func rollbackRelease(_ input: RollbackReleaseInput) async throws -> RollbackReleaseOutput {
      let active = release(input.releaseID, input.appID, input.workspaceID, input.orgID)
      return .ok(ReleaseActivation(message: "rolled back", release: active))
    }

    func archiveRelease(_ input: ArchiveReleaseInput) async throws -> ArchiveReleaseOutput {
      .ok(release(input.releaseID, input.appID, input.workspaceID, input.orgID))
    }

    // MARK: - Apps

    func listApps(_ input: ListAppsInput) async throws -> ListAppsOutput {
      let all = (0..<input.limit).map { app("a\($0)", input.workspaceID) }
      return .ok(AppList(total: all.count, hasMore: false, apps: all))
    }

    func createApp(_ input: CreateAppInput) async throws -> CreateAppOutput {
      .ok(AppResponse(message: "created", app: app("a1", input.workspaceID, name: input.body.name)))
    }

    func getApp(_ input: GetAppInput) async throws -> GetAppOutput { .ok(app(input.appID, input.workspaceID)) }

    func deleteApp(_ input: DeleteAppInput) async throws -> DeleteAppOutput { .ok(MessageResponse(message: "deleted")) }

    func updateApp(_ input: UpdateAppInput) async throws -> UpdateAppOutput {
      .ok(AppResponse(message: "updated", app: app(input.appID, input.workspaceID)))
    }

    // MARK: - Feature flags

    func getWorkspaceFeatureFlags(
      _ input: GetWorkspaceFeatureFlagsInput
    ) async throws -> GetWorkspaceFeatureFlagsOutput {
      let flag = FeatureFlag(featureID: "f1", name: "Search", category: "core", enabled: true, isAddon: false)
      return .ok(WorkspaceFeatureFlags(features: [flag], enabledCount: 1, totalCount: 1, planTier: "free"))
    }

    func updateWorkspaceFeatureFlags(
      _ input: UpdateWorkspaceFeatureFlagsInput
    ) async throws -> UpdateWorkspaceFeatureFlagsOutput { .ok(.object(input.body.overrides.mapValues { .bool($0) })) }

    func getOrganizationFeatureFlags(
      _ input: GetOrganizationFeatureFlagsInput
    ) async throws -> GetOrganizationFeatureFlagsOutput { .ok(["search": true]) }

    func updateOrganizationFeatureFlags(
      _ input: UpdateOrganizationFeatureFlagsInput
    ) async throws -> UpdateOrganizationFeatureFlagsOutput {
      .ok(.object(input.body.overrides.mapValues { .bool($0) }))
    }

    func listFeatureCategories(_ input: ListFeatureCategoriesInput) async throws -> ListFeatureCategoriesOutput {
      .ok(["core"])
    }
  }
#endif
