/// The regular expressions of one file: each is compiled once, when it is first needed, and not with every value.
package struct PatternTable: Hashable, Sendable {
  /// What the names begin with: `pattern`, `listReleasesPattern`.
  let prefix: String
  /// In the order of their use, without repetition.
  private(set) var patterns: [String] = []

  init(prefix: String) { self.prefix = prefix }

  /// The constant's name as an expression.
  mutating func name(of pattern: String) -> String {
    // By scalars: two patterns may be equal as text and match different bytes.
    let index = patterns.firstIndex { $0.unicodeScalars.elementsEqual(pattern.unicodeScalars) } ?? patterns.count
    if index == patterns.count { patterns.append(pattern) }
    return "Self." + prefix + String(index + 1)
  }

  /// The declarations of the constants.
  var declarations: [String] {
    patterns.enumerated().map { index, pattern in
      "private static let \(prefix)\(index + 1): JSONPattern = \(SwiftText.literal(pattern))"
    }
  }
}
