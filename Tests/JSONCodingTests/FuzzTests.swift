import JSONCoding
import Testing

/// Damaged documents end in a value or an error, never in a crash, and every way of reading agrees.
struct FuzzTests {
  @Test(arguments: 0..<8)
  func damagedDocuments(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    let release = Release(
      releaseID: "r\u{E9}1", number: -12, ratio: 0.25, notes: "a\"b\\c\nd", order: .ascending, labels: ["k": "v"],
      previous: Release(releaseID: "r0"), additional: ["x": [1, 2.5e30, nil, true, ["y": "z"]]])
    let original = ReleasePage(total: 2, releases: [release, release]).jsonBytes()
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&bytes, &generator) }
      let model = try? ReleasePage(json: bytes)
      let collected = JSONReader.collectViolations(ReleasePage.self, from: bytes)
      #expect(collected.value == model)
      #expect(collected.violations.isEmpty == (model != nil))
      #expect(collected.violations.allSatisfy { (0...bytes.count).contains($0.offset) })
      if let value = try? JSONValue(json: bytes) { #expect(try JSONValue(json: value.jsonBytes()) == value) }
    }
  }

  @Test func randomBytes() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("{}[]\",:\\u0e1-.+ tfn".utf8) + [0xC3, 0xA9, 0xFF, 0x00]
    var accepted = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      if (try? JSONValue(json: bytes)) != nil { accepted += 1 }
      _ = try? Release(json: bytes)
    }
    #expect(accepted > 20)
  }

  @Test func everyPrefixIsAnError() {
    let bytes = Release(releaseID: "r", notes: "n\u{1F600}", previous: Release(releaseID: "p")).jsonBytes()
    for length in 0..<bytes.count {
      let prefix = Array(bytes[..<length])
      #expect(throws: JSONError.self) { try Release(json: prefix) }
      #expect(throws: JSONError.self) { try Skipped(json: prefix) }
    }
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("{}[]\",:\\-0e ".utf8).randomElement(using: &generator) ?? 0, at: place)
    default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
    }
  }
}
