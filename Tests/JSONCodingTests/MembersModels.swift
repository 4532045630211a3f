import JSONCoding

// Models for what goes through a list of members.

struct Leaf: Hashable, Sendable, JSONModel {
  var leaf: String

  init(leaf: String) { self.leaf = leaf }

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) { self.leaf = "" }

  mutating func jsonMembers(_ json: inout JSONMembers) { json.required("leaf", &leaf) }
}

/// A member of every kind.
struct Everything: Hashable, Sendable, JSONModel {
  var text: String
  var number: Int
  var flag: Bool
  var ratio: Double
  var state: State
  var order: Order
  var list: [String]
  var map: [String: Int]
  var any: JSONValue
  var inner: Leaf
  var nullableText: String?
  var nullableList: [Int]?
  var optionalText: String?
  var optionalNumber: Int?
  var optionalFlag: Bool?
  var optionalRatio: Double?
  var optionalInner: Leaf?
  var optionalAny: JSONValue?
  var limit: Int
  var mode: String?
  var patch: Patch<String>
  var boxed: Box<Leaf>
  var additional: [String: JSONValue]

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) {
    self.text = ""
    self.number = 0
    self.flag = false
    self.ratio = 0
    self.state = .init(rawValue: "")
    self.order = .ascending
    self.list = []
    self.map = [:]
    self.any = .null
    self.inner = Leaf(blank)
    self.limit = 20
    self.mode = "slow"
    self.patch = .absent
    self.boxed = Box(blank)
    self.additional = [:]
  }

  mutating func jsonMembers(_ json: inout JSONMembers) {
    json.required("text", &text)
    json.required("number", &number)
    json.required("flag", &flag)
    json.required("ratio", &ratio)
    json.required("state", &state)
    json.required("order", &order)
    json.required("list", &list)
    json.required("map", &map)
    json.required("any", &any)
    json.required("inner", &inner)
    json.nullable("nullableText", &nullableText)
    json.nullable("nullableList", &nullableList)
    json.optional("optionalText", &optionalText)
    json.optional("optionalNumber", &optionalNumber)
    json.optional("optionalFlag", &optionalFlag)
    json.optional("optionalRatio", &optionalRatio)
    json.optional("optionalInner", &optionalInner)
    json.optional("optionalAny", &optionalAny)
    json.defaulted("limit", &limit)
    json.defaulted("mode", &mode)
    json.patch("patch", &patch)
    json.required("boxed", &boxed)
    json.additional(&additional)
  }
}

/// Requires itself, so that no document is one.
struct Endless: Hashable, Sendable, JSONModel {
  private var _next: Box<Endless>

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) { self._next = Box(blank) }

  mutating func jsonMembers(_ json: inout JSONMembers) { json.required("next", &_next) }
}

/// Breaks the rule to visit always the same members.
struct Restless: Hashable, JSONModel {
  var flag = false
  var a = ""
  var b = ""

  init(flag: Bool) { self.flag = flag }

  static let jsonKeys = JSONKeys("a", "b")

  init(_ blank: JSONBlank) {}

  mutating func jsonMembers(_ json: inout JSONMembers) {
    if flag {
      var number = 1
      json.required("n", &number)
      json.required("a", &a)
      json.required("a", &a)
      json.required("a", &a)
      json.required("a", &a)
      json.required("a", &a)
    }
    json.required("b", &b)
  }
}

/// A member that is an object on the heap, to see it go.
struct Probe: Hashable, JSONCodable {
  final class Storage {}
  var storage = Storage()

  init() {}
  init(from json: inout JSONReader) throws(JSONError) { try json.skipValue() }
  func write(to json: inout JSONWriter) { json.null() }

  static func == (left: Probe, right: Probe) -> Bool { left.storage === right.storage }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

struct Holder: Hashable, JSONModel {
  var probe: Probe

  init(probe: Probe) { self.probe = probe }

  static let jsonKeys = JSONKeys(of: Self.self)

  init(_ blank: JSONBlank) { self.probe = Probe() }

  mutating func jsonMembers(_ json: inout JSONMembers) { json.required("probe", &probe) }
}
