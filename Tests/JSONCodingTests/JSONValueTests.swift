import JSONCoding
import Testing

struct JSONValueTests {
  let value: JSONValue = ["a": [1, 2.5, "x", true, nil], "b": ["c": -3]]

  @Test func literalsAndAccess() {
    #expect(value["a"]?[0]?.intValue == 1)
    #expect(value["a"]?[1]?.doubleValue == 2.5)
    #expect(value["a"]?[2]?.stringValue == "x")
    #expect(value["a"]?[3]?.boolValue == true)
    #expect(value["a"]?[4]?.isNull == true)
    #expect(value["a"]?[5] == nil)
    #expect(value["b"]?["c"]?.intValue == -3)
    #expect(value["a"]?["c"] == nil && value[0] == nil && value["z"] == nil)
    #expect(JSONValue.number(4).intValue == 4)
    #expect(JSONValue.number(4.5).intValue == nil && JSONValue.number(1e300).intValue == nil)
    #expect(value.kind == .object && JSONValue.number(4).kind == .number(isInteger: true))
  }

  @Test func members() {
    var value = value
    value["a"] = nil
    value["n"] = .null
    #expect(value.description == #"{"b":{"c":-3},"n":null}"#)
  }

  @Test func modelsAndValues() throws {
    let release = Release(releaseID: "r", notes: "n")
    let value = JSONValue(encoding: release)
    #expect(value["notes"] == "n")
    #expect(try value.decode(Release.self) == release)
    #expect(throws: JSONError.self) { try value.decode([Release].self) }
  }

  @Test func theSameValueHasTheSameBytes() throws {
    let keys = (0..<200).map { "key\($0)" }
    let forward = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) }))
    let backward = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.reversed().map { ($0, 1) }))
    #expect(forward.jsonBytes() == backward.jsonBytes())
    #expect(JSONValue(["é": 1, "z": 2, "Z": 3]).description == #"{"Z":3,"z":2,"é":1}"#)
  }
}

extension JSONValue {
  fileprivate init(_ members: [String: JSONValue]) { self = .object(members) }
}
