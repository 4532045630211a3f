import Testing

@testable import YAML

/// Documents of Nicolas Seriot's JSONTestSuite through the document parser. What JSON accepts gives a tree; what it
/// refuses may still be YAML, but then it is reported.
@Suite(.enabled(if: Corpus.isPresent, "the corpus is not beside the package"))
struct JSONTestSuiteTests {
  @Test func everyDocument() throws {
    let files = Corpus.files(in: "json-test-suite") { $0.hasSuffix(".json") }
    #expect(files.count > 200)
    for file in files {
      let name = file.split(separator: "/").last ?? ""
      let parsed = Parsed(try Corpus.bytes("json-test-suite/\(file)"), file: "x.json")
      if name.hasPrefix("y_") {
        // Duplicate keys are the one thing that the suite accepts and documents may not have.
        let isDuplicate = name.contains("duplicated_key")
        #expect(parsed.root != nil, "\(name)")
        #expect(parsed.diagnostics.map(\.id) == (isDuplicate ? ["duplicate-key"] : []), "\(name)")
      } else if name.hasPrefix("n_") {
        #expect(!parsed.diagnostics.isEmpty, "\(name) is accepted in silence")
      } else {
        #expect(parsed.root != nil || !parsed.diagnostics.isEmpty, "\(name)")
      }
    }
  }
}
