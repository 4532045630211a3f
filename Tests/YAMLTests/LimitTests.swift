import Testing

@testable import YAML

struct LimitTests {
  @Test(arguments: [
    String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000) + "x", String(repeating: "? ", count: 10_000) + "x",
    (0..<10_000).map { String(repeating: " ", count: $0) + "a:\n" }.prefix(3000).joined(),
    String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    String(repeating: "{\"a\":", count: 10_000) + "1" + String(repeating: "}", count: 10_000),
  ])
  func deepNestingIsAnError(_ text: String) {
    for file in ["x.yaml", "x.json"] {
      let parsed = Parsed(text, file: file)
      #expect(parsed.root == nil)
      // A document that is to be JSON is told its own mistake, which comes first here.
      let isNoJSON = file == "x.json" && text.hasPrefix("{a")
      #expect(parsed.diagnostics.map(\.id) == [isNoJSON ? "json-syntax" : "nesting-too-deep"])
    }
  }

  @Test func theDepthLimitIsExact() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      for file in ["x.yaml", "x.json"] {
        func parsed(_ depth: Int) -> Parsed {
          let inner = open == "[" ? "" : "1"
          let text = String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
          return Parsed(text, file: file, limits: ParseLimits(maximumDepth: 20))
        }
        #expect(parsed(20).problems == [])
        #expect(parsed(21).diagnostics.map(\.id) == ["nesting-too-deep"])
      }
    }
  }

  @Test(.timeLimit(.minutes(5))) func manyDirectives() {
    let text = (0..<500_000).map { "%TAG !a\($0)! x\n" }.joined() + "--- a\n"
    #expect(Parsed(text).diagnostics.map(\.id) == ["too-many-directives"])
    #expect(Parsed("%TAG !a! x:\n--- !a!b 1\n").problems == ["2:5 unknown-tag"])
  }

  @Test func sizes() {
    let text = "a: " + String(repeating: "x", count: 100)
    #expect(Parsed(text, limits: ParseLimits(maximumBytes: 102)).problems == ["0:0 document-too-large"])
    #expect(Parsed(text, limits: ParseLimits(maximumBytes: 103)).problems == [])
    #expect(Parsed(text, limits: ParseLimits(maximumScalarBytes: 99)).problems == ["1:4 scalar-too-large"])
    let json = "{\"a\": \"\(String(repeating: "x", count: 100))\"}"
    #expect(Parsed(json, limits: ParseLimits(maximumScalarBytes: 99)).problems == ["1:7 scalar-too-large"])
  }
}
