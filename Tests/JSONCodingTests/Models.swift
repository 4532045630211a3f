import JSONCoding

// Models in the shape that the generator prints.

struct State: OpenEnum {
  let rawValue: String
  static let draft = State(rawValue: "draft")
}

struct Level: OpenEnum {
  let rawValue: Int
}

enum Order: String, ClosedEnum, CaseIterable {
  case ascending = "asc"
  case descending = "desc"
}

enum Priority: Int, ClosedEnum {
  case low = 1
  case high = 2
}

struct Release: Hashable, Sendable, JSONCodable, Codable {
  var releaseID: String
  var state: State
  var number: Int
  var ratio: Double?
  var notes: String?
  var order: Order?
  var labels: [String: String]?
  @Boxed var previous: Release?
  var additional: [String: JSONValue]

  init(
    releaseID: String, state: State = .draft, number: Int = 0, ratio: Double? = nil, notes: String? = nil,
    order: Order? = nil, labels: [String: String]? = nil, previous: Release? = nil,
    additional: [String: JSONValue] = [:]
  ) {
    self.releaseID = releaseID
    self.state = state
    self.number = number
    self.ratio = ratio
    self.notes = notes
    self.order = order
    self.labels = labels
    self.previous = previous
    self.additional = additional
  }

  static let keys = JSONKeys(
    "release_id", "state", "number", "ratio", "notes", "order", "labels", "previous", required: [0, 1, 2])

  init(from json: inout JSONReader) throws(JSONError) {
    var releaseID: String?
    var state: State?
    var number: Int?
    var ratio: Double?
    var notes: String?
    var order: Order?
    var labels: [String: String]?
    var previous: Release?
    var additional: [String: JSONValue] = [:]
    var seen = JSONSeen()
    try json.beginObject()
    while let key = json.nextMember(in: Self.keys, &seen) {
      switch key {
      case 0: releaseID = json.readString()
      case 1: state = json.readValue()
      case 2: number = json.readInt()
      case 3: ratio = json.readNullableDouble()
      case 4: notes = json.readNullableString()
      case 5: order = json.readNullable()
      case 6: labels = json.readNullable()
      case 7: previous = json.readNullable()
      default: json.readUnknown(into: &additional)
      }
    }
    guard let releaseID, let state, let number else { throw json.incomplete(Self.keys, seen) }
    self.releaseID = releaseID
    self.state = state
    self.number = number
    self.ratio = ratio
    self.notes = notes
    self.order = order
    self.labels = labels
    self.previous = previous
    self.additional = additional
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("release_id", releaseID)
    json.field("state", state)
    json.field("number", number)
    json.optionalField("ratio", ratio)
    json.optionalField("notes", notes)
    json.optionalField("order", order)
    json.optionalField("labels", labels)
    json.optionalField("previous", previous)
    json.fields(additional)
    json.endObject()
  }
}

struct ReleasePage: Hashable, Sendable, JSONCodable, Codable {
  var total: Int
  var releases: [Release]

  static let keys = JSONKeys("total", "releases", required: [0, 1])

  init(total: Int, releases: [Release]) {
    self.total = total
    self.releases = releases
  }

  init(from json: inout JSONReader) throws(JSONError) {
    var total: Int?
    var releases: [Release]?
    var seen = JSONSeen()
    try json.beginObject()
    while let key = json.nextMember(in: Self.keys, &seen) {
      switch key {
      case 0: total = json.readInt()
      case 1: releases = json.readValue()
      default: json.skipMember()
      }
    }
    guard let total, let releases else { throw json.incomplete(Self.keys, seen) }
    self.total = total
    self.releases = releases
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("total", total)
    json.field("releases", releases)
    json.endObject()
  }
}

struct ReleasePatch: Hashable, Sendable, JSONCodable {
  var notes: Patch<String>
  var number: Patch<Int>

  static let keys = JSONKeys("notes", "number")

  init(notes: Patch<String> = .absent, number: Patch<Int> = .absent) {
    self.notes = notes
    self.number = number
  }

  init(from json: inout JSONReader) throws(JSONError) {
    var notes = Patch<String>.absent
    var number = Patch<Int>.absent
    var seen = JSONSeen()
    try json.beginObject()
    while let key = json.nextMember(in: Self.keys, &seen) {
      switch key {
      case 0: notes = json.readPatch()
      case 1: number = json.readPatch()
      default: json.skipMember()
      }
    }
    self.notes = notes
    self.number = number
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.patchField("notes", notes)
    json.patchField("number", number)
    json.endObject()
  }
}
