import Testing

@testable import YAML

struct AliasTests {
  @Test func aliasesStandForTheirNode() {
    let parsed = Parsed("a: &x {k: [1, 2]}\nb: *x\nc: &key name\n*key : 1\n&anchored d: 2\ne: *anchored\n")
    #expect(parsed.problems == [])
    #expect(
      parsed.json == [
        "a": ["k": [.number(1), .number(2)]], "b": ["k": [.number(1), .number(2)]], "c": "name", "name": .number(1),
        "d": .number(2), "e": "d",
      ])
  }

  @Test func anAnchorMayBeDefinedAgain() {
    #expect(Parsed("- &a 1\n- *a\n- &a 2\n- *a\n").json == [.number(1), .number(1), .number(2), .number(2)])
  }

  @Test func undefinedAndRecursiveAliases() {
    #expect(Parsed("a: *nothing\nb: 1\n").problems == ["1:4 undefined-alias"])
    #expect(Parsed("a: *nothing\nb: 1\n").root?["b"]?.int == 1)
    let recursive = Parsed("a: &a\n  b: [1, *a]\n")
    #expect(recursive.problems == ["2:10 recursive-alias"])
    #expect(recursive.root == nil)
    #expect(recursive.diagnostics.first?.location.pointer == "/a/b/1")
  }

  /// Ten to the power of thirty nodes.
  @Test(.timeLimit(.minutes(5))) func anAliasBombIsDefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let parsed = Parsed(text)
    #expect(parsed.diagnostics.map(\.id) == ["alias-expansion"])
    #expect(parsed.root == nil)
  }

  @Test func aMergeBombIsDefused() {
    var text = "m0: &m0 {" + (0..<1000).map { "k\($0): 0" }.joined(separator: ", ") + "}\n"
    for level in 1..<5000 { text += "m\(level): &m\(level)\n  <<: *m\(level - 1)\n  x\(level): 0\n" }
    #expect(Parsed(text).diagnostics.map(\.id) == ["alias-expansion"])
  }

  /// Merged entries stay on their level, however long the chain is.
  @Test func mergeChainsAreNotDeep() {
    var text = "m0: &m0 {a: 1}\n"
    for level in 1..<500 { text += "m\(level): &m\(level)\n  <<: [*m\(level - 1)]\n" }
    let parsed = Parsed(text)
    #expect(parsed.problems == [])
    #expect(parsed.root?["m499"]?["a"]?.int == 1)
  }

  @Test func theLimitIsExact() {
    let text = "a: &a [1, 2]\nb: *a\nc: *a\n"
    #expect(Parsed(text, limits: ParseLimits(maximumAliasExpansion: 6)).problems == [])
    #expect(Parsed(text, limits: ParseLimits(maximumAliasExpansion: 5)).problems == ["3:4 alias-expansion"])
  }

  /// Nesting through aliases alone: nothing in the text is deep.
  @Test func aliasesCountAsDepth() {
    var text = "- &a0 [x]\n"
    for level in 1..<10_000 { text += "- &a\(level) [*a\(level - 1)]\n" }
    let parsed = Parsed(text, limits: ParseLimits(maximumAliasExpansion: .max))
    #expect(parsed.diagnostics.map(\.id) == ["nesting-too-deep"])
  }
}
