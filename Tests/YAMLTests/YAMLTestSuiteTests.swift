import Diagnostics
import JSONCoding
import Testing

@testable import YAML

/// The official suite (https://github.com/yaml/yaml-test-suite). `YAMLTestSuiteExceptions.txt` lists, each with its
/// reason, exactly the cases in which we differ.
@Suite(.enabled(if: Corpus.isPresent, "the corpus is not beside the package"))
struct YAMLTestSuiteTests {
  static let data = "yaml-test-suite/data"

  @Test func everyCaseExceptTheListedOnes() throws {
    let cases = Corpus.files(in: Self.data) { $0.hasSuffix("in.yaml") }.map { String($0.dropLast("/in.yaml".count)) }
    #expect(cases.count > 350)
    let exceptions = try Corpus.exceptions("YAMLTestSuiteExceptions.txt")
    var failures: [String: String] = [:]
    for id in cases { failures[id] = try Self.failure(of: id) }

    for (id, failure) in failures.sorted(by: { $0.key < $1.key }) where exceptions[id] == nil {
      Issue.record("\(id): \(failure)")
    }
    for (id, reason) in exceptions.sorted(by: { $0.key < $1.key }) {
      #expect(failures[id] != nil, "\(id) is listed as an exception but passes, or is not in the suite")
      #expect(!reason.isEmpty, "\(id) has no reason")
    }
  }

  /// What is wrong with our reading of a case, or nil.
  static func failure(of id: String) throws -> String? {
    let path = "\(data)/\(id)"
    let source = try SourceText(file: id, encoded: Corpus.bytes("\(path)/in.yaml"))
    var collector = DiagnosticCollector()
    let documents = DocumentParser.parseStream(source, into: &collector)
    let error = collector.sorted.first { $0.severity == .error }
    if Corpus.has("\(path)/error") {
      return error == nil ? "is accepted but is not YAML" : nil
    }
    if let error { return "\(error.location): \(error.message) [\(error.id)]" }
    guard Corpus.has("\(path)/in.json") else { return nil }
    let expected = try jsonValues(Corpus.bytes("\(path)/in.json"))
    let actual = (documents ?? []).map(\.json)
    return actual == expected ? nil : "expected \(expected), got \(actual)"
  }

  /// The file has one JSON text for each document.
  private static func jsonValues(_ bytes: [UInt8]) throws -> [JSONValue] {
    try JSONReader.read(bytes) { (reader) throws(JSONError) in
      var values: [JSONValue] = []
      while reader.offset < bytes.count {
        if let value: JSONValue = try reader.value() { values.append(value.withDoubles) }
      }
      return values
    }
  }
}
