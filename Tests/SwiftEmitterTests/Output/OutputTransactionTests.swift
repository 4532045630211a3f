import Foundation
import Testing

@testable import SwiftEmitter

/// What a run finds that comes after one which was killed.
@Suite struct OutputTransactionTests {
  private let temporary: TemporaryFolder
  private let folder: OutputFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = OutputFolder(temporary.path + "/Out")
    for name in ["A", "B", "Gone"] { try temporary.write("old \(name)", "Out/Models/\(name).swift") }
    for number in 0...2 { try temporary.write("new \(number)", "Out/.martlet-staging/\(number)") }
  }

  private func journal(_ lines: String...) throws {
    let text = "martlet-journal 1\n" + lines.map { $0 + "\n" }.joined()
    try temporary.write(text, "Out/.martlet-staging/journal")
  }

  private var old: Bool { ["A", "B", "Gone"].allSatisfy { temporary.text("Out/Models/\($0).swift") == "old \($0)" } }
  private var stagingIsGone: Bool { !temporary.contents().contains { $0.contains(".martlet-staging") } }

  @Test func beforeTheJournalNothingHasHappened() throws {
    #expect(!folder.isUnfinished)
    try folder.recover()
    #expect(old)
    #expect(stagingIsGone)
  }

  /// The first file is in its place already when the run is killed.
  @Test func afterTheJournalAllIsNew() throws {
    try journal("0 Models/A.swift", "1 Models/B.swift", "2 New/C.swift", "- Models/Gone.swift", "end")
    try FileManager.default.removeItem(atPath: folder.path + "/.martlet-staging/0")
    try temporary.write("new 0", "Out/Models/A.swift")
    #expect(folder.isUnfinished)
    try folder.recover()
    #expect(temporary.text("Out/Models/A.swift") == "new 0")
    #expect(temporary.text("Out/Models/B.swift") == "new 1")
    #expect(temporary.text("Out/New/C.swift") == "new 2")
    #expect(temporary.text("Out/Models/Gone.swift") == nil)
    #expect(stagingIsGone)
    #expect(!folder.isUnfinished)
    try folder.recover()
  }

  @Test(arguments: [
    "0 ../outside.swift\nend", "0 /outside.swift\nend", "0 Models/A.swift", "x Models/A.swift\nend",
    "0 .martlet-staging/1\nend", "",
  ])
  func aJournalThatMartletDidNotWriteMeansNothing(_ text: String) throws {
    try temporary.write("mine", "outside.swift")
    try journal(text)
    try folder.recover()
    #expect(old)
    #expect(temporary.text("outside.swift") == "mine")
    #expect(stagingIsGone)
  }

  @Test func aJournalLeadsThroughNoLink() throws {
    try temporary.write("mine", "Elsewhere/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Linked", withDestinationPath: temporary.path + "/Elsewhere")
    try journal("0 Linked/A.swift", "end")
    #expect(throws: OutputError.throughLink(folder.path + "/Linked")) { try folder.recover() }
    #expect(temporary.text("Elsewhere/A.swift") == "mine")
  }

  @Test func oneHasTheLock() throws {
    var first = try folder.lock()
    #expect(first != nil)
    #expect(try folder.lock() == nil)
    first = nil
    #expect(try folder.lock() != nil)
  }

  @Test func aLockLeavesNothingBehind() throws {
    let other = OutputFolder(temporary.path + "/Deep/Other")
    #expect(try other.lock() != nil)
    #expect(!temporary.contents().contains { $0.hasPrefix("Deep") })
  }

  @Test(arguments: 0...40)
  func contentsDifferInTheirHashes(_ length: Int) {
    let bytes = [UInt8](repeating: 7, count: length)
    #expect(ContentHash(bytes) == ContentHash(bytes))
    #expect(ContentHash(bytes) != ContentHash(bytes + [0]))
    #expect(ContentHash(text: Substring(ContentHash(bytes).text)) == ContentHash(bytes))
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(ContentHash(other) != ContentHash(bytes))
    }
  }
}
