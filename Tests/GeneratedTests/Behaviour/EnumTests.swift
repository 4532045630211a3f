import Foundation
import MartletRuntime
import MechaMentalClient
import MechaMentalServer
import Testing

/// Enumerations are open: values that the document does not list go through both sides unchanged.
@Suite struct EnumTests {
  private static let release = Release(
    releaseID: "r", appID: "a", workspaceID: "w", orgID: "o", releaseTag: "v1", releaseNumber: 1,
    status: ReleaseStatus(rawValue: "rolled back “ü”"), endpointCount: 2, augmentationCount: 3, createdAt: "now",
    createdBy: "me")

  private struct Releases: MechaMentalStubs {
    func archiveRelease(_ input: ArchiveReleaseInput) async throws -> ArchiveReleaseOutput { .ok(release) }
  }

  @Test(arguments: Link.allCases) func unknownValuesRoundTrip(_ link: Link) async throws {
    try await link.serving(ServerRouter(routes: MechaMentalServer.routes(Releases()))) { connection in
      let client = MechaMentalClient(baseURL: connection.url, transport: connection.transport)
      let release = try await client.archiveRelease(orgID: "o", workspaceID: "w", appID: "a", releaseID: "r")
      #expect(release == Self.release)
      #expect(release.status != .draft)
    }
  }

  @Test func codableKeepsUnknownValues() throws {
    let data = try JSONEncoder().encode([ReleaseStatus(rawValue: "new"), .draft])
    #expect(String(decoding: data, as: UTF8.self) == #"["new","draft"]"#)
    #expect(try JSONDecoder().decode([ReleaseStatus].self, from: data) == [ReleaseStatus(rawValue: "new"), .draft])
  }

  /// A union has a place for what no branch accepts.
  @Test func unknownBranchesRoundTrip() throws {
    let text = #"{"loc":["body",0,1.5,null,{"a":[true]}],"msg":"m","type":"t"}"#
    let error = try ValidationError(json: text)
    #expect(error.loc == ["body", 0, .unknown(1.5), .unknown(.null), .unknown(["a": [true]])])
    #expect(error.jsonString() == text)
  }

  @Test func otherKindsAreErrors() {
    #expect(throws: JSONError.self) { try ReleaseStatus(json: "1") }
    #expect(throws: JSONError.self) { try ReleaseStatus(json: "null") }
  }
}
