import Foundation
import Testing

/// Every command line that the README prints is run as it is printed, in a folder that has what a reader would have.
@Suite struct ReadmeCommandTests {
  /// Run elsewhere: the first two are what CI does, `swift package` is run by Scripts/check-plugins.sh, and `watch` has tests of its own.
  private static let elsewhere = ["make generate", "make test", "martlet watch"]

  private static let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  /// The lines of the README's `sh` blocks, without their comments.
  private static func lines() throws -> [String] {
    let text = try String(contentsOf: readme, encoding: .utf8)
    return text.matches(of: /```sh\n((?:.|\n)*?)```/).flatMap { block in
      block.1.split(separator: "\n").map { line in
        String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// A folder with a document in three versions, a configuration and a repository whose branch `main` has the first version.
  private static func folder() throws -> MartletProcess {
    let martlet = try MartletProcess()
    let shop = MartletProcess.shop
    try martlet.write(shop, "shop.yaml")
    let settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    for arguments in [["init", "-q"], ["add", "shop.yaml"], ["commit", "-q", "-m", "First"]] {
      #expect(try martlet.run(settings + arguments, by: URL(filePath: "/usr/bin/git")).code == 0)
    }
    for (name, version) in [("old", "1.0.0"), ("new", "1.1.0"), ("v1", "1.0.0"), ("v2", "1.1.0"), ("v3", "1.2.0")] {
      try martlet.write(
        shop.replacingOccurrences(of: "version: \"1\"", with: "version: \(version)"), "versions/\(name).yaml")
    }
    return martlet
  }

  @Test func everyCommandRuns() throws {
    let martlet = try Self.folder()
    let lines = try Self.lines()
    #expect(lines.count > 15)
    for line in lines where !Self.elsewhere.contains(line) {
      var words = line.split(separator: " ").map(String.init)
      #expect(words.first == "martlet", "\(line)")
      words.removeFirst()
      // `init` looks for documents: the versions would be five of them, so they come after it.
      if words.first != "init" {
        for name in martlet.files("versions") {
          try martlet.write(martlet.text("versions/\(name)") ?? "", name)
        }
      }
      let result = try martlet.run(words)
      // `--check` and `diff` may find something; wrong use would be 2.
      let isAllowedToFind = words.first == "diff" || words.contains("--check")
      #expect(result.code == 0 || (isAllowedToFind && result.code == 1), "\(line)\n\(result.output)\(result.error)")
    }
  }

  @Test func theReportIsWhatDiffPrints() throws {
    let parameter = "        - {name: id, in: path, required: true, schema: {type: string}}\n"
    let old = """
      openapi: 3.1.0
      info: {title: Shop, version: 1.2.0}
      paths:
        /orders/{id}:
          get:
            operationId: getOrder
            parameters:

      """ + parameter + "      responses: {'200': {description: Done}}\n"
    let limit = "        - {name: limit, in: query, required: true, schema: {type: integer}}\n"
    let new = old.replacingOccurrences(of: "1.2.0", with: "1.3.0")
      .replacingOccurrences(of: parameter, with: limit + parameter)
    let martlet = try MartletProcess()
    try martlet.write(old, "old.yaml")
    try martlet.write(new, "new.yaml")
    let result = try martlet("diff", "old.yaml", "new.yaml")
    #expect(result.code == 1)
    let readme = try String(contentsOf: Self.readme, encoding: .utf8)
    #expect(readme.contains("```\n\(result.output)```\n"), "\(result.output)")
  }

  @Test func theCommandPluginsLineIsRunByAScript() throws {
    let script = Self.readme.deletingLastPathComponent().appending(path: "Scripts/check-plugins.sh")
    let text = try String(contentsOf: script, encoding: .utf8)
    #expect(text.contains("--allow-writing-to-package-directory martlet"))
    #expect(
      try String(contentsOf: Self.readme, encoding: .utf8).contains(
        "swift package --allow-writing-to-package-directory martlet generate"))
  }
}
