// The models of Generated/MechaMental with the same properties, and with what the compiler synthesizes for Codable.

enum Synthesized {
  struct Status: RawRepresentable, Hashable, Sendable, Codable {
    let rawValue: String
  }

  struct Release: Hashable, Sendable, Codable {
    var releaseID: String
    var appID: String
    var workspaceID: String
    var orgID: String
    var releaseTag: String
    var releaseNumber: Int
    var status: Status
    var description: String?
    var endpointCount: Int
    var augmentationCount: Int
    var activatedAt: String?
    var activatedBy: String?
    var createdAt: String
    var createdBy: String

    enum CodingKeys: String, CodingKey {
      case releaseID = "release_id"
      case appID = "app_id"
      case workspaceID = "workspace_id"
      case orgID = "org_id"
      case releaseTag = "release_tag"
      case releaseNumber = "release_number"
      case status
      case description
      case endpointCount = "endpoint_count"
      case augmentationCount = "augmentation_count"
      case activatedAt = "activated_at"
      case activatedBy = "activated_by"
      case createdAt = "created_at"
      case createdBy = "created_by"
    }
  }

  struct ReleaseList: Hashable, Sendable, Codable {
    var total: Int
    var hasMore: Bool
    var nextCursor: String?
    var releases: [Release]
    var activeReleaseID: String?

    enum CodingKeys: String, CodingKey {
      case total
      case hasMore = "has_more"
      case nextCursor = "next_cursor"
      case releases
      case activeReleaseID = "active_release_id"
    }
  }
}
