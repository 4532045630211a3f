import Foundation
import Testing

/// `watch`, driven as editors drive it.
@Suite(.serialized) struct WatchTests {
  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(MartletProcess.shop, "shop.yaml")
  }

  private var lines: [String] { (martlet.text("log") ?? "").split(separator: "\n").map(String.init) }

  /// Waits for one more line that says what a run did, and has this text. Lines without it are passed over: a save in place may be
  /// seen while the file is still empty, when the writer is kept waiting in between.
  private func next(_ count: inout Int, with text: String = " ") async throws -> String {
    // So many looks, not so much time: beside other tests that work, a pause of milliseconds may take minutes.
    for _ in 0..<6000 {
      for run in runs().dropFirst(count) {
        count += 1
        if run.contains(text) { return run }
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("no run came with '\(text)': \(lines)")
    return ""
  }

  private func runs() -> [String] {
    lines.filter { $0.contains(" ms") || $0.contains(" s") && $0.contains("changed") }
  }

  /// Saves as most editors do: a new file takes the name of the old one.
  private func saveByRename(_ text: String, _ name: String) throws {
    try martlet.write(text, name + ".tmp")
    #expect(rename(martlet.folder.appending(path: name + ".tmp").path, martlet.folder.appending(path: name).path) == 0)
  }

  private func saveInPlace(_ text: String, _ name: String) throws {
    let handle = try FileHandle(forWritingTo: martlet.folder.appending(path: name))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  @Test(arguments: [[], ["--poll"]])
  func followsSaves(_ options: [String]) async throws {
    let process = try martlet.start(["watch", "shop.yaml"] + options, log: "log")
    defer { process.terminate() }
    var count = 0
    #expect(try await next(&count).contains("Shop: "))

    try saveInPlace(MartletProcess.shop.replacingOccurrences(of: "count", with: "total"), "shop.yaml")
    _ = try await next(&count, with: "shop.yaml: Shop: ")
    #expect(
      martlet.files("Generated/Shop").contains { martlet.text("Generated/Shop/\($0)")?.contains("total") == true })

    try saveByRename(MartletProcess.shop, "shop.yaml")
    _ = try await next(&count, with: "shop.yaml: Shop: ")

    // Rapid saves are one run or two, and end in the last. On a busy machine some are not rapid.
    var pauses = 0
    var last = ContinuousClock.now
    for number in 0..<10 {
      try saveInPlace(MartletProcess.shop.replacingOccurrences(of: "count", with: "count\(number)"), "shop.yaml")
      try await Task.sleep(for: .milliseconds(5))
      let now = ContinuousClock.now
      if now - last > .milliseconds(20) { pauses += 1 }
      last = now
    }
    while !martlet.files("Generated/Shop").contains(where: {
      martlet.text("Generated/Shop/\($0)")?.contains("count9") == true
    }) {
      _ = try await next(&count)
    }
    // Three runs were before them.
    if pauses == 0 { #expect(runs().filter { $0.contains("changed") }.count <= 3 + 2) }

    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(process.terminationReason == .exit)
    #expect(!martlet.files("Generated/Shop").contains { $0.contains("staging") })
  }

  @Test func keepsTheLastGoodOutput() async throws {
    let process = try martlet.start(["watch", "shop.yaml"], log: "log")
    defer { process.terminate() }
    var count = 0
    _ = try await next(&count)
    let good = martlet.contents("Generated/Shop")
    try saveByRename(MartletProcess.broken, "shop.yaml")
    #expect(try await next(&count).contains("the output stays as it was"))
    #expect(martlet.contents("Generated/Shop") == good)
    #expect(lines.contains { $0.hasPrefix("shop.yaml:15:") })
    try FileManager.default.removeItem(at: martlet.folder.appending(path: "shop.yaml"))
    #expect(try await next(&count).contains("the output stays as it was"))
    #expect(martlet.contents("Generated/Shop") == good)
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "type: integer", with: "type: number"), "shop.yaml")
    _ = try await next(&count, with: ", 1 changed")
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func followsNewReferences() async throws {
    let process = try martlet.start(["watch", "shop.yaml"], log: "log")
    defer { process.terminate() }
    var count = 0
    _ = try await next(&count)
    let reference = MartletProcess.shop.replacingOccurrences(
      of: "count: {type: integer}", with: "count: {$ref: 'parts/count.yaml#/Count'}")
    try saveByRename(reference, "shop.yaml")
    #expect(try await next(&count).contains("the output stays as it was"))
    // The folder is not there either.
    try martlet.write("Count: {type: integer, format: int32}\n", "parts/count.yaml")
    _ = try await next(&count, with: "parts/count.yaml: Shop: ")
    try saveByRename("Count: {type: string}\n", "parts/count.yaml")
    _ = try await next(&count, with: "parts/count.yaml: Shop: ")
  }

  @Test func followsTheConfiguration() async throws {
    try martlet.write("documents:\n  - spec: shop.yaml\n", "martlet.yaml")
    let process = try martlet.start(["watch"], log: "log")
    defer { process.terminate() }
    var count = 0
    _ = try await next(&count)
    try saveByRename("documents:\n  - spec: shop.yaml\n    name: Market\n", "martlet.yaml")
    _ = try await next(&count, with: "Market: ")
    #expect(martlet.text("Generated/Market/martlet.lock") != nil)
  }

  /// In a terminal of its own, with the keys that a person presses.
  @Test(.enabled(if: Shell.find("tmux") != nil, "tmux is not installed"))
  func livesInATerminal() async throws {
    let tmux = try #require(Shell.find("tmux"))
    let executable = try #require(MartletProcess.executable).path
    let socket = "martlet-\(UUID().uuidString.prefix(8))"
    // The server that tmux leaves behind must not hold what tells that tmux itself has ended.
    let closing = "(for fd in {3..99}; do eval \"exec $fd>&-\"; done; exec \"$@\"); exit $?"
    func run(_ arguments: String...) throws -> String {
      try Shell.run("/bin/bash", ["-c", closing, "bash", tmux, "-L", socket] + arguments).output
    }
    defer { _ = try? run("kill-server") }
    let folder = martlet.folder.path
    let command =
      "cd '\(folder)' && MARTLET_CACHE_DIR='\(martlet.cache.path)' '\(executable)' watch shop.yaml; echo ended $?; sleep 60"
    _ = try run("-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", "120", "-y", "40", command)
    func screen(until text: String) async throws -> String {
      for _ in 0..<2400 {
        let screen = try run("capture-pane", "-p", "-t", "w")
        if screen.contains(text) { return screen }
        try await Task.sleep(for: .milliseconds(50))
      }
      let last = try run("capture-pane", "-p", "-t", "w")
      Issue.record("no '\(text)' on the screen: \(last)")
      return ""
    }
    _ = try await screen(until: "changed, 0 removed, ")
    try saveByRename(MartletProcess.broken, "shop.yaml")
    _ = try await screen(until: "the output stays as it was")
    try saveByRename(MartletProcess.shop.replacingOccurrences(of: "type: integer", with: "type: number"), "shop.yaml")
    _ = try await screen(until: ", 1 changed, 0 removed, ")
    _ = try run("send-keys", "-t", "w", "C-c")
    _ = try await screen(until: "ended 0")
  }
}
