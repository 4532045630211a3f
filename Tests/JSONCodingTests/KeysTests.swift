import Testing

@testable import JSONCoding

struct KeysTests {
  /// Reads an object of integers through a table, as models do.
  private func read(_ text: String, _ keys: JSONKeys) throws -> (values: [Int: Int], unknown: [String: Int], JSONSeen) {
    try JSONReader.read(Array(text.utf8)) { (json: inout JSONReader) throws(JSONError) in
      var values: [Int: Int] = [:]
      var unknown: [String: Int] = [:]
      var seen = JSONSeen()
      try json.beginObject()
      while let key = try json.nextKey(in: keys, &seen) {
        if key < 0 {
          unknown[json.unknownKey] = try json.int()
        } else {
          values[key] = try json.int()
        }
      }
      try json.finish()
      return (values, unknown, seen)
    }
  }

  @Test(arguments: [1, 5, 64, 65, 300], [0, 1, 2, 3])
  func anyNumberOfKeysInAnyOrder(count: Int, order: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count * 10 + order))
    // Equal lengths, equal beginnings and equal ends, and lengths around a machine word.
    let names = (0..<count).map { index in
      let digits = String(String(1000 + index).dropFirst())
      return String(repeating: "k", count: index % 12) + digits + "_suffix_of_all"
    }
    let keys = JSONKeys(names, required: Array(0..<count))
    var indices = Array(0..<count)
    switch order {
    case 0: break
    case 1: indices.reverse()
    case 2: indices.shuffle(using: &generator)
    default: indices = indices.filter { $0 % 3 == 0 } + indices.filter { $0 % 3 != 0 }
    }
    let members = indices.flatMap { ["\"\(names[$0])\" : \($0)", "\"unknown\($0)\":\(-$0)"] }
    let result = try read("{\(members.joined(separator: ", "))}", keys)
    #expect(result.values == Dictionary(uniqueKeysWithValues: indices.map { ($0, $0) }))
    #expect(result.unknown == Dictionary(uniqueKeysWithValues: indices.map { ("unknown\($0)", -$0) }))
    #expect(result.2.count == count)
    #expect((0..<count).allSatisfy(result.2.contains))
    #expect(!result.2.contains(count) && !result.2.contains(-1) && !result.2.contains(100_000))
    for (index, name) in names.enumerated() { #expect(keys[index] == name) }
  }

  @Test func everyMissingKeyIsFound() throws {
    let names = (0..<130).map { "key\($0)" }
    let keys = JSONKeys(names, required: Array(0..<130))
    for missing in [0, 63, 64, 65, 127, 128, 129] {
      let members = (0..<130).filter { $0 != missing }.map { "\"key\($0)\":0" }
      let result = try read("{\(members.joined(separator: ","))}", keys)
      #expect(result.2.count == 129)
      #expect(!result.2.contains(missing))
    }
  }

  @Test func keysThatAreAwkward() throws {
    let keys = JSONKeys("", "a", "a\"b", "a\\", "\u{E9}", "tab\t", "a")
    let result = try read(#"{"":0,"a":1,"a\"b":2,"a\\":3,"\u00e9":4,"tab\t":5,"A":6,"\u00C9":7}"#, keys)
    #expect(result.values == [0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5])
    #expect(result.unknown == ["A": 6, "\u{C9}": 7])
    #expect(throws: JSONError.self) { try read(#"{"a"b":2}"#, keys) }
  }

  @Test func theLastOfEqualKeysCounts() throws {
    let keys = JSONKeys("a", "b")
    let result = try read(#"{"a":1,"b":2,"a":3}"#, keys)
    #expect(result.values == [0: 3, 1: 2])
    #expect(result.2.count == 2)
  }

  @Test(arguments: [
    "{", "{,}", #"{"a"}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, "{1:2}", #"{"a":1]"#, #"{"a" 1}"#, #"{"a":1}}"#,
  ])
  func malformedObjects(text: String) {
    #expect(throws: JSONError.self) { try read(text, JSONKeys("a", "b")) }
  }

  @Test func memoryBehindTheDocumentIsNotRead() throws {
    // Keys longer than what is left of the document.
    let keys = JSONKeys("a", "a_much_longer_key_than_the_document")
    #expect(try read(#"{"a":1}"#, keys).values == [0: 1])
    #expect(throws: JSONError.self) { try read(#"{"a":1,"a_much"#, keys) }
  }
}
