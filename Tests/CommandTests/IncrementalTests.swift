import Foundation
import Testing

/// A second run, and what may have happened since the first.
@Suite struct IncrementalTests {
  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(MartletProcess.shop, "shop.yaml")
    _ = try martlet("generate", "shop.yaml")
  }

  private func stamps() throws -> [String: [String]] {
    var stamps: [String: [String]] = [:]
    for file in martlet.files("Generated/Shop") {
      let path = martlet.folder.appending(path: "Generated/Shop/\(file)").path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      stamps[file] = ["\(attributes[.modificationDate] ?? "")", "\(attributes[.systemFileNumber] ?? "")"]
    }
    return stamps
  }

  private var records: [URL] {
    (try? FileManager.default.contentsOfDirectory(at: martlet.cache, includingPropertiesForKeys: nil)) ?? []
  }

  private var orderFile: String {
    get throws { try #require(martlet.files("Generated/Shop").first { $0.hasSuffix("Schemas/Order.swift") }) }
  }

  @Test func touchesNothingWhenNothingChanged() throws {
    let before = try stamps()
    #expect(records.count == 1)
    for options in [[], ["--check"], ["--dry-run"], ["--no-cache"]] {
      let result = try martlet.run(["generate", "shop.yaml"] + options)
      #expect(result.code == 0, "\(result.error)")
      #expect(try stamps() == before)
    }
    #expect(!martlet.files("Generated/Shop").contains { $0.contains("cache") || $0.contains("staging") })
  }

  @Test func rewritesOnlyWhatMustDiffer() throws {
    let before = try stamps()
    let more = MartletProcess.shop.replacingOccurrences(of: "count: {type: integer", with: "count: {type: number")
    try martlet.write(more, "shop.yaml")
    let result = try martlet("generate", "shop.yaml")
    #expect(result.output.contains(", 1 changed, 0 removed\n"), "\(result.output)")
    let after = try stamps()
    let changed = after.keys.filter { after[$0] != before[$0] && after[$0]?.isEmpty == false }
    let files = changed.filter { $0.contains(".") }.sorted()
    #expect(files == [".martlet-manifest", try orderFile])
  }

  /// The size stays, and the time is set back.
  @Test func noticesAnEditThatHides() throws {
    let path = "Generated/Shop/\(try orderFile)"
    let url = martlet.folder.appending(path: path)
    let date = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate]
    let text = try #require(martlet.text(path))
    try Data(text.replacingOccurrences(of: "count", with: "cuont").utf8).write(to: url)
    try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: url.path)
    let check = try martlet("generate", "shop.yaml", "--check")
    #expect(check.code == 1)
    #expect(check.output.contains("\(path) was edited by hand\n"))
    #expect(try martlet("generate", "shop.yaml").output.contains(", 1 changed, "))
    #expect(martlet.text(path) == text)
  }

  @Test(arguments: ["Generated/Shop/martlet.lock", "Generated/Shop/.martlet-manifest", nil])
  func noticesWhatIsGone(_ file: String?) throws {
    let before = martlet.contents("Generated/Shop")
    let path = try file ?? "Generated/Shop/\(orderFile)"
    try FileManager.default.removeItem(at: martlet.folder.appending(path: path))
    #expect(try martlet("generate", "shop.yaml", "--check").code == 1)
    #expect(try martlet("generate", "shop.yaml").code == 0)
    #expect(martlet.contents("Generated/Shop") == before)
  }

  enum Damage: CaseIterable { case empty, cut, garbage, oneByte, gone, unreadable }

  @Test(arguments: Damage.allCases)
  func aDamagedCacheIsOnlySlower(_ damage: Damage) throws {
    let record = try #require(records.first)
    var bytes = try Data(contentsOf: record)
    switch damage {
    case .empty: bytes = Data()
    case .cut: bytes = bytes.prefix(bytes.count / 2)
    case .garbage: bytes = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    case .oneByte: bytes[bytes.count / 3] ^= 1
    case .gone, .unreadable: break
    }
    switch damage {
    case .gone: try FileManager.default.removeItem(at: martlet.cache)
    case .unreadable:
      try FileManager.default.removeItem(at: martlet.cache)
      try Data().write(to: martlet.cache)
    default: try bytes.write(to: record)
    }
    let before = try stamps()
    let result = try martlet("generate", "shop.yaml")
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.isEmpty)
    #expect(try stamps() == before)
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "type: integer", with: "type: number"), "shop.yaml")
    #expect(try martlet("generate", "shop.yaml").output.contains(", 1 changed, "))
  }

  @Test func repeatsWhatThereIsToSay() throws {
    let undescribed = MartletProcess.shop.replacingOccurrences(of: "description: The order", with: "summary: An order")
    try martlet.write(undescribed, "shop.yaml")
    let first = try martlet("generate", "shop.yaml")
    #expect(first.error.contains("warning: "))
    let second = try martlet("generate", "shop.yaml")
    #expect(second.error == first.error)
    #expect(try martlet("generate", "shop.yaml", "--strict").code == 1)
  }

  @Test func followsOptionsAndTemplates() throws {
    let before = martlet.contents("Generated/Shop")
    #expect(try martlet("generate", "shop.yaml", "--access", "package").output.contains(" 0 changed") == false)
    #expect(martlet.contents("Generated/Shop") != before)
    #expect(try martlet("generate", "shop.yaml").code == 0)
    #expect(martlet.contents("Generated/Shop") == before)
    let built = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../Templates/Swift/file.mustache").standardized,
      encoding: .utf8)
    for round in 1...2 {
      try martlet.write(built + "// round \(round)\n", "Mine/file.mustache")
      _ = try martlet("generate", "shop.yaml", "--templates", "Mine")
      #expect(martlet.text("Generated/Shop/\(try orderFile)")?.contains("// round \(round)\n") == true)
    }
  }

  @Test func reportsToTools() throws {
    let path = "Generated/Shop/\(try orderFile)"
    try martlet.write(try #require(martlet.text(path)) + "// by hand\n", path)
    let github = try martlet("generate", "shop.yaml", "--check", "--format", "github")
    #expect(github.code == 1)
    #expect(github.output.hasPrefix("::error file=\(path),line="), "\(github.output)")
    #expect(github.output.contains("title=edited-output::"))
    #expect(github.output.contains("run: martlet generate shop.yaml\n"))
    let json = try martlet("generate", "--check", "shop.yaml", "--format=json")
    #expect(json.code == 1)
    let report = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(report["current"] as? Bool == false)
    #expect(report["command"] as? String == "martlet generate shop.yaml")
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.map { $0["file"] as? String } == [path])
    #expect((files.first?["diff"] as? String)?.contains("\n-// by hand\n") == true)
    _ = try martlet("generate", "shop.yaml")
    let current = try martlet("generate", "--check", "shop.yaml", "--format", "json")
    #expect(current.code == 0)
    #expect(current.output == "{\"current\":true,\"command\":\"martlet generate shop.yaml\",\"files\":[]}\n")
  }

  @Test func saysWhatEachStageTook() throws {
    let result = try martlet("generate", "shop.yaml", "--verbose", "--no-cache")
    for stage in ["reading", "planning", "printing", "comparing", "writing"] {
      #expect(result.error.contains(try Regex("shop.yaml: \(stage) [0-9.]+ m?s, [0-9]+ MB at most\n")), "\(stage)")
    }
    #expect(try martlet("generate", "shop.yaml", "--quiet").output.isEmpty)
  }

  /// On a terminal, and only there, a large document says what is being done, and takes it away again.
  @Test(.enabled(if: Shell.find("script") != nil, "script is not installed"))
  func showsProgressOnATerminal() throws {
    let script = try #require(Shell.find("script"))
    let executable = try #require(MartletProcess.executable).path
    let padding = String(repeating: "# nothing\n", count: 60_000)
    try martlet.write(MartletProcess.shop + padding, "large.yaml")
    func terminal(_ arguments: String) throws -> String {
      let command = "cd '\(martlet.folder.path)' && '\(executable)' \(arguments)"
      return try Shell.run(script, ["-qec", command, "/dev/null"]).output
    }
    let generated = try terminal("generate large.yaml --name Shop --no-cache")
    for stage in ["reading", "planning", "printing", "writing"] {
      #expect(generated.contains("\r\u{1B}[Klarge.yaml: \(stage) …"), "\(stage): \(generated.debugDescription)")
    }
    #expect(generated.contains("\r\u{1B}[KShop: "), "\(generated.debugDescription)")
    let compared = try terminal("diff large.yaml large.yaml")
    for stage in ["reading", "comparing", "planning Swift"] {
      #expect(compared.contains("large.yaml: \(stage) …"), "\(stage): \(compared.debugDescription)")
    }
    #expect(try terminal("generate shop.yaml --no-cache").contains("…") == false, "a small one is done at once")
    #expect(try terminal("generate large.yaml --name Shop --no-cache --quiet").isEmpty)
    #expect(try martlet("generate", "large.yaml", "--name", "Shop", "--no-cache").error.isEmpty, "no terminal")
    let verbose = try martlet("diff", "shop.yaml", "shop.yaml", "--verbose")
    for stage in ["reading", "comparing", "planning Swift"] {
      #expect(verbose.error.contains(try Regex("shop.yaml: \(stage) [0-9.]+ m?s, [0-9]+ MB at most\n")), "\(stage)")
    }
  }

  /// Any edits, one after the other, end in what a run from nothing with the same name lock writes.
  @Test(arguments: 1...6)
  func endsAsFromScratch(_ seed: Int) throws {
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func pick(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(count))
    }
    var schemas = ["Order": ["id"], "Item": ["name"]]
    func document() -> String {
      var text = MartletProcess.shop.components(separatedBy: "  schemas:\n")[0] + "  schemas:\n"
      for (name, properties) in schemas.sorted(by: { $0.key < $1.key }) {
        text += "    \(name):\n      type: object\n      properties:\n"
        for property in properties {
          text += "        \(property): {type: \(property.count % 2 == 0 ? "string" : "integer")}\n"
        }
      }
      return text
    }
    for step in 0..<12 {
      switch pick(7) {
      case 0: schemas["Kind\(pick(5))"] = ["a", "bb"]
      case 1: schemas["Kind\(pick(5))"] = nil
      case 2: schemas["Order"]?.append("p\(step)")
      case 3: if schemas["Order"]?.count ?? 0 > 1 { schemas["Order"]?.removeLast() }
      case 4:
        let files = martlet.files("Generated/Shop").filter { $0.hasSuffix(".swift") }
        try FileManager.default.removeItem(
          at: martlet.folder.appending(path: "Generated/Shop/\(files[pick(files.count)])"))
      case 5:
        let files = martlet.files("Generated/Shop").filter { $0.hasSuffix(".swift") }
        let path = "Generated/Shop/\(files[pick(files.count)])"
        try martlet.write((martlet.text(path) ?? "") + "// edited\n", path)
      default: if let record = records.first { try Data("damaged".utf8).write(to: record) }
      }
      try martlet.write(document(), "shop.yaml")
      let result = try martlet("generate", "shop.yaml")
      #expect(result.code == 0, "\(result.error)")
    }
    // An edited file that is no longer generated stays; it is not part of the output any more.
    let lock = try #require(martlet.text("Generated/Shop/martlet.lock"))
    try martlet.write(lock, "Scratch/Shop/martlet.lock")
    #expect(try martlet("generate", "shop.yaml", "--output", "Scratch", "--no-cache").code == 0)
    let scratch = martlet.contents("Scratch/Shop")
    let incremental = martlet.contents("Generated/Shop")
    for (file, text) in scratch { #expect(incremental[file] == text, "\(file)") }
    for file in incremental.keys where scratch[file] == nil {
      #expect(incremental[file]?.hasSuffix("// edited\n") ?? true, "\(file)")
    }
  }
}
