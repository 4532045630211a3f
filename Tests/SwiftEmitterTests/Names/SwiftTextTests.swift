import SwiftEmitter
import Testing

@Suite struct SwiftTextTests {
  @Test(
    "literals",
    arguments: [
      ("plain", #""plain""#), ("", #""""#), ("\"", #""\"""#), ("\\(x)", #""\\(x)""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
      ("\u{0}", #""\u{0}""#), ("\u{202E}", #""\u{202e}""#), ("\u{2028}", #""\u{2028}""#), ("é名👍", "\"é名👍\""),
    ])
  func literals(text: String, literal: String) { #expect(SwiftText.literal(text) == literal) }

  @Test func commentsStayComments() {
    #expect(SwiftText.docComment([]) == [])
    #expect(SwiftText.docComment(["", " \n "]) == [])
    #expect(SwiftText.docComment(["One.", "Two\nlines.\n"]) == ["/// One.", "///", "/// Two", "/// lines."])
    #expect(SwiftText.docComment(["a\r\nb\u{2028}c\u{85}d\u{202E}e\tf"]) == ["/// a", "/// b", "/// c", "/// de f"])
    #expect(SwiftText.docComment(["*/ x /*"]) == ["/// */ x /*"])
    #expect(SwiftText.inline("a\n\n b\r\nc") == "a  b c")
  }

  @Test func anyTextStaysText() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let text = generator.text()
      let literal = CodeText("let a = " + SwiftText.literal(text) + "\n")
      #expect(literal.code == "let a = \n" && literal.problems.isEmpty, "\(text.debugDescription)")
      let comment = CodeText(SwiftText.docComment([text]).map { $0 + "\n" }.joined())
      #expect(comment.code.allSatisfy { $0 == "\n" } && comment.problems.isEmpty, "\(text.debugDescription)")
      #expect(!SwiftText.inline(text).contains { $0.isNewline }, "\(text.debugDescription)")
    }
  }
}
