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
    while let key = try json.nextKey(in: Self.keys, &seen) {
      switch key {
      case 0: releaseID = try json.string()
      case 1: appID = try json.string()
      case 2: workspaceID = try json.string()
      case 3: orgID = try json.string()
      case 4: releaseTag = try json.string()
      case 5: releaseNumber = try json.int()
      case 6: status = try json.value()
      case 7: description = try json.nullableString()
      case 8: endpointCount = try json.int()
      case 9: augmentationCount = try json.int()
      case 10: activatedAt = try json.nullableString()
      case 11: activatedBy = try json.nullableString()
      case 12: createdAt = try json.string()
      case 13: createdBy = try json.string()
      case 14: endpoints = try json.value()
      case 15: augmentations = try json.value()
      case 16: changeLog = try json.nullableString()
      case 17: previousReleaseID = try json.nullableString()
      default: try json.skipUnknown()
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
    while let key = try json.nextKey(in: Self.keys, &seen) {
      switch key {
      case 0: total = try json.int()
      case 1: hasMore = try json.bool()
      case 2: nextCursor = try json.nullableString()
      case 3: releases = try json.value()
      case 4: activeReleaseID = try json.nullableString()
      default: try json.skipUnknown()
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
