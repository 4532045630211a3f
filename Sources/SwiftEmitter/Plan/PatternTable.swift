/// The regular expressions of one file: each is compiled once, when it is first needed, and not with every value.
package struct PatternTable: Hashable, Sendable {
  /// What the names begin with: `pattern`, `listReleasesPattern`.
  let prefix: String
  /// In the order of their use, without repetition; `swift` is nil where Swift takes the text as it is.
  private(set) var patterns: [Entry] = []

  struct Entry: Hashable, Sendable {
    var source: String
    var swift: String?
  }

  init(prefix: String) { self.prefix = prefix }

  /// The constant's name as an expression.
  mutating func name(of pattern: String, swift: String) -> String {
    // By scalars: two patterns may be equal as text and match different bytes.
    let known = patterns.firstIndex { $0.source.unicodeScalars.elementsEqual(pattern.unicodeScalars) }
    let index = known ?? patterns.count
    if known == nil {
      let isSame = swift.unicodeScalars.elementsEqual(pattern.unicodeScalars)
      patterns.append(Entry(source: pattern, swift: isSame ? nil : swift))
    }
    return "Self." + prefix + String(index + 1)
  }

  /// The declarations of the constants.
  var declarations: [String] {
    patterns.enumerated().map { index, pattern in
      let source = SwiftText.literal(pattern.source)
      let value = pattern.swift.map { "JSONPattern(\(source), swift: \(SwiftText.literal($0)))" } ?? source
      return "private static let \(prefix)\(index + 1): JSONPattern = \(value)"
    }
  }
}
