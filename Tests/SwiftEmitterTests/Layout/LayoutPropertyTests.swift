import Foundation
import Testing

@testable import SwiftEmitter

/// Layout moves text about and never changes it, whatever it is given.
@Suite struct LayoutPropertyTests {
  /// The text without what layout may change: white space, and commas before a closing bracket.
  private func words(_ text: String) -> [UInt8] {
    var words: [UInt8] = []
    for byte in text.utf8 where ![9, 10, 13, 32].contains(byte) {
      if byte == UInt8(ascii: "]"), words.last == UInt8(ascii: ",") { words.removeLast() }
      words.append(byte)
    }
    return words
  }

  @Test func randomTextKeepsItsWords() {
    var generator = Seeded(state: 7)
    let pieces = [
      "{", "}", "(", ")", "[", "]", "\n", "\n\n", " ", ", ", "\"", "\\", "//", "/*", "*/", "case .a:", "switch a {",
      "default:", "#if A", "#endif", "#\"", "\"\"\"", "identifier", "let a = ", " && ", "func f", "<", ">", "->", ".b",
      String(repeating: "long", count: 20), "ä", "`", "guard ", " else {", "in ", "\\(",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let result = Layout.format(text)
      #expect(words(result) == words(text), "\(text.debugDescription)")
    }
  }

  /// Swift that people wrote: our own.
  @Test func sourcesKeepTheirWordsAndSettle() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let result = Layout.format(text)
      #expect(words(result) == words(text), "\(file.lastPathComponent)")
      #expect(Layout.format(result) == result, "\(file.lastPathComponent)")
      count += 1
    }
    #expect(count > 20)
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
