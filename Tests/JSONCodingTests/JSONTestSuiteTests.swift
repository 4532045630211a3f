import Foundation
import JSONCoding
import Testing

/// Nicolas Seriot's JSONTestSuite: `y_` must be accepted, `n_` rejected, `i_` may be either but never crash.
struct JSONTestSuiteTests {
  static let files = Corpus.files(in: "json-test-suite/test_parsing", extension: "json")

  /// Files that are read otherwise than their name says. Each would need its reason; there is none.
  static let exceptions: [String: String] = [:]

  /// The `i_` files that are accepted: numbers rounded to what a `Double` holds, and nesting within the limit of
  /// 512. Overflow, bad UTF-8, lone surrogates, UTF-16 and a byte-order mark are errors.
  static let acceptedByChoice: Set<String> = [
    "i_number_double_huge_neg_exp.json",
    "i_number_real_underflow.json",
    "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
    "i_structure_500_nested_arrays.json",
  ]

  @Test(.enabled(if: !files.isEmpty, "the corpus is not there"), arguments: files)
  func suite(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let name = file.lastPathComponent
    let isAccepted = (try? JSONValue(json: bytes)) != nil
    switch name.prefix(2) {
    case "y_": #expect(isAccepted == (Self.exceptions[name] == nil))
    case "n_": #expect(isAccepted == (Self.exceptions[name] != nil))
    default: #expect(isAccepted == Self.acceptedByChoice.contains(name))
    }
    // Skipping validates as strictly as reading, but for the size of numbers.
    let isSkipped = (try? Skipped(json: bytes)) != nil
    #expect(isSkipped || !isAccepted)
    if name.hasPrefix("n_") { #expect(!isSkipped) }
    // Collecting ends with the same verdict.
    let collected = JSONReader.collectViolations(JSONValue.self, from: bytes)
    #expect((collected.value != nil) == isAccepted)
    #expect(collected.violations.isEmpty == isAccepted)
  }

  @Test(.enabled(if: !files.isEmpty, "the corpus is not there"))
  func listsNameFilesThatExist() {
    let names = Set(Self.files.map(\.lastPathComponent))
    #expect(names.count > 300)
    #expect(Self.acceptedByChoice.union(Self.exceptions.keys).isSubset(of: names))
  }
}

/// A value that looks at nothing.
struct Skipped: JSONDecodable {
  init(from json: inout JSONReader) throws(JSONError) { try json.skipValue() }
}
