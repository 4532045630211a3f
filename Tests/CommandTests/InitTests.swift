import Foundation
import Testing

/// `init` and `completions`, from the outside.
@Suite struct InitTests {
  private let martlet: MartletProcess

  init() throws { martlet = try MartletProcess() }

  @Test func findsDocumentsByWhatIsInThem() throws {
    try martlet.write(MartletProcess.shop, "Specs/shop.yaml")
    try martlet.write(#"{"info": {"title": "Shop", "version": "1"}, "paths": {}, "openapi": "3.0.3"}"#, "api.json")
    try martlet.write("openapi: not a document\n", "notes.yaml")
    try martlet.write("name: openapi\n", "other.yml")
    try martlet.write(MartletProcess.shop, "node_modules/x/openapi.yaml")
    try martlet.write(MartletProcess.shop, ".hidden/openapi.yaml")
    try martlet.write("{", "broken.json")
    let result = try martlet("init")
    #expect(result.code == 0, "\(result.error)")
    #expect(
      result.output == """
        wrote martlet.yaml: 2 documents
          Shop  api.json
          Shop2  Specs/shop.yaml
        next: martlet generate

        """)
    #expect(
      martlet.text("martlet.yaml") == """
        # What 'martlet generate' writes, and where; 'martlet generate --help' explains every key.
        output: Generated
        documents:
          - spec: api.json
            name: Shop
            package: true
          - spec: Specs/shop.yaml
            name: Shop2
            package: true

        """)
    let generated = try martlet("generate")
    #expect(generated.code == 0, "\(generated.error)")
    #expect(martlet.text("Generated/Shop2/Package.swift") != nil)
  }

  @Test func neverOverwrites() throws {
    try martlet.write(MartletProcess.shop, "shop.yaml")
    try martlet.write("mine\n", "martlet.yaml")
    let result = try martlet("init")
    #expect(result.code == 1)
    #expect(result.error.contains("martlet.yaml: error: the file exists already and stays as it is"))
    #expect(martlet.text("martlet.yaml") == "mine\n")
    #expect(try martlet("init", "--dry-run").output.contains("  - spec: shop.yaml\n"))
  }

  @Test func importsTheOtherGeneratorsConfiguration() throws {
    try martlet.write(MartletProcess.shop, "Sources/App/openapi.yaml")
    try martlet.write("// swift-tools-version: 6.1\n", "Package.swift")
    try martlet.write(
      "generate: [types, client]\nfilter: {tags: [orders]}\nfeatureFlags: [x]\nnameOverrides: {Order: Purchase}\n",
      "Sources/App/openapi-generator-config.yaml")
    let result = try martlet("init")
    #expect(result.code == 0)
    #expect(
      martlet.text("martlet.yaml")?.hasSuffix(
        """
        documents:
          - spec: Sources/App/openapi.yaml
            name: Shop
            access: internal
            only: [models, client]
            include:
              tags: [orders]
            names:
              Order: Purchase

        """) == true, "\(martlet.text("martlet.yaml") ?? "")")
    #expect(result.error.contains("Sources/App/openapi-generator-config.yaml:3:1: note: 'featureFlags' are of"))
    #expect(try martlet("generate").code == 0)
    #expect(martlet.files("Generated/Shop").contains { $0.hasSuffix("Purchase.swift") })
  }

  @Test func needsADocument() throws {
    let result = try martlet("init")
    #expect(result.code == 1)
    #expect(result.error == ".: error: there is no OpenAPI document here [no-document]\n")
    #expect(try martlet("init", "Nowhere").code == 2)
    #expect(martlet.files().isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completes(_ shell: String) throws {
    let result = try martlet("completions", shell)
    #expect(result.code == 0)
    for word in ["generate", "templates", "explain", "graph"] { #expect(result.output.contains(word), "\(word)") }
    let path = ["/bin/", "/usr/bin/"].map { $0 + shell }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else { return }
    // The shell itself reads it.
    try martlet.write(result.output, "script")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = [shell == "fish" ? "--no-execute" : "-n", "script"]
    process.currentDirectoryURL = martlet.folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func completesOnlyKnownShells() throws {
    #expect(try martlet("completions", "tcsh").code == 2)
    #expect(try martlet("completions").code == 2)
  }
}
