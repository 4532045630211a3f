import JSONCoding
import Testing

/// What goes through the list of a model's members beside reading and writing in order: other orders, equality, hashing.
struct MembersTests {
  static let full = #"""
    {"text":"a","number":1,"flag":true,"ratio":0.5,"state":"draft","order":"asc","list":["x"],"map":{"k":1},\#
    "any":{"z":null},"inner":{"leaf":"l"},"nullableText":"n","nullableList":[1],"optionalText":"o","optionalNumber":7,\#
    "optionalFlag":false,"optionalRatio":2.5,"optionalInner":{"leaf":"m"},"optionalAny":3,"limit":5,"mode":"fast",\#
    "patch":"p","boxed":{"leaf":"b"},"other":[1],"another":null}
    """#

  /// Each key with another value that the model takes.
  static let changes: [(key: String, value: JSONValue)] = [
    ("text", "b"), ("number", 2), ("flag", false), ("ratio", 0.25), ("state", "active"), ("order", "desc"),
    ("list", ["x", "y"]), ("map", ["k": 2]), ("any", ["z": 1]), ("inner", ["leaf": "other"]), ("nullableText", nil),
    ("nullableList", nil), ("optionalText", nil), ("optionalNumber", 8), ("optionalFlag", true), ("optionalRatio", 1),
    ("optionalInner", ["leaf": "n"]), ("optionalAny", nil), ("limit", 6), ("mode", nil), ("patch", nil),
    ("boxed", ["leaf": "c"]), ("other", [2]), ("another", 1), ("oneMore", 1),
  ]

  private func members() throws -> [String: JSONValue] {
    guard case .object(let members) = try JSONValue(json: Self.full) else { throw Unexpected() }
    return members
  }

  struct Unexpected: Error {}

  @Test func writesWhatItReads() throws {
    let value = try Everything(json: Self.full)
    #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: Self.full))
    #expect(try Everything(json: value.jsonBytes()) == value)
  }

  @Test(arguments: changes.map(\.key))
  func anyOneMemberMakesAnotherValue(_ key: String) throws {
    let value = try Everything(json: Self.full)
    var members = try members()
    members[key] = try #require(Self.changes.first { $0.key == key }).value
    let changed = try JSONValue.object(members).decode(Everything.self)
    #expect(changed != value && value != changed)
    // Not a law, but a hash that passes over a member would be noticed.
    #expect(changed.hashValue != value.hashValue)
  }

  @Test func thereIsAChangeForEveryMember() throws {
    #expect(Set(Self.changes.map(\.key)).isSuperset(of: try members().keys))
  }

  @Test func equalValuesHashEqual() throws {
    var generator = SeededGenerator(seed: 3)
    let value = try Everything(json: Self.full)
    for _ in 0..<50 {
      let text = try members().shuffled(using: &generator).map { "\"\($0.key)\":\($0.value.jsonString())" }
        .joined(separator: " , ")
      let read = try Everything(json: "{\(text)}")
      #expect(read == value)
      #expect(read.hashValue == value.hashValue)
      #expect(Set([read, value]).count == 1)
    }
  }

  @Test func textIsComparedAsSwiftComparesIt() {
    let composed = Leaf(leaf: "Caf\u{E9}")
    let decomposed = Leaf(leaf: "Cafe\u{301}")
    #expect(composed == decomposed)
    #expect(composed.hashValue == decomposed.hashValue)
    #expect(composed.jsonBytes() != decomposed.jsonBytes())
  }

  @Test func copiesOfMembersAreReleased() {
    weak var object: Probe.Storage?
    do {
      let held = Holder(probe: Probe())
      object = held.probe.storage
      #expect(held == Holder(probe: held.probe))
      #expect(held != Holder(probe: Probe()))
    }
    #expect(object == nil)
  }

  @Test func aKeyTwiceCountsAsItsLastValue() throws {
    #expect(try Leaf(json: #"{"leaf":"a","x":1,"leaf":"b"}"#) == Leaf(leaf: "b"))
    let text = "{\(String(repeating: #""leaf":"a","#, count: 1000))\"leaf\":\"z\"}"
    #expect(try Leaf(json: text) == Leaf(leaf: "z"))
  }

  @Test func whatIsMissingIsNamed() {
    let (value, violations) = JSONReader.collectViolations(
      Everything.self, from: Array(#"{"order":"up","number":"n","boxed":{},"inner":[]}"#.utf8))
    #expect(value == nil)
    let missing = violations.filter { $0.kind == .missing }.map(\.path.pathDescription)
    #expect(
      Set(missing) == [
        "text", "flag", "ratio", "state", "list", "map", "any", "nullableText", "nullableList", "boxed.leaf",
      ])
    #expect(Set(violations.filter { $0.kind != .missing }.map(\.path.pathDescription)) == ["order", "number", "inner"])
  }

  @Test func defaultsStayWhereTheDocumentIsSilent() throws {
    var members = try members()
    members["limit"] = nil
    members["mode"] = nil
    let silent = try JSONValue.object(members).decode(Everything.self)
    #expect(silent.limit == 20 && silent.mode == "slow")
    members["limit"] = .null
    members["mode"] = .null
    let null = try JSONValue.object(members).decode(Everything.self)
    #expect(null.limit == 20 && null.mode == nil)
  }

  /// A model that breaks the rule to visit the same members each time is read wrong, but reading and comparing end.
  @Test func aModelThatVisitsOtherMembersEachTimeDoesNoHarm() throws {
    let restless = try Restless(json: #"{"b":"x","a":"y"}"#)
    #expect(restless.a.isEmpty)
    #expect(restless != Restless(flag: true))
    #expect(Restless(flag: true) != Restless(flag: false))
  }

  @Test func aModelOfItselfEndsInAnError() {
    #expect(throws: JSONError.self) { try Endless(json: #"{"next":{"next":{}}}"#) }
    #expect(throws: JSONError.self) {
      try Endless(json: String(repeating: #"{"next":"#, count: 100_000))
    }
  }
}
