import Diagnostics
import Foundation
import Testing

@testable import YAML

struct EncodingTests {
  static let text = "title: Grüße 🎈\nlist:\n  - a\n"

  @Test(arguments: [String.Encoding.utf16BigEndian, .utf16LittleEndian, .utf8], [true, false])
  func everyEncodingWithAndWithoutMark(_ encoding: String.Encoding, _ hasMark: Bool) throws {
    let bytes = Array(try #require(((hasMark ? "\u{FEFF}" : "") + Self.text).data(using: encoding)))
    let source = try SourceText(file: "x.yaml", encoded: bytes)
    #expect(source.bytes == Array(Self.text.utf8))
    let parsed = Parsed(source.bytes)
    #expect(parsed.problems == [])
    #expect(parsed.root?["title"]?.string == "Grüße 🎈")
    #expect(parsed.root?["list"]?.sequence?.first?.mark == Mark(line: 3, column: 5))
  }

  @Test func brokenUTF16() {
    for bytes: [UInt8] in [
      [0xFE, 0xFF, 0xD8, 0x00], [0xFE, 0xFF, 0xDC, 0x00], [0xFF, 0xFE, 0x61], [0xFE, 0xFF, 0xD8, 0, 0, 0x61],
    ] {
      #expect(throws: SourceError.self) { try SourceText(file: "x", encoded: bytes) }
    }
  }

  @Test func brokenUTF8() {
    let parsed = Parsed(Array("a: 1\nb: ".utf8) + [0xFF] + Array("\n".utf8))
    #expect(parsed.root == nil)
    #expect(parsed.problems == ["2:4 invalid-encoding"])
    #expect(Parsed(Array("{\"a\": \"".utf8) + [0xC3] + Array("\"}".utf8), file: "x.json").root == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(_ lineBreak: String) {
    let text = ["a: 1", "b: |", "  x", "  y", "c: [", "  2]", ""].joined(separator: lineBreak)
    let parsed = Parsed(text)
    #expect(parsed.json == ["a": .number(1), "b": "x\ny\n", "c": [.number(2)]])
    #expect(parsed.root?["c"]?.sequence?.first?.mark == Mark(line: 6, column: 3))
    let json = ["{", "  \"a\":", "    1}"].joined(separator: lineBreak)
    #expect(Parsed(json).root?["a"]?.mark == Mark(line: 3, column: 5))
  }

  /// Line breaks in YAML 1.1, plain characters in YAML 1.2 and in every editor.
  @Test func unicodeLineSeparatorsAreText() {
    // A noncharacter, as the parser itself uses them as placeholders; Swift allows none in literals.
    let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    let parsed = Parsed("a: x\u{2028}y \u{85} z\nb: \"q\u{2029}r\(noncharacter)\"\nc\u{2028}: 1\n")
    #expect(parsed.problems == [])
    #expect(parsed.root?["a"]?.string == "x\u{2028}y \u{85} z")
    #expect(parsed.root?["b"]?.string == "q\u{2029}r\(noncharacter)")
    #expect(parsed.root?["c\u{2028}"]?.mark == Mark(line: 3, column: 5))
  }
}
