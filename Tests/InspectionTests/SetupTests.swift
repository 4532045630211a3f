import Diagnostics
import Testing

@testable import Setup

@Suite("Configurations of swift-openapi-generator")
struct AppleConfigurationTests {
  @Test func `what has a counterpart is taken over, the rest is noted at its line`() throws {
    var diagnostics = DiagnosticCollector()
    let text = """
      generate:
        - types
        - server
      accessModifier: package
      namingStrategy: defensive
      nameOverrides:
        SPECIAL_NAME: SpecialName
        bad: "not a name"
      filter:
        tags: [a]
        paths: [/a, /b]
        sizes: [1]
      typeOverrides: {schemas: {UUID: Foundation.UUID}}
      additionalImports: [Foundation]
      whatever: 1
      """
    let configuration = try #require(
      AppleConfiguration(SourceText(file: "c.yaml", text: text), into: &diagnostics))
    #expect(configuration.access == .package)
    #expect(configuration.parts == [.models, .server])
    #expect(configuration.names.map { "\($0.key)=\($0.name)" } == ["SPECIAL_NAME=SpecialName"])
    #expect(
      diagnostics.sorted.map { "\($0.location): \($0.message)" } == [
        "c.yaml:5:1: names are idiomatic Swift, not 'defensive'", "c.yaml:6:1: 'not a name' is no Swift name",
        "c.yaml:9:1: 'filter.sizes' is not known",
        "c.yaml:13:1: 'typeOverrides' has no counterpart", "c.yaml:14:1: 'additionalImports' has no counterpart",
        "c.yaml:15:1: 'whatever' is not known",
      ])
    #expect(diagnostics.sorted.allSatisfy { $0.severity == .note })
    let draft = ConfigurationDraft(
      documents: [.init(spec: "a.yaml", name: "A", imported: configuration)], writesPackage: false)
    #expect(draft.text.contains("    include:\n      paths: [\"/a\", \"/b\"]\n      tags: [a]\n"))
  }

  @Test func `the other generator's code is internal where it does not say otherwise`() throws {
    var diagnostics = DiagnosticCollector()
    let source = SourceText(file: "c.yaml", text: "generate: [types, client, server]\nnamingStrategy: idiomatic\n")
    #expect(AppleConfiguration(source, into: &diagnostics)?.access == .internal)
    #expect(diagnostics.isEmpty)
    #expect(AppleConfiguration(SourceText(file: "c.yaml", text: "- a"), into: &diagnostics) == nil)
  }

  @Test func `a draft quotes what could be read as something else`() throws {
    let draft = ConfigurationDraft(
      documents: [
        .init(spec: "a b: #.yaml", name: "Yes", imported: nil), .init(spec: "x/y-1.yaml", name: "Shop", imported: nil),
      ],
      writesPackage: true)
    #expect(draft.text.contains("  - spec: \"a b: #.yaml\"\n    name: \"Yes\"\n    package: true\n"))
    #expect(draft.text.contains("  - spec: x/y-1.yaml\n    name: Shop\n"))
  }
}
