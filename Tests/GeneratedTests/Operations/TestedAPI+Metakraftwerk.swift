import MartletRuntime
import MetakraftwerkClient
import MetakraftwerkServer

extension TestedAPI<MetakraftwerkClient> {
  /// The page prints no example of a single release.
  private static let release: JSONValue = [
    "id": 21, "group_id": 1, "name": "R1", "description": "First release", "start_date": "2022-01-01T23:00:00.000Z",
    "end_date": "2022-01-07T23:00:00.123Z", "closed": false, "deleted": true, "hotfix_of_id": .null,
    "prev_release_id": 20,
  ]

  static let metakraftwerk = TestedAPI(
    document: "metakraftwerk",
    routes: { MetakraftwerkServer.routes(ScriptedMetakraftwerk(script: $0)) },
    client: { MetakraftwerkClient(baseURL: $0.url, transport: $0.transport) },
    rows: [
      OperationRow(
        MetakraftwerkOperations.findReleases,
        FindReleasesInput(group: "DWH & GROUP", groupID: -3, name: "R1", closed: false),
        typed: { try await $0.findReleases($1) },
        short: {
          try await $0.findReleases(group: $1.group, groupID: $1.groupID, name: $1.name, closed: $1.closed)
        }),
      OperationRow(
        MetakraftwerkOperations.getRelease,
        GetReleaseInput(id: 21),
        success: release,
        typed: { try await $0.getRelease($1) },
        short: { try await $0.getRelease(id: $1.id) }),
    ])
}
