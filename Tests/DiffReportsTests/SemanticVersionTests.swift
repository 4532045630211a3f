import Testing

@testable import APIDiff

@Suite("Semantic versions")
struct SemanticVersionTests {
  @Test(
    "are read as people write them",
    arguments: [
      ("1.2.3", "1.2.3"), ("v2", "2.0.0"), ("1.4", "1.4.0"), ("1.0.0-beta.2+build", "1.0.0-beta.2"),
      ("2024.10.1", "2024.10.1"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try #require(SemanticVersion(text)).description == expected)
  }

  @Test(
    "are not read from what is none",
    arguments: ["", "v", "1.2.3.4", "2024-10-01", "one", "1..2", "1.-2", "99999999999999999999"])
  func refusing(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test(
    "are raised by the step that changes need",
    arguments: [
      ("1.2.3", Bump.major, "2.0.0"), ("1.2.3", .minor, "1.3.0"), ("1.2.3", .patch, "1.2.4"), ("1.2.3", .none, "1.2.3"),
      ("0.2.3", .major, "0.3.0"), ("0.2.3", .minor, "0.2.4"), ("2.0.0-beta.1", .major, "2.0.0"),
    ])
  func raising(text: String, bump: Bump, expected: String) throws {
    #expect(try #require(SemanticVersion(text)).raised(by: bump).description == expected)
  }

  @Test("compare as section 11 of Semantic Versioning says")
  func order() throws {
    let ordered = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc", "1.0.0", "1.0.1", "1.10.0",
    ]
    let versions = try ordered.map { try #require(SemanticVersion($0)) }
    for (lower, higher) in zip(versions, versions.dropFirst()) {
      #expect(lower < higher)
      #expect(!(higher < lower))
    }
  }
}
