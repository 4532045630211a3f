import Testing

@testable import YAML

struct DocumentParserTests {
  @Test func marksAndStyles() throws {
    let text = """
      plain: a
      'single': 'b'
      double: "c"
      literal: |
        d
        e
      folded: >-
        f
        g
      flow: {h: [1]}
      block:
        - äö: i
      """
    let root = try #require(Parsed(text).root)
    func at(_ key: String) -> Node? { root[key] }
    #expect(root.mark == Mark(line: 1, column: 1))
    #expect(root.style == .block)
    #expect(at("plain")?.style == .plain)
    #expect(at("single")?.style == .singleQuoted)
    #expect(root.mapping?.entry("single")?.keyMark == Mark(line: 2, column: 1))
    #expect(at("double")?.style == .doubleQuoted)
    #expect(at("double")?.mark == Mark(line: 3, column: 9))
    #expect(at("literal")?.style == .literal)
    #expect(at("literal")?.string == "d\ne\n")
    #expect(at("folded")?.style == .folded)
    #expect(at("folded")?.string == "f g")
    #expect(at("flow")?.style == .flow)
    #expect(at("flow")?["h"]?.style == .flow)
    #expect(at("flow")?["h"]?.mark == Mark(line: 10, column: 11))
    #expect(at("block")?.sequence?.first?["äö"]?.mark == Mark(line: 12, column: 9))
  }

  @Test(arguments: ["", "\n", "# comment\n", "---\n", "--- # nothing\n...\n", "   "])
  func emptyDocuments(_ text: String) {
    for file in ["x.yaml", "x.json"] {
      let parsed = Parsed(text, file: file)
      #expect(parsed.root == nil)
      #expect(parsed.diagnostics.contains { $0.id == "empty-document" && $0.severity == .error })
    }
  }

  @Test func severalDocuments() {
    let parsed = Parsed("a: 1\n---\nb: 2\n---\nc: 3\n")
    #expect(parsed.problems == ["2:1 several-documents"])
    #expect(parsed.json == ["a": .number(1)])
  }

  @Test(arguments: [
    ("a:\n\t- 1\n", "2:1 yaml-syntax", "tabs"),
    ("a: 'text\nb: 1\n", "3:1 yaml-syntax", "a quote is not closed"),
    ("a: b: c\n", "1:5 yaml-syntax", "needs quotes"),
    ("a: @b\n", "1:4 yaml-syntax", "'@' needs quotes"),
    ("a: [1, 2\nb: 3\n", "2:2 yaml-syntax", "comma or the closing bracket"),
    ("a:\n  b: 1\n c: 2\n", "3:2 yaml-syntax", "same column"),
    ("a: \"\\q\"\n", "1:5 yaml-syntax", "backslash"),
    ("text\nb: 1\n", "2:2 yaml-syntax", "needs quotes"),
    ("a: !x!y z\n", "1:4 yaml-syntax", "%TAG"),
  ])
  func syntaxErrorsHaveAPlaceAndAHint(_ text: String, _ problem: String, _ hint: String) {
    let parsed = Parsed(text)
    #expect(parsed.root == nil)
    #expect(parsed.problems == [problem])
    #expect(parsed.diagnostics.first?.hint?.contains(hint) == true, "\(parsed.diagnostics)")
  }

  @Test func placesSurviveInTheirFewBits() {
    let mark = Mark(line: 1 << 27 - 1, column: 1 << 26 - 1)
    for style in [Node.Style.plain, .singleQuoted, .doubleQuoted, .literal, .folded, .block, .flow] {
      #expect(Node(.null, mark: mark, style: style).mark == mark)
      #expect(Node(.null, mark: mark, style: style).style == style)
    }
    #expect(Node(.null, mark: Mark(line: .max, column: .max)).mark == mark)
  }

  /// A tree of a large document has a hundred thousand nodes.
  @Test func nodesAreSmall() {
    #expect(MemoryLayout<Node>.stride == 32)
    #expect(MemoryLayout<Mapping.Entry>.stride == 56)
  }
}
