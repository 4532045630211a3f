import Foundation
import Testing

/// `Examples/OwnTemplates`: a Markdown reference and TypeScript declarations from templates of a user's.
@Suite struct OwnTemplatesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  private static let example = root.appending(path: "Examples/OwnTemplates")
  private static let records = ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1"
  private static let tsc = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/tsc" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    for name in ["Templates", "martlet.yaml", "shop.yaml"] {
      try FileManager.default.copyItem(
        at: Self.example.appending(path: name), to: martlet.folder.appending(path: name))
    }
  }

  private func written(_ name: String) throws -> [String: String] {
    let result = try martlet("generate")
    #expect(result.code == 0, "\(result.error)")
    var files: [String: String] = [:]
    for path in martlet.files("Generated/\(name)") where path.hasSuffix(".md") || path.hasSuffix(".ts") {
      files[path] = martlet.text("Generated/\(name)/\(path)")
    }
    return files
  }

  @Test func givesWhatIsRecorded() throws {
    let check = try martlet("templates", "check", "--strict")
    #expect(check.code == 0, "\(check.error)")
    let files = try written("Shop")
    let expected = Self.example.appending(path: "Expected")
    if Self.records {
      try? FileManager.default.removeItem(at: expected)
      for (path, text) in files {
        let target = expected.appending(path: path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: target, atomically: true, encoding: .utf8)
      }
    }
    let recorded = (FileManager.default.subpaths(atPath: expected.path) ?? []).filter { $0.contains(".") }
    #expect(recorded.sorted() == files.keys.sorted())
    for path in recorded {
      #expect(try String(contentsOf: expected.appending(path: path), encoding: .utf8) == files[path], "\(path)")
    }
  }

  @Test func everyLinkOfTheReferenceLeadsSomewhere() throws {
    let files = try written("Shop")
    var links = 0
    for (path, text) in files where path.hasSuffix(".md") {
      for match in text.matches(of: /\]\(([^)#]+\.md)(?:#([^)]+))?\)/) {
        links += 1
        let target = try #require(files["docs/\(match.output.1)"], "\(path): \(match.output.0)")
        if let anchor = match.output.2 { #expect(target.contains("<a id=\"\(anchor)\"></a>"), "\(path): #\(anchor)") }
      }
    }
    #expect(links > 10)
  }

  @Test(.enabled(if: tsc != nil, "no tsc: apt-get install node-typescript"))
  func theDeclarationsAreTypeScript() throws {
    for spec in ["mechamental", "metakraftwerk"] {
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "Specs/\(spec).yaml"), to: martlet.folder.appending(path: "\(spec).yaml"))
    }
    let configuration = try #require(martlet.text("martlet.yaml"))
    try martlet.write(
      configuration + "  - {spec: mechamental.yaml, name: MechaMental}\n  - {spec: metakraftwerk.yaml, name: Kraft}\n",
      "martlet.yaml")
    _ = try written("Shop")
    // What the types accept and what they do not.
    try martlet.write(
      """
      import { schemas, operations } from "./Generated/Shop/Shop";
      const item: schemas.Item = { sku: "a", parts: [{ sku: "b", count: 2 }] };
      const payment: schemas.Payment = { kind: "card", number: "1" };
      export const order: schemas.Order = { id: "1", state: "sent \\"off\\"", items: [item], payment, "gift note": null, dimensions: [1, 2] };
      export const body: operations["createOrder"]["body"] = { "application/json": { items: [item], note: null } };
      export const query: operations["listOrders"]["parameters"] = { query: { state: "paid", limit: 3 } };
      // @ts-expect-error: no such state
      export const state: schemas.OrderState = "lost";
      // @ts-expect-error: the payment is missing
      export const unpaid: schemas.Order = { id: "1", state: "paid", items: [] };
      // @ts-expect-error: a card has no city
      export const card: schemas.Card = { kind: "card", number: "1", city: "x" };
      // @ts-expect-error: read-only
      order.id = "2";
      """, "use.ts")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.tsc))
    process.currentDirectoryURL = martlet.folder
    process.arguments = [
      "--strict", "--noEmit", "use.ts", "Generated/Shop/Shop.d.ts", "Generated/MechaMental/MechaMental.d.ts",
      "Generated/Kraft/Kraft.d.ts",
    ]
    let log = martlet.folder.appending(path: "tsc.log")
    try Data().write(to: log)
    process.standardOutput = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(martlet.text("tsc.log") ?? "")")
  }

  @Test func theFilesBelongToTheOutput() throws {
    _ = try written("Shop")
    #expect(martlet.text("Generated/Shop/.martlet-manifest")?.contains(" docs/orders.md\n") == true)
    #expect(try martlet("generate", "--check").code == 0)
    // A tag that goes takes its page along.
    let text = try #require(martlet.text("shop.yaml"))
    try martlet.write(text.replacingOccurrences(of: "[catalogue/items]", with: "[orders]"), "shop.yaml")
    _ = try martlet("generate")
    #expect(martlet.text("Generated/Shop/docs/catalogue-items.md") == nil)
    #expect(martlet.text("Generated/Shop/docs/orders.md") != nil)
    // A file of somebody else's stays.
    try martlet.write("mine\n", "Other/Shop/docs/orders.md")
    let refused = try martlet("generate", "--output", "Other")
    #expect(refused.code == 1)
    #expect(refused.error.contains("Martlet did not write 'Other/Shop/docs/orders.md'"))
    #expect(martlet.text("Other/Shop/docs/orders.md") == "mine\n")
  }

  @Test func aTagCannotLeaveTheOutput() throws {
    let text = try #require(martlet.text("shop.yaml"))
    try martlet.write(text.replacingOccurrences(of: "[catalogue/items]", with: "[../../../evil]"), "shop.yaml")
    let files = try written("Shop")
    #expect(files.keys.contains { $0.hasPrefix("docs/") && $0.contains("evil") })
    #expect(!martlet.files().contains { $0.contains("evil") && !$0.hasPrefix("Generated/Shop/docs/") })
  }

  @Test func mistakesInRowsAreLocated() throws {
    try martlet.write(
      """
      templates: Templates
      files:
        - {template: reference, for: tag, path: "../{{tag}}.md"}
        - {template: reference, for: page, path: a.md}
        - {template: reference, path: "{{tag}}.md"}
        - {for: tag, path: "{{tag}}.md", patt: x}
        - {template: reference, for: operation, path: "x.md"}
      documents: [{spec: shop.yaml, files: [{template: reference, path: /etc/x}]}]
      """, "martlet.yaml")
    let result = try martlet("generate")
    #expect(result.code == 2)
    for part in [
      "martlet.yaml:4:32: error: 'page' is none of api, tag, operation, schema",
      "martlet.yaml:5:33: error: the path cannot be used: '{{tag}}' is none of {{api}}",
      "martlet.yaml:6:36: error: unknown key 'patt'", "martlet.yaml:6:5: error: the file has no 'template'",
      "error: the path cannot be used: without '{{operation}}' every operation would be the same file",
      "error: the path cannot be used: it is absolute",
    ] {
      #expect(result.error.contains(part), "\(part) in \(result.error)")
    }
  }
}
