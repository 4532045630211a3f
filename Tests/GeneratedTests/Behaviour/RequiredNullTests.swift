import MartletRuntime
import MetakraftwerkModels
import Testing

/// Properties that are required and nullable: null must be there, and is written.
@Suite struct RequiredNullTests {
  private static let release: JSONValue = [
    "id": 21, "group_id": 1, "name": "R1", "description": "First release", "start_date": "2022-01-01T23:00:00Z",
    "end_date": "2022-01-07T23:00:00Z", "closed": false, "deleted": false, "hotfix_of_id": .null,
    "prev_release_id": 20,
  ]

  @Test func nullIsReadAndWritten() throws {
    let release = try Self.release.decode(Release.self)
    #expect(release.hotfixOfID == nil)
    #expect(release.prevReleaseID == 20)
    #expect(JSONValue(encoding: release) == Self.release)
  }

  @Test(arguments: ["hotfix_of_id", "prev_release_id", "start_date", "closed"])
  func absenceIsAnError(_ key: String) throws {
    var members = try #require(Self.release.objectValue)
    members.removeValue(forKey: key)
    let error = try #require(throws: JSONError.self) { try JSONValue.object(members).decode(Release.self) }
    #expect("\(error)".contains(key))
  }

  /// Every RFC 3339 form is the same moment, and one form is written.
  @Test(arguments: [
    "2022-01-01T23:00:00Z", "2022-01-01T23:00:00.000Z", "2022-01-02T00:00:00+01:00", "2022-01-01T23:00:00",
    "2022-01-01t23:00:00.000000000z",
  ])
  func moments(_ text: String) throws {
    var value = Self.release
    value["start_date"] = .string(text)
    #expect(JSONValue(encoding: try value.decode(Release.self)) == Self.release)
  }
}
