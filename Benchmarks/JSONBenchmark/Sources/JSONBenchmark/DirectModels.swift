import JSONCoding

// Models in the shape that the generator prints: each reads and writes itself.

struct Status: OpenEnum {
  let rawValue: String
}

struct Release: Hashable, Sendable, JSONCodable {
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
  var endpoints: [String]
  var augmentations: [String]
  var changeLog: String?
  var previousReleaseID: String?

  static let keys = JSONKeys(
    "release_id",
    "app_id",
    "workspace_id",
    "org_id",
    "release_tag",
    "release_number",
    "status",
    "description",
    "endpoint_count",
    "augmentation_count",
    "activated_at",
    "activated_by",
    "created_at",
    "created_by",
    "endpoints",
    "augmentations",
    "change_log",
    "previous_release_id",
    required: [0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 14, 15])

  init(from json: inout JSONReader) throws(JSONError) {
    var releaseID: String?
    var appID: String?
    var workspaceID: String?
    var orgID: String?
    var releaseTag: String?
    var releaseNumber: Int?
    var status: Status?
    var description: String?
    var endpointCount: Int?
    var augmentationCount: Int?
    var activatedAt: String?
    var activatedBy: String?
    var createdAt: String?
    var createdBy: String?
    var endpoints: [String]?
    var augmentations: [String]?
    var changeLog: String?
    var previousReleaseID: String?
    var seen = JSONSeen()
    try json.beginObject()
    while let key = json.nextMember(in: Self.keys, &seen) {
      switch key {
      case 0: releaseID = json.readString()
      case 1: appID = json.readString()
      case 2: workspaceID = json.readString()
      case 3: orgID = json.readString()
      case 4: releaseTag = json.readString()
      case 5: releaseNumber = json.readInt()
      case 6: status = json.readValue()
      case 7: description = json.readNullableString()
      case 8: endpointCount = json.readInt()
      case 9: augmentationCount = json.readInt()
      case 10: activatedAt = json.readNullableString()
      case 11: activatedBy = json.readNullableString()
      case 12: createdAt = json.readString()
      case 13: createdBy = json.readString()
      case 14: endpoints = json.readValue()
      case 15: augmentations = json.readValue()
      case 16: changeLog = json.readNullableString()
      case 17: previousReleaseID = json.readNullableString()
      default: json.skipMember()
      }
    }
    guard
      let releaseID,
      let appID,
      let workspaceID,
      let orgID,
      let releaseTag,
      let releaseNumber,
      let status,
      let endpointCount,
      let augmentationCount,
      let createdAt,
      let createdBy,
      let endpoints,
      let augmentations
    else { throw json.incomplete(Self.keys, seen) }
    self.releaseID = releaseID
    self.appID = appID
    self.workspaceID = workspaceID
    self.orgID = orgID
    self.releaseTag = releaseTag
    self.releaseNumber = releaseNumber
    self.status = status
    self.description = description
    self.endpointCount = endpointCount
    self.augmentationCount = augmentationCount
    self.activatedAt = activatedAt
    self.activatedBy = activatedBy
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.endpoints = endpoints
    self.augmentations = augmentations
    self.changeLog = changeLog
    self.previousReleaseID = previousReleaseID
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("release_id", releaseID)
    json.field("app_id", appID)
    json.field("workspace_id", workspaceID)
    json.field("org_id", orgID)
    json.field("release_tag", releaseTag)
    json.field("release_number", releaseNumber)
    json.field("status", status)
    json.optionalField("description", description)
    json.field("endpoint_count", endpointCount)
    json.field("augmentation_count", augmentationCount)
    json.optionalField("activated_at", activatedAt)
    json.optionalField("activated_by", activatedBy)
    json.field("created_at", createdAt)
    json.field("created_by", createdBy)
    json.field("endpoints", endpoints)
    json.field("augmentations", augmentations)
    json.optionalField("change_log", changeLog)
    json.optionalField("previous_release_id", previousReleaseID)
    json.endObject()
  }
}

struct ReleasePage: Hashable, Sendable, JSONCodable {
  var total: Int
  var hasMore: Bool
  var nextCursor: String?
  var releases: [Release]
  var activeReleaseID: String?

  static let keys = JSONKeys(
    "total",
    "has_more",
    "next_cursor",
    "releases",
    "active_release_id",
    required: [0, 1, 3])

  init(from json: inout JSONReader) throws(JSONError) {
    var total: Int?
    var hasMore: Bool?
    var nextCursor: String?
    var releases: [Release]?
    var activeReleaseID: String?
    var seen = JSONSeen()
    try json.beginObject()
    while let key = json.nextMember(in: Self.keys, &seen) {
      switch key {
      case 0: total = json.readInt()
      case 1: hasMore = json.readBool()
      case 2: nextCursor = json.readNullableString()
      case 3: releases = json.readValue()
      case 4: activeReleaseID = json.readNullableString()
      default: json.skipMember()
      }
    }
    guard
      let total,
      let hasMore,
      let releases
    else { throw json.incomplete(Self.keys, seen) }
    self.total = total
    self.hasMore = hasMore
    self.nextCursor = nextCursor
    self.releases = releases
    self.activeReleaseID = activeReleaseID
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("total", total)
    json.field("has_more", hasMore)
    json.optionalField("next_cursor", nextCursor)
    json.field("releases", releases)
    json.optionalField("active_release_id", activeReleaseID)
    json.endObject()
  }
}
