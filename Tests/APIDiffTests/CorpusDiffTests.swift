import APIDiff
import Foundation
import Testing

@Suite("Corpus") struct CorpusDiffTests {
  static func files(below folder: String) -> [String] {
    guard let enumerator = FileManager.default.enumerator(atPath: folder) else { return [] }
    let found = enumerator.compactMap { $0 as? String }.filter { path in
      ["yaml", "yml", "json"].contains { path.hasSuffix("." + $0) }
    }
    return found.sorted().map { folder + "/" + $0 }
  }

  @Test("No document differs from itself")
  func reflexive() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    var compared = 0
    for path in Self.files(below: shared + "/corpus/docs") {
      guard let api = TestAPI.load(path: path) else { continue }
      compared += 1
      let report = APIDiff.compare(old: api, new: api)
      #expect(report.changes.map(\.message) == [], "\(path)")
    }
    print("\(compared) documents")
    #expect(compared > 10)
  }

  @Test("JSON with its keys in another order is no difference")
  func reordered() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    var compared = 0
    for path in Self.files(below: shared + "/corpus/docs") where path.hasSuffix(".json") {
      guard let old = TestAPI.load(path: path), let data = FileManager.default.contents(atPath: path),
        data.count < 1_500_000, let object = try? JSONSerialization.jsonObject(with: data),
        let sorted = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]),
        let text = String(data: sorted, encoding: .utf8), let new = TestAPI.load(text, file: "sorted.json")
      else { continue }
      compared += 1
      #expect(APIDiff.compare(old: old, new: new).changes.map(\.message) == [], "\(path)")
    }
    #expect(compared > 3)
  }

  @Test("The pairs: the same changes in every run, none twice, mirrored the other way round")
  func pairs() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    let root = shared + "/corpus/pairs"
    var compared = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      let files = Self.files(below: root + "/" + name)
      guard let first = files.first(where: { $0.contains("/old.") }),
        let second = files.first(where: { $0.contains("/new.") }),
        let old = TestAPI.load(path: first), let new = TestAPI.load(path: second)
      else { continue }
      compared += 1
      let report = APIDiff.compare(old: old, new: new)
      let again = APIDiff.compare(old: old, new: new)
      #expect(report.changes == again.changes, "\(name)")
      let lines = report.changes.map { "\($0.id) \($0.oldLocation) \($0.newLocation) \($0.message)" }
      let unique = Set(lines)
      #expect(lines.count == unique.count, "\(name) reports a change twice")
      let back = APIDiff.compare(old: new, new: old)
      let forthKeys = Set(report.changes.map { TestAPI.key($0.fact.mirrored) })
      let backKeys = Set(back.changes.map { TestAPI.key($0.fact) })
      #expect(forthKeys.symmetricDifference(backKeys).sorted() == [], "\(name) is not mirrored")
    }
    #expect(compared >= 17)
  }
}
