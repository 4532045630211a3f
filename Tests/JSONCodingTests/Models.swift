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

struct Release: Hashable, Sendable, JSONModel, Codable {
  var releaseID: String
  var state: State
  var number: Int
  var ratio: Double?
  var notes: String?
  var order: Order?
  var labels: [String: String]?
  var previous: Release? {
    get { _previous?.value }
    set { _previous = newValue.map { Box($0) } }
  }
  private var _previous: Box<Release>?
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
    self._previous = previous.map { Box($0) }
    self.additional = additional
  }

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) {
    self.releaseID = ""
    self.state = .init(rawValue: "")
    self.number = 0
    self.additional = [:]
  }

  mutating func jsonMembers(_ json: inout JSONMembers) {
    json.required("release_id", &releaseID)
    json.required("state", &state)
    json.required("number", &number)
    json.optional("ratio", &ratio)
    json.optional("notes", &notes)
    json.optional("order", &order)
    json.optional("labels", &labels)
    json.optional("previous", &_previous)
    json.additional(&additional)
  }
}

struct ReleasePage: Hashable, Sendable, JSONModel, Codable {
  var total: Int
  var releases: [Release]

  init(total: Int, releases: [Release]) {
    self.total = total
    self.releases = releases
  }

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) {
    self.total = 0
    self.releases = []
  }

  mutating func jsonMembers(_ json: inout JSONMembers) {
    json.required("total", &total)
    json.required("releases", &releases)
  }
}

struct ReleasePatch: Hashable, Sendable, JSONModel {
  var notes: Patch<String>
  var number: Patch<Int>

  init(notes: Patch<String> = .absent, number: Patch<Int> = .absent) {
    self.notes = notes
    self.number = number
  }

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) {
    self.notes = .absent
    self.number = .absent
  }

  mutating func jsonMembers(_ json: inout JSONMembers) {
    json.patch("notes", &notes)
    json.patch("number", &number)
  }
}
