import Testing

@testable import YAML

/// Mutated documents end in a tree or in messages, never in a crash; the seed is fixed, so a failure repeats.
struct FuzzTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private static let pieces = [
    "&a ", "*a", "<<: ", "!!int ", "? ", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", ">", "\n", "  ", "\t", "#",
    "---\n", "...\n", "%YAML 1.2\n", "\u{2028}", "\u{FEFF}", "\\ud83d", ",", "0x", "e9", "\u{0}",
  ].map { Array($0.utf8) }

  private static func mutated(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
      case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(place..<min(place + Int.random(in: 0...8, using: &generator), bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place / 2)
      }
    }
    return bytes
  }

  @Test(.enabled(if: Corpus.isPresent, "the corpus is not beside the package"))
  func mutatedDocumentsNeverCrash() throws {
    let seeds = try Corpus.files(in: "yaml-test-suite/data") { $0.hasSuffix("in.yaml") || $0.hasSuffix("in.json") }
      .map { try Corpus.bytes("yaml-test-suite/data/\($0)") }
    try #require(!seeds.isEmpty)
    var generator = Generator(state: 3)
    var trees = 0
    var failures = 0
    for round in 0..<20_000 {
      let bytes = Self.mutated(seeds[round % seeds.count], &generator)
      let parsed = Parsed(bytes, file: round % 3 == 0 ? "x.json" : "x.yaml")
      if parsed.root == nil {
        failures += 1
        #expect(parsed.diagnostics.contains { $0.severity == .error }, "no tree and no error: \(bytes)")
      } else {
        trees += 1
      }
    }
    // Both ways must be well trodden for the test to mean anything.
    #expect(trees > 2000 && failures > 2000)
  }
}
