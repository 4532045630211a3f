import Foundation
import Testing

/// Other processes, disks that are full or read only, and the end at any moment.
@Suite struct SafetyTests {
  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(MartletProcess.shop, "shop.yaml")
  }

  @Test func severalAtOnceWriteOneOutput() throws {
    #expect(try martlet("generate", "shop.yaml", "--output", "Alone").code == 0)
    for round in 0..<3 {
      let processes = try (0..<4).map { try martlet.start(["generate", "shop.yaml"], log: "log\(round)\($0)") }
      for (index, process) in processes.enumerated() {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(martlet.text("log\(round)\(index)") ?? "")")
      }
      #expect(martlet.contents("Generated/Shop") == martlet.contents("Alone/Shop"))
      try FileManager.default.removeItem(at: martlet.folder.appending(path: "Generated"))
    }
  }

  @Test func waitsForAnotherOnlySoLong() throws {
    _ = try martlet("generate", "shop.yaml")
    let descriptor = open(martlet.folder.appending(path: "Generated/Shop").path, O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "count", with: "total"), "shop.yaml")
    let result = try martlet("generate", "shop.yaml", "--wait", "0")
    #expect(result.code == 1)
    #expect(result.error.contains("error: another martlet writes to 'Generated/Shop'"))
    #expect(flock(descriptor, LOCK_UN) == 0)
    #expect(try martlet("generate", "shop.yaml", "--wait", "0").code == 0)
  }

  @Test func scaffoldWaitsToo() throws {
    _ = try martlet("generate", "shop.yaml")
    let descriptor = open(martlet.folder.appending(path: "Generated/Shop").path, O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let process = try martlet.start(["scaffold", "shop.yaml", "--output", "Generated/Shop"], log: "log")
    for _ in 0..<3000 where martlet.text("log")?.contains("waiting for another martlet") != true { usleep(10_000) }
    #expect(martlet.text("log")?.contains("waiting for another martlet that writes to 'Generated/Shop'") == true)
    #expect(!martlet.files("Generated/Shop").contains { $0.contains("Handlers") })
    #expect(flock(descriptor, LOCK_UN) == 0)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(martlet.files("Generated/Shop").contains { $0.contains("Handlers") })
  }

  /// Else the shell of whoever works there stands in a folder that is gone.
  @Test func theFolderThatOneWorksInStays() throws {
    _ = try martlet("generate", "shop.yaml")
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "count", with: "total"), "shop.yaml")
    let executable = try #require(MartletProcess.executable)
    let script = "cd Generated/Shop/Models && \"$0\" generate ../../../shop.yaml --output ../.. && ls $(/bin/pwd)/.."
    let result = try martlet.run(["-c", script, executable.path], by: URL(filePath: "/bin/sh"))
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("Models"), "\(result.output)")
  }

  /// A file system of its own for the body; false where that is not allowed.
  private func mounted(_ options: String, _ body: (String) throws -> Void) throws -> Bool {
    try FileManager.default.createDirectory(
      at: martlet.folder.appending(path: "Disk"), withIntermediateDirectories: true)
    let path = martlet.folder.appending(path: "Disk").path
    guard try Shell.run("/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", path]).code == 0 else { return false }
    defer { _ = try? Shell.run("/bin/umount", [path]) }
    try body(path)
    return true
  }

  @Test(.enabled(if: Shell.mayMount, "only root may mount a small disk"))
  func aFullDiskLeavesTheOldOutput() throws {
    let isMounted = try mounted("size=200k") { path in
      #expect(try martlet("generate", "shop.yaml", "--output", "Disk").code == 0)
      let before = martlet.contents("Disk/Shop")
      try martlet.write(MartletProcess.large("Old"), "large.yaml")
      let result = try martlet("generate", "large.yaml", "--name", "Shop", "--output", "Disk")
      #expect(result.code == 1)
      #expect(result.error.contains("No space left on device"), "\(result.error)")
      #expect(!result.output.contains("changed"), "\(result.output)")
      #expect(martlet.contents("Disk/Shop") == before)
      #expect(!martlet.files("Disk/Shop").contains { $0.contains("staging") })
    }
    #expect(isMounted)
  }

  @Test(.enabled(if: Shell.mayMount, "only root may mount a disk"))
  func aReadOnlyDiskIsAnError() throws {
    let isMounted = try mounted("ro") { _ in
      let result = try martlet("generate", "shop.yaml", "--output", "Disk")
      #expect(result.code == 1)
      #expect(result.error.contains("Read-only file system"), "\(result.error)")
    }
    #expect(isMounted)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aReadOnlyFolderIsAnError() throws {
    _ = try martlet("generate", "shop.yaml")
    let before = martlet.contents("Generated/Shop")
    let path = martlet.folder.appending(path: "Generated/Shop/Models").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "getOrder", with: "fetchOrder"), "shop.yaml")
    let result = try martlet("generate", "shop.yaml")
    #expect(result.code == 1)
    #expect(result.error.contains("Permission denied"), "\(result.error)")
    #expect(martlet.contents("Generated/Shop") == before)
  }

  /// Killed at any moment: the output is all old or all new. Beside files of the user's, which stay where they are, a journal may say
  /// that it is neither, and the next run ends it.
  @Test(arguments: [false, true]) func killedAtAnyMoment(isShared: Bool) throws {
    try martlet.write(MartletProcess.large("Old"), "old.yaml")
    try martlet.write(MartletProcess.large("New"), "new.yaml")
    let arguments = ["--name", "Shop", "--no-cache"]
    #expect(try martlet.run(["generate", "old.yaml"] + arguments).code == 0)
    if isShared { try martlet.write("mine", "Generated/Shop/Mine.swift") }
    let old = martlet.contents("Generated/Shop")
    // The lock of the names goes on from the old output, so the new one is made from there.
    try FileManager.default.copyItem(
      at: martlet.folder.appending(path: "Generated"), to: martlet.folder.appending(path: "Reference"))
    #expect(try martlet.run(["generate", "new.yaml", "--output", "Reference"] + arguments).code == 0)
    let new = martlet.contents("Reference/Shop")
    #expect(old != new)
    #expect((new["Mine.swift"] == "mine") == isShared)
    var seen: Set<String> = []
    for round in 0..<8 {
      let name = isShared ? "Generated/Shop/.martlet-staging" : "Generated/.martlet-staging-Shop"
      let staging = martlet.folder.appending(path: name).path
      let process = try martlet.start(["generate", "new.yaml"] + arguments, log: "log")
      // Mostly while it writes, else at any time.
      let end = Date(timeIntervalSinceNow: 20)
      if round % 4 == 0 {
        usleep(UInt32.random(in: 0...400_000))
      } else {
        let last = staging + (isShared ? "/journal" : "/Server")
        let awaited = round % 2 == 0 ? staging : last
        while process.isRunning, access(awaited, F_OK) != 0, Date() < end {}
        usleep(UInt32.random(in: 0...(round % 2 == 0 ? 20_000 : 3_000)))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let state = martlet.contents("Generated/Shop")
      let hasJournal = isShared && access(staging + "/journal", F_OK) == 0
      seen.insert(hasJournal ? "journal" : state == old ? "old" : "new")
      if hasJournal {
        let check = try martlet.run(["generate", "new.yaml", "--check"] + arguments)
        #expect(check.code == 1)
        #expect(check.error.contains("some files are new and some are old"), "\(check.error)")
      } else {
        #expect(state == old || state == new, "a mixture without a journal")
      }
      #expect(try martlet.run(["generate", "new.yaml"] + arguments).code == 0)
      #expect(martlet.contents("Generated/Shop") == new)
      #expect(access(staging, F_OK) != 0)
      for folder in ["Generated"] { try FileManager.default.removeItem(at: martlet.folder.appending(path: folder)) }
      for (file, text) in old { try martlet.write(text, "Generated/Shop/\(file)") }
    }
    #expect(seen.contains("old") || seen.contains("journal"), "every process ended before it was killed")
  }
}
