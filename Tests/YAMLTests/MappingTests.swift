import JSONCoding
import Testing

@testable import YAML

struct MappingTests {
  @Test func keysKeepTheirSourceText() throws {
    let root = try #require(Parsed("200: a\n0x1F: b\nnull: c\ntrue: d\n~: e\n1.10: f\n'<<': g\n").root?.mapping)
    #expect(root.map(\.key) == ["200", "0x1F", "null", "true", "~", "1.10", "<<"])
    #expect(root["200"]?.string == "a")
  }

  @Test func keysAreComparedByBytes() throws {
    // Precomposed and decomposed: equal as Swift strings, two keys in a document.
    let parsed = Parsed("\u{E9}: 1\ne\u{301}: 2\n")
    #expect(parsed.problems == [])
    #expect(parsed.root?["\u{E9}"]?.int == 1)
    #expect(parsed.root?["e\u{301}"]?.int == 2)
  }

  @Test(arguments: [0, 1, 8, 9, 100, 5000])
  func lookUpFindsEveryKeyAndNoOther(_ count: Int) throws {
    let text = (0..<count).map { "key-\($0): \($0)\n" }.joined() + "last: 0\n"
    let mapping = try #require(Parsed(text).root?.mapping)
    #expect(mapping.count == count + 1)
    for index in 0..<count { #expect(mapping["key-\(index)"]?.int == Int64(index)) }
    #expect(mapping["key-\(count)"] == nil)
    #expect(mapping[""] == nil)
    #expect(mapping.entry("last")?.keyMark == Mark(line: UInt32(count + 1), column: 1))
  }

  @Test func duplicateKeysShowBothPlaces() throws {
    let parsed = Parsed("paths:\n  /a:\n    get: 1\n    put: 2\n    get: 3\n")
    let diagnostic = try #require(parsed.diagnostics.first)
    #expect(parsed.problems == ["5:5 duplicate-key"])
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.location.pointer == "/paths/~1a")
    #expect(diagnostic.related.map(\.location.line) == [3])
    #expect(parsed.root?["paths"]?["/a"]?["get"]?.int == 1)
    #expect(parsed.root?["paths"]?["/a"]?.mapping?.count == 2)
  }

  @Test func duplicatesAreFoundInLargeMappingsAndInJSON() {
    let lines = (0..<50).map { "k\($0): 0\n" }.joined()
    #expect(Parsed(lines + "k7: 1\n").problems == ["51:1 duplicate-key"])
    #expect(Parsed("{\"a\": 1, \"b\": {\"a\": 2},\n \"\\u0061\": 3}", file: "x.json").problems == ["2:2 duplicate-key"])
  }

  @Test func problemsAreLimited() {
    let parsed = Parsed(String(repeating: "a: 1\n", count: 5000))
    #expect(parsed.diagnostics.count == 1001)
    #expect(parsed.diagnostics.contains { $0.id == "too-many-problems" })
  }

  @Test func collectionsAsKeysAreErrors() {
    let parsed = Parsed("? [a, b]\n: 1\nc: 2\n? {d: e}\n: 3\n")
    #expect(parsed.problems == ["1:3 complex-key", "4:3 complex-key"])
    #expect(parsed.json == ["c": .number(2)])
  }

  @Test func mergeKeys() {
    let text = """
      base: &base {a: 1, b: 2}
      other: &other {b: 3, c: 4}
      one:
        b: 0
        <<: *base
        z: 9
      two:
        <<: [*base, *other]
        c: 5
      three: {<<: {x: 1}, x: 2}
      """
    let parsed = Parsed(text)
    #expect(parsed.problems == [])
    #expect(parsed.root?["one"]?.mapping?.map(\.key) == ["b", "a", "z"])
    #expect(parsed.root?["one"]?["b"]?.int == 0)
    #expect(parsed.root?["two"]?.mapping?.map(\.key) == ["a", "b", "c"])
    #expect(parsed.root?["two"]?["b"]?.int == 2)
    #expect(parsed.root?["two"]?["c"]?.int == 5)
    #expect(parsed.root?["three"]?["x"]?.int == 2)
    #expect(parsed.root?["three"]?.mapping?.count == 1)
  }

  @Test func wrongMerges() {
    #expect(Parsed("a:\n  <<: text\n").problems == ["2:7 invalid-merge"])
    #expect(Parsed("a:\n  <<: [{b: 1}, 2]\n").problems == ["2:16 invalid-merge"])
    #expect(Parsed("<<: {a: 1}\n<<: {b: 1}\n").problems == ["2:1 duplicate-key"])
  }
}
