import Foundation
import Testing

/// What a user meets: arguments, messages and exit codes.
@Suite struct CommandTests {
  private let martlet: MartletProcess

  init() throws { martlet = try MartletProcess() }

  @Test func saysItsVersion() throws {
    let result = try martlet("--version")
    #expect(result.code == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    [], ["generate"], ["watch"], ["validate"], ["scaffold"], ["inspect"], ["explain"], ["graph"], ["init"],
    ["completions"],
    ["templates"], ["templates", "list"], ["templates", "export"], ["templates", "check"],
  ])
  func explainsItself(_ command: [String]) throws {
    let result = try martlet.run(command + ["--help"])
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    for part in ["Example", "Exit codes", "OPTIONS"] { #expect(result.output.contains(part), "\(part)") }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ["generate", "--bogus"], ["generate", "a.yaml", "--only", "models,foo"],
    ["generate", "a.yaml", "--access", "secret"],
    ["generate", "a.yaml", "--check", "--dry-run"], ["validate"], ["scaffold", "a.yaml"], ["frobnicate"],
    ["generate", "a.yaml", "b.yaml", "--name", "Shop"], ["generate", "a.yaml", "--name", "no name"],
    ["generate", "a.yaml", "--quiet", "--verbose"], ["generate", "a.yaml", "--format", "json"],
    ["generate", "a.yaml", "--wait", "-1"], ["watch"],
  ])
  func wrongUseEndsWithTwo(_ arguments: [String]) throws {
    let result = try martlet.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.hasPrefix("Error: "))
    #expect(martlet.files().isEmpty)
  }

  @Test func asksForAConfiguration() throws {
    let result = try martlet("generate")
    #expect(result.code == 2)
    #expect(result.error.contains("There is no martlet.yaml in this folder."))
  }

  @Test func validateReadsTheConfiguration() throws {
    let reference = MartletProcess.shop.replacingOccurrences(
      of: "'#/components/schemas/Order'", with: "'../Shared/order.yaml#/Order'")
    try martlet.write(reference, "Specs/shop.yaml")
    try martlet.write("Order: {type: object}\n", "Shared/order.yaml")
    try martlet.write("documents:\n  - spec: Specs/shop.yaml\n", "martlet.yaml")
    let refused = try martlet("validate")
    #expect(refused.code == 1)
    #expect(refused.error.contains("'allowPaths' in martlet.yaml"))
    try martlet.write("allowPaths: [Shared]\ndocuments:\n  - spec: Specs/shop.yaml\n", "martlet.yaml")
    for arguments in [[], ["Specs/shop.yaml"], ["--config", "martlet.yaml"]] {
      let result = try martlet.run(["validate"] + arguments)
      #expect(result.code == 0, "\(result.error)")
      #expect(result.output.hasPrefix("Specs/shop.yaml: 0 errors"))
    }
  }

  @Test func aMissingDocumentIsADiagnostic() throws {
    let result = try martlet("generate", "shop.yaml")
    #expect(result.code == 1)
    #expect(result.error == "shop.yaml: error: cannot read the file: No such file or directory [unreadable-file]\n")
    #expect(result.output.isEmpty)
  }

  @Test func aFolderIsNoDocument() throws {
    try martlet.write("", "Specs/a")
    let result = try martlet("validate", "Specs")
    #expect(result.code == 1)
    #expect(result.error == "Specs: error: cannot read the file: it is a folder [unreadable-file]\n")
  }

  @Test func validates() throws {
    try martlet.write(MartletProcess.shop, "shop.yaml")
    let result = try martlet("validate", "shop.yaml")
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    #expect(result.output == "shop.yaml: 0 errors, 0 warnings, 0 notes\n")
  }

  @Test func showsThePlaceOfAMistake() throws {
    try martlet.write(MartletProcess.broken, "shop.yaml")
    let result = try martlet("validate", "shop.yaml")
    #expect(result.code == 1)
    #expect(result.error.hasPrefix("shop.yaml:15:"), "\(result.error)")
    #expect(result.error.contains(": error: "))
    #expect(result.error.contains("schema: {$ref: '#/components/schemas/Nobody'}\n"))
    #expect(result.error.contains("^"))
  }

  @Test func reportsToTools() throws {
    try martlet.write(MartletProcess.broken, "shop.yaml")
    let json = try martlet("validate", "shop.yaml", "--format", "json")
    #expect(json.code == 1)
    let list = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(list.contains { $0["severity"] as? String == "error" })
    let github = try martlet("validate", "shop.yaml", "--format", "github")
    #expect(github.code == 1)
    #expect(github.output.contains("::error file=shop.yaml,line=15,"))
  }

  @Test func colorsOnlyWhenAsked() throws {
    try martlet.write(MartletProcess.broken, "shop.yaml")
    #expect(try !martlet("validate", "shop.yaml").error.contains("\u{1B}["))
    #expect(try martlet("validate", "shop.yaml", "--color", "always").error.contains("\u{1B}["))
    let none = try martlet("validate", "shop.yaml", "--color", "auto", environment: ["NO_COLOR": "1"])
    #expect(!none.error.contains("\u{1B}["))
  }

  @Test func strictMakesWarningsErrors() throws {
    let undescribed = MartletProcess.shop.replacingOccurrences(of: "description: The order", with: "summary: An order")
    try martlet.write(undescribed, "shop.yaml")
    let result = try martlet("validate", "shop.yaml")
    #expect(result.code == 0)
    #expect(result.error.contains(": warning: "))
    let strict = try martlet("validate", "shop.yaml", "--strict")
    #expect(strict.code == 1)
    #expect(strict.error.contains(": error: "))
    #expect(!strict.error.contains(": warning: "))
  }
}
