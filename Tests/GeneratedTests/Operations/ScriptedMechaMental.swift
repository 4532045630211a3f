import MartletRuntime
import MechaMentalModels

/// A server of MechaMental that answers what its script says.
struct ScriptedMechaMental: MechaMentalAPI {
  let script: Script

  private func answer<Output: MechaMentalOutput>(_ input: any Sendable) async throws -> Output {
    try Output.output(await script.receive(input))
  }

  func listReleases(_ input: ListReleasesInput) async throws -> ListReleasesOutput { try await answer(input) }
  func createRelease(_ input: CreateReleaseInput) async throws -> CreateReleaseOutput { try await answer(input) }
  func getActiveRelease(
    _ input: GetActiveReleaseInput
  ) async throws -> GetActiveReleaseOutput { try await answer(input) }
  func getRelease(_ input: GetReleaseInput) async throws -> GetReleaseOutput { try await answer(input) }
  func deleteRelease(_ input: DeleteReleaseInput) async throws -> DeleteReleaseOutput { try await answer(input) }
  func activateRelease(_ input: ActivateReleaseInput) async throws -> ActivateReleaseOutput { try await answer(input) }
  func rollbackRelease(_ input: RollbackReleaseInput) async throws -> RollbackReleaseOutput { try await answer(input) }
  func archiveRelease(_ input: ArchiveReleaseInput) async throws -> ArchiveReleaseOutput { try await answer(input) }
  func listApps(_ input: ListAppsInput) async throws -> ListAppsOutput { try await answer(input) }
  func createApp(_ input: CreateAppInput) async throws -> CreateAppOutput { try await answer(input) }
  func getApp(_ input: GetAppInput) async throws -> GetAppOutput { try await answer(input) }
  func deleteApp(_ input: DeleteAppInput) async throws -> DeleteAppOutput { try await answer(input) }
  func updateApp(_ input: UpdateAppInput) async throws -> UpdateAppOutput { try await answer(input) }
  func getWorkspaceFeatureFlags(
    _ input: GetWorkspaceFeatureFlagsInput
  ) async throws -> GetWorkspaceFeatureFlagsOutput { try await answer(input) }
  func updateWorkspaceFeatureFlags(
    _ input: UpdateWorkspaceFeatureFlagsInput
  ) async throws -> UpdateWorkspaceFeatureFlagsOutput { try await answer(input) }
  func getOrganizationFeatureFlags(
    _ input: GetOrganizationFeatureFlagsInput
  ) async throws -> GetOrganizationFeatureFlagsOutput { try await answer(input) }
  func updateOrganizationFeatureFlags(
    _ input: UpdateOrganizationFeatureFlagsInput
  ) async throws -> UpdateOrganizationFeatureFlagsOutput { try await answer(input) }
  func listFeatureCategories(
    _ input: ListFeatureCategoriesInput
  ) async throws -> ListFeatureCategoriesOutput { try await answer(input) }
}
