import Foundation
import Testing

@testable import SwiftEmitter

/// A folder that holds Martlet's files alone changes in one step.
@Suite struct OutputExchangeTests {
  private let temporary: TemporaryFolder
  private let folder: OutputFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = OutputFolder(temporary.path + "/Out")
    try write("old", ["Models/A.swift", "Models/B.swift", "Gone/C.swift", "Stays.swift"])
  }

  private func files(_ text: String, _ paths: [String]) -> [GeneratedFile] {
    paths.map { GeneratedFile(path: $0, contents: $0 == "Stays.swift" ? "same" : "\(text) \($0)") }
  }

  private func write(_ text: String, _ paths: [String]) throws {
    let files = files(text, paths)
    try folder.apply(folder.plan(files))
    for file in files { #expect(temporary.text("Out/\(file.path)") == file.contents) }
  }

  private func inode(_ name: String) -> UInt64? { FileStamp(temporary.path + "/" + name)?.inode }

  private var exchange: OutputExchange { get throws { try #require(OutputExchange(folder)) } }

  private static let newPaths = ["Models/A.swift", "Models/B.swift", "New/Deep/D.swift", "Stays.swift"]

  @Test func theFolderIsAnotherAndWhatStaysIsTheSame() throws {
    let before = (inode("Out"), inode("Out/Stays.swift"))
    let stamp = FileStamp(temporary.path + "/Out/Stays.swift")
    try write("new", Self.newPaths)
    #expect(inode("Out") != before.0)
    #expect(inode("Out/Stays.swift") == before.1)
    #expect(FileStamp(temporary.path + "/Out/Stays.swift")?.modified == stamp?.modified)
    #expect(
      temporary.contents() == [
        "Out", "Out/.martlet-manifest", "Out/Models", "Out/Models/A.swift", "Out/Models/B.swift", "Out/New",
        "Out/New/Deep", "Out/New/Deep/D.swift", "Out/Stays.swift",
      ])
  }

  @Test func permissionsStay() throws {
    for (name, mode) in [("Out", 0o750), ("Out/Models", 0o700)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.path + "/" + name)
    }
    let before = inode("Out")
    try write("new", Self.newPaths)
    #expect(inode("Out") != before)
    func mode(_ name: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + "/" + name)
      return attributes[.posixPermissions] as? Int
    }
    #expect(try mode("Out") == 0o750)
    #expect(try mode("Out/Models") == 0o700)
  }

  @Test(arguments: ["Out/Mine.txt", "Out/Models/Mine.swift", "Out/Mine/A.swift"])
  func besideAFileOfTheUsersTheFolderStays(_ mine: String) throws {
    try temporary.write("mine", mine)
    let before = (inode("Out"), inode(mine))
    try write("new", Self.newPaths)
    #expect(inode("Out") == before.0)
    #expect(inode(mine) == before.1)
    #expect(temporary.text(mine) == "mine")
    #expect(!temporary.contents().contains { $0.contains("staging") })
  }

  @Test func aLinkOrAnEmptyFolderIsTheUsersToo() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Models/Link.swift", withDestinationPath: temporary.path)
    let before = inode("Out")
    try write("new", Self.newPaths)
    #expect(inode("Out") == before)
    try FileManager.default.removeItem(atPath: folder.path + "/Models/Link.swift")
    try FileManager.default.createDirectory(atPath: folder.path + "/Empty", withIntermediateDirectories: false)
    try write("newer", Self.newPaths)
    #expect(inode("Out") == before)
    #expect(temporary.contents().contains("Out/Empty"))
  }

  /// A killed run could not be told from a folder of the user's.
  @Test func filesThatNoManifestListsAreNotExchanged() throws {
    let before = inode("Out")
    #expect(try folder.addMissing(files("mine", ["A.swift", "New/B.swift"])) == ["A.swift", "New/B.swift"])
    #expect(inode("Out") == before)
    #expect(!temporary.contents().contains { $0.contains("staging") })
  }

  @Test func aLinkIsNotExchanged() throws {
    try FileManager.default.createSymbolicLink(atPath: temporary.path + "/Link", withDestinationPath: folder.path)
    let link = OutputFolder(temporary.path + "/Link/")
    try link.apply(link.plan(files("new", Self.newPaths)))
    #expect(FileSystem.kind(temporary.path + "/Link") == .link)
    #expect(temporary.text("Out/Models/A.swift") == "new Models/A.swift")
    #expect(!temporary.contents().contains { $0.contains("staging") })
  }

  @Test func oneFileNeedsNoExchange() throws {
    #expect(try !exchange.run([("Models/A.swift", "x")], removing: []))
    #expect(temporary.text("Out/Models/A.swift") == "old Models/A.swift")
  }

  /// What a run leaves that is killed before the exchange: its manifest, links, and some of the new files.
  @Test func aRunThatWasKilledBeforeIsCleared() throws {
    let new = OutputManifest(files("new", Self.newPaths))
    try temporary.write(new.text, ".martlet-staging-Out/.martlet-manifest")
    try temporary.write("half", ".martlet-staging-Out/New/Deep/D.swift")
    try FileManager.default.linkItem(
      atPath: folder.path + "/Stays.swift", toPath: temporary.path + "/.martlet-staging-Out/Stays.swift")
    try folder.recover()
    #expect(temporary.text("Out/Stays.swift") == "same")
    #expect(temporary.text("Out/Models/A.swift") == "old Models/A.swift")
    #expect(!temporary.contents().contains { $0.contains("staging") })
  }

  @Test func halfAManifestIsClearedToo() throws {
    try temporary.write("# The fi", ".martlet-staging-Out/.martlet-manifest")
    try folder.recover()
    #expect(!temporary.contents().contains { $0.contains("staging") })
  }

  /// A folder of that name may come from a stranger, or someone may have put something there.
  @Test func clearsOnlyWhatAManifestLists() throws {
    try temporary.write("mine", ".martlet-staging-Out/Mine.txt")
    try temporary.write("elsewhere", "Elsewhere/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/.martlet-staging-Out/Models", withDestinationPath: temporary.path + "/Elsewhere")
    try write("new", Self.newPaths)
    #expect(temporary.text(".martlet-staging-Out/Mine.txt") == "mine")
    #expect(temporary.text("Elsewhere/A.swift") == "elsewhere")
  }

  /// After the exchange, the staging folder is the old output, with what came into it a moment ago.
  @Test func bringsBackWhatCameInTheMeantime() throws {
    try temporary.write("mine", ".martlet-staging-Out/Mine.txt")
    try temporary.write("mine", ".martlet-staging-Out/Models/Mine.swift")
    try temporary.write("mine", ".martlet-staging-Out/Notes/Deep/Mine.txt")
    try temporary.write("other", ".martlet-staging-Out/Models/A.swift")
    try exchange.bringBack()
    for name in ["Mine.txt", "Models/Mine.swift", "Notes/Deep/Mine.txt"] {
      #expect(temporary.text("Out/\(name)") == "mine")
    }
    #expect(temporary.text("Out/Models/A.swift") == "old Models/A.swift")
    // What is there in both is lost in neither.
    #expect(temporary.text(".martlet-staging-Out/Models/A.swift") == "other")
  }

  @Test(arguments: [".", "..", "/", "a/..", "./."])
  func aFolderWithoutANameIsNotExchanged(_ path: String) { #expect(OutputExchange(OutputFolder(path)) == nil) }

  @Test func anotherProcessWaitsUntilTheEnd() throws {
    let lock = try folder.lock()
    try write("new", Self.newPaths)
    // The lock is of the folder that was there before: the new one is free, and whole.
    #expect(try folder.lock() != nil)
    withExtendedLifetime(lock) {}
  }
}
