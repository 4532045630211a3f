import Diagnostics
import Testing

@testable import YAML

@Suite(.enabled(if: Corpus.isPresent, "the corpus is not beside the package"))
struct CorpusDocumentTests {
  /// Every real document becomes a tree; the few that report something are listed with it.
  @Test func everyDocumentParses() throws {
    let files = Corpus.files(in: "docs") { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }
    #expect(files.count > 100)
    var problems: [String] = []
    for file in files {
      let source = try SourceText(file: file, encoded: Corpus.bytes("docs/\(file)"))
      var collector = DiagnosticCollector()
      let root = DocumentParser.parse(source, into: &collector)
      if root?.mapping == nil { problems.append("\(file): no mapping") }
      problems += collector.sorted.map { "\($0.location): \($0.id)" }
    }
    #expect(problems == [])
  }

  /// JSON is nearly a subset of YAML: both ways give the same tree at the same places.
  @Test func jsonAndYAMLReadersAgree() throws {
    for file in ["fastapi-serino.json", "petstore-20.json", "tgi.json", "ogen-sample.json"] {
      let source = try SourceText(file: file, encoded: Corpus.bytes("docs/\(file)"))
      var collector = DiagnosticCollector()
      let json = try #require(DocumentParser.parse(source, into: &collector))
      let yaml = try #require(DocumentParser.parseStream(source, into: &collector)?.first)
      #expect(collector.sorted.isEmpty)
      #expect(Self.places(json) == Self.places(yaml), "\(file)")
      #expect(json.json == yaml.json, "\(file)")
    }
  }

  private static func places(_ node: Node) -> [Mark] {
    switch node.value {
    case .sequence(let items): [node.mark] + items.flatMap(places)
    case .mapping(let mapping): [node.mark] + mapping.flatMap { [$0.keyMark] + places($0.value) }
    default: [node.mark]
    }
  }
}
