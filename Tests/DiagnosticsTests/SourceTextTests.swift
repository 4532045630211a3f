import Foundation
import Testing

@testable import Diagnostics

struct SourceTextTests {
  @Test func lines() {
    let source = SourceText(file: "x", text: "one\r\ntwo\rthree\n\nfive")
    #expect((0...6).map(source.lineText) == [nil, "one", "two", "three", "", "five", nil])
    #expect(SourceText(file: "x", text: "").lineText(1) == "")
  }

  @Test func invalidUTF8IsRepairedForDisplay() {
    #expect(SourceText(file: "x", bytes: [0x61, 0xFF, 0x62]).lineText(1) == "a\u{FFFD}b")
  }

  @Test func utf16BecomesUTF8() throws {
    let text = "a\u{85}ä漢🎈"
    for big in [true, false] {
      let units = ("\u{FEFF}" + text).utf16.flatMap {
        big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      }
      #expect(try SourceText(file: "x", encoded: units).bytes == Array(text.utf8))
      #expect(try SourceText(file: "x", encoded: Array(units.dropFirst(2))).bytes == Array(text.utf8))
    }
    #expect(try SourceText(file: "x", encoded: [0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
  }

  @Test func brokenUTF16NamesTheByte() {
    #expect(throws: SourceError.invalidEncoding(file: "x", encoding: "UTF-16BE", byteOffset: 4)) {
      try SourceText(file: "x", encoded: [0xFE, 0xFF, 0xD8, 0x3C, 0x00, 0x61])
    }
    #expect(throws: SourceError.invalidEncoding(file: "x", encoding: "UTF-16LE", byteOffset: 4)) {
      try SourceText(file: "x", encoded: [0xFF, 0xFE, 0x61, 0x00, 0x62])
    }
  }

  @Test func loading() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.yaml")
    try Data("a: 1\n".utf8).write(to: file)

    #expect(try SourceText.load(path: file.path).bytes == Array("a: 1\n".utf8))
    #expect(try SourceText.load(path: file.path, maximumBytes: 5).bytes.count == 5)
    #expect(throws: SourceError.tooLarge(file: file.path, maximumBytes: 4)) {
      try SourceText.load(path: file.path, maximumBytes: 4)
    }
    #expect(throws: SourceError.unreadable(file: folder.path, reason: "it is a folder")) {
      try SourceText.load(path: folder.path)
    }
    let missing = folder.appending(path: "missing").path
    #expect(throws: SourceError.unreadable(file: missing, reason: "No such file or directory")) {
      try SourceText.load(path: missing)
    }
    try Data().write(to: file)
    #expect(try SourceText.load(path: file.path).bytes.isEmpty)
  }
}
