import Testing

@testable import Diagnostics

struct LineExcerptTests {
  private let digits = String(repeating: "0123456789", count: 10)

  private func excerpt(_ line: String, _ column: Int, _ width: Int = 20) -> [String] {
    let excerpt = LineExcerpt(line: line.unicodeScalars, column: column, width: width)
    return [excerpt.text, excerpt.caret]
  }

  @Test func shortLinesAreWhole() {
    #expect(excerpt("01234567890123456789", 20) == ["01234567890123456789", String(repeating: " ", count: 19) + "^"])
    #expect(excerpt("", 1) == ["", "^"])
    #expect(excerpt("abc", 0) == ["abc", ""])
  }

  @Test func longLinesAreCutAroundTheCaret() {
    #expect(excerpt(digits, 1) == ["01234567890123456789…", "^"])
    #expect(excerpt(digits, 5) == ["01234567890123456789…", "    ^"])
    #expect(excerpt(digits, 51) == ["…78901234567890123456…", "              ^"])
    #expect(excerpt(digits, 100) == ["…01234567890123456789", "                    ^"])
    #expect(excerpt(digits, 101) == ["…01234567890123456789", "                     ^"])
  }

  @Test func theCaretStandsUnderItsCharacterEverywhere() {
    for column in 1...100 {
      let excerpt = LineExcerpt(line: digits.unicodeScalars, column: column, width: 20)
      let position = excerpt.caret.count - 1
      #expect(Array(excerpt.text)[position] == Array(digits)[column - 1], "column \(column)")
      #expect(excerpt.text.count <= 22)
    }
  }

  @Test(.timeLimit(.minutes(5))) func megabytesInOneLine() {
    let line = String(repeating: "x", count: 4_000_000)
    let excerpt = LineExcerpt(line: line.unicodeScalars, column: 2_000_000, width: 100)
    #expect(excerpt.text.count == 102)
  }
}
