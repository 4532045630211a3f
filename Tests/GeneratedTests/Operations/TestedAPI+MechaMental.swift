import MechaMentalClient
import MechaMentalServer

extension TestedAPI<MechaMentalClient> {
  // Texts that must be encoded in a path, a query and a header.
  private static let organization = "acme & söhne"
  private static let workspace = "web/1"
  private static let app = "shop?#%41"
  private static let release = "r 1;a=b"
  private static let call = "Bearer of this call"

  static let mechaMental = TestedAPI(
    document: "mechamental",
    routes: { MechaMentalServer.routes(ScriptedMechaMental(script: $0)) },
    client: {
      MechaMentalClient(baseURL: $0.url, transport: $0.transport, authorization: "Bearer of the client")
    },
    rows: releaseRows + appRows + featureFlagRows)

  private static let releaseRows: [OperationRow<MechaMentalClient>] = [
    OperationRow(
      MechaMentalOperations.listReleases,
      ListReleasesInput(
        orgID: organization, workspaceID: workspace, appID: app, includeArchived: true, limit: 7,
        cursor: "c/2==", authorization: call),
      typed: { try await $0.listReleases($1) },
      short: {
        try await $0.listReleases(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, includeArchived: $1.includeArchived,
          limit: $1.limit, cursor: $1.cursor, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.createRelease,
      CreateReleaseInput(
        orgID: organization, workspaceID: workspace, appID: app,
        body: CreateReleaseRequest(releaseTag: "v1 “ü”"), authorization: call),
      typed: { try await $0.createRelease($1) },
      short: {
        try await $0.createRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, body: $1.body,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.getActiveRelease,
      GetActiveReleaseInput(orgID: organization, workspaceID: workspace, appID: app, authorization: call),
      typed: { try await $0.getActiveRelease($1) },
      short: {
        try await $0.getActiveRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.getRelease,
      GetReleaseInput(orgID: organization, workspaceID: workspace, appID: app, releaseID: release, authorization: call),
      typed: { try await $0.getRelease($1) },
      short: {
        try await $0.getRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, releaseID: $1.releaseID,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.deleteRelease,
      DeleteReleaseInput(
        orgID: organization, workspaceID: workspace, appID: app, releaseID: release, authorization: call),
      typed: { try await $0.deleteRelease($1) },
      short: {
        try await $0.deleteRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, releaseID: $1.releaseID,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.activateRelease,
      ActivateReleaseInput(
        orgID: organization, workspaceID: workspace, appID: app, releaseID: release, authorization: call),
      typed: { try await $0.activateRelease($1) },
      short: {
        try await $0.activateRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, releaseID: $1.releaseID,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.rollbackRelease,
      RollbackReleaseInput(
        orgID: organization, workspaceID: workspace, appID: app, releaseID: release, authorization: call),
      typed: { try await $0.rollbackRelease($1) },
      short: {
        try await $0.rollbackRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, releaseID: $1.releaseID,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.archiveRelease,
      ArchiveReleaseInput(
        orgID: organization, workspaceID: workspace, appID: app, releaseID: release, authorization: call),
      typed: { try await $0.archiveRelease($1) },
      short: {
        try await $0.archiveRelease(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, releaseID: $1.releaseID,
          authorization: $1.authorization)
      }),
  ]

  private static let appRows: [OperationRow<MechaMentalClient>] = [
    OperationRow(
      MechaMentalOperations.listApps,
      ListAppsInput(
        orgID: organization, workspaceID: workspace, search: "a+b c&d=é", limit: 7, cursor: "c/2==",
        authorization: call),
      typed: { try await $0.listApps($1) },
      short: {
        try await $0.listApps(
          orgID: $1.orgID, workspaceID: $1.workspaceID, search: $1.search, limit: $1.limit, cursor: $1.cursor,
          authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.createApp,
      CreateAppInput(
        orgID: organization, workspaceID: workspace,
        body: CreateAppRequest(workspaceID: workspace, name: "Shop"), authorization: call),
      typed: { try await $0.createApp($1) },
      short: {
        try await $0.createApp(
          orgID: $1.orgID, workspaceID: $1.workspaceID, body: $1.body, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.getApp,
      GetAppInput(orgID: organization, workspaceID: workspace, appID: app, authorization: call),
      typed: { try await $0.getApp($1) },
      short: {
        try await $0.getApp(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.deleteApp,
      DeleteAppInput(orgID: organization, workspaceID: workspace, appID: app, authorization: call),
      typed: { try await $0.deleteApp($1) },
      short: {
        try await $0.deleteApp(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.updateApp,
      UpdateAppInput(
        orgID: organization, workspaceID: workspace, appID: app, body: ["name": "Shop"], authorization: call),
      typed: { try await $0.updateApp($1) },
      short: {
        try await $0.updateApp(
          orgID: $1.orgID, workspaceID: $1.workspaceID, appID: $1.appID, body: $1.body,
          authorization: $1.authorization)
      }),
  ]

  private static let featureFlagRows: [OperationRow<MechaMentalClient>] = [
    OperationRow(
      MechaMentalOperations.getWorkspaceFeatureFlags,
      GetWorkspaceFeatureFlagsInput(workspaceID: workspace, orgID: organization, authorization: call),
      typed: { try await $0.getWorkspaceFeatureFlags($1) },
      short: {
        try await $0.getWorkspaceFeatureFlags(
          workspaceID: $1.workspaceID, orgID: $1.orgID, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.updateWorkspaceFeatureFlags,
      UpdateWorkspaceFeatureFlagsInput(
        workspaceID: workspace, orgID: organization, body: FeatureFlagOverrides(overrides: ["beta": true]),
        authorization: call),
      typed: { try await $0.updateWorkspaceFeatureFlags($1) },
      short: {
        try await $0.updateWorkspaceFeatureFlags(
          workspaceID: $1.workspaceID, orgID: $1.orgID, body: $1.body, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.getOrganizationFeatureFlags,
      GetOrganizationFeatureFlagsInput(orgID: organization, authorization: call),
      typed: { try await $0.getOrganizationFeatureFlags($1) },
      short: { try await $0.getOrganizationFeatureFlags(orgID: $1.orgID, authorization: $1.authorization) }),
    OperationRow(
      MechaMentalOperations.updateOrganizationFeatureFlags,
      UpdateOrganizationFeatureFlagsInput(
        orgID: organization, body: FeatureFlagOverrides(overrides: ["beta": false]), authorization: call),
      typed: { try await $0.updateOrganizationFeatureFlags($1) },
      short: {
        try await $0.updateOrganizationFeatureFlags(
          orgID: $1.orgID, body: $1.body, authorization: $1.authorization)
      }),
    OperationRow(
      MechaMentalOperations.listFeatureCategories,
      ListFeatureCategoriesInput(),
      typed: { try await $0.listFeatureCategories($1) },
      short: { client, _ in try await client.listFeatureCategories() }),
  ]
}
