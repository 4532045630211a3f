import Testing

@testable import YAML

struct JSONDocumentTests {
  @Test func places() throws {
    let text = "{\n  \"ä\": {\"b\": [true, null,\n    -1.50, \"\\ud83c\\udf88\"]}\n  , \"c\" : 7\n}\n"
    for file in ["x.json", "x.yaml"] {
      let root = try #require(Parsed(text, file: file).root)
      let items = try #require(root["ä"]?["b"]?.sequence)
      #expect(root.mapping?.entry("ä")?.keyMark == Mark(line: 2, column: 3))
      #expect(root["ä"]?.mark == Mark(line: 2, column: 8))
      #expect(
        items.map(\.mark) == [
          Mark(line: 2, column: 15), Mark(line: 2, column: 21), Mark(line: 3, column: 5), Mark(line: 3, column: 12),
        ])
      #expect(items[0].bool == true && items[1].isNull && items[2].text == "-1.50" && items[3].string == "🎈")
      #expect(root.mapping?.entry("c")?.keyMark == Mark(line: 4, column: 5))
      #expect(root["c"]?.mark == Mark(line: 4, column: 11))
      #expect(root.style == .flow && items[3].style == .doubleQuoted)
    }
  }

  /// YAML would take the comma, and say other things about what follows.
  @Test func jsonWithAMistakeIsNoYAML() {
    let text = "{\n  \"a\": 1,\n}\n"
    let named = Parsed(text, file: "x.json")
    #expect(named.json == nil && named.problems == ["3:1 json-syntax"])
    #expect(Parsed(text, file: "x.yaml").json == ["a": .number(1)])
  }

  @Test func yamlUnderAJSONName() {
    let parsed = Parsed("a: 1\nb: [2]\n", file: "x.json")
    #expect(parsed.json == ["a": .number(1), "b": [.number(2)]])
    #expect(parsed.problems == ["1:1 not-json"])
    #expect(parsed.diagnostics.first?.severity == .warning)
  }

  @Test func flowMappingsThatAreNotJSON() {
    let parsed = Parsed("{a: 1, 'b': [2,], }\n")
    #expect(parsed.json == ["a": .number(1), "b": [.number(2)]])
    #expect(parsed.problems == [])
  }

  @Test(arguments: [
    ("{\"a\": [1, 2}", "1:12 json-syntax", "/a/1"), ("{\"a\": 1,\n \"b\" 2}", "2:6 json-syntax", "/b"),
    ("{\"a\": \"x\ty\u{1}\"}", "1:9 json-syntax", "/a"), ("{\"a\": 1} x: 2", "1:10 json-syntax", ""),
  ])
  func syntaxErrors(_ text: String, _ problem: String, _ pointer: String) {
    let parsed = Parsed(text, file: "x.json")
    #expect(parsed.root == nil)
    #expect(parsed.problems == [problem])
    #expect(parsed.diagnostics.first?.location.pointer == pointer)
  }
}
