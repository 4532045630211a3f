import APIDiff
import Diagnostics
import Foundation
import Testing
import YAML

/// Documents of the corpus in other spellings: no difference.
@Suite("Respelling") struct RespellingTests {
  /// Up to this size; larger documents say nothing new and take long.
  private static let limit = 800_000

  private func check(_ name: String, atLeast minimum: Int, _ respell: (DocumentTree) -> DocumentTree?) throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    var compared = 0
    let folder = shared + "/corpus/docs"
    for path in CorpusDiffTests.files(below: folder) {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.utf8.count < Self.limit,
        let old = TestAPI.load(path: path), let tree = DocumentTree(text, file: path), let other = respell(tree),
        let new = TestAPI.load(other.json, file: "respelled.json")
      else { continue }
      compared += 1
      let found = APIDiff.compare(old: old, new: new).changes.map { "\($0.message) (\($0.oldLocation))" }
      let listed = found.prefix(5).joined(separator: "\n")
      #expect(found.isEmpty, "\(path.dropFirst(folder.count)): \(found.count) changes\n\(listed)")
    }
    print("\(name): \(compared) documents")
    #expect(compared >= minimum)
  }

  @Test("YAML as JSON")
  func json() throws { try check("YAML as JSON", atLeast: 10) { $0 } }

  @Test("Keys in the opposite order")
  func order() throws { try check("order", atLeast: 10) { $0.reversed() } }

  @Test("Components that refer to nothing, inline")
  func inline() throws { try check("inline", atLeast: 10) { $0.inlined() } }

  @Test("3.0 as 3.1: null, exclusive bounds and examples")
  func version() throws { try check("3.0 as 3.1", atLeast: 5) { $0.raised() } }
}
