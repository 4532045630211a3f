/// `MAJOR.MINOR.PATCH` of Semantic Versioning 2.0.0, read as people write it: `v2`, `1.4`, `2024.10.1`, `1.0.0-beta+5`.
package struct SemanticVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var major: Int
  package var minor: Int
  package var patch: Int
  /// What stands behind `-`: `beta.2`; empty for a release.
  package var prerelease: [String]

  package init(major: Int, minor: Int, patch: Int, prerelease: [String] = []) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
  }

  /// Nil for what is no version of one to three numbers, such as a date with dashes or a word.
  package init?(_ text: String) {
    var rest = Substring(text)
    if rest.first == "v" || rest.first == "V" { rest = rest.dropFirst() }
    rest = rest.prefix { $0 != "+" }
    let parts = rest.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(numbers.count) else { return nil }
    var values: [Int] = []
    for number in numbers {
      guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(number) else {
        return nil
      }
      values.append(value)
    }
    let prerelease = parts.count > 1 ? parts[1].split(separator: ".").map(String.init) : []
    // `2024-10-01` is a date, not the pre-release `10-01` of version 2024.
    if values.count == 1, !prerelease.isEmpty { return nil }
    self.init(
      major: values[0], minor: values.count > 1 ? values[1] : 0, patch: values.count > 2 ? values[2] : 0,
      prerelease: prerelease)
  }

  /// The release that a pre-release comes before.
  var release: SemanticVersion { SemanticVersion(major: major, minor: minor, patch: patch) }

  package var description: String {
    "\(major).\(minor).\(patch)" + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
  }

  /// The least version that says that a step of this size was made. Before 1.0.0 a break moves the minor version (section 4).
  package func raised(by bump: Bump) -> SemanticVersion {
    // A pre-release has promised nothing yet: its own release comes next.
    if !prerelease.isEmpty, bump > .none { return SemanticVersion(major: major, minor: minor, patch: patch) }
    switch bump {
    case .none: return self
    case .major where major > 0: return SemanticVersion(major: major + 1, minor: 0, patch: 0)
    case .minor where major == 0, .patch: return SemanticVersion(major: major, minor: minor, patch: patch + 1)
    case .major, .minor: return SemanticVersion(major: major, minor: minor + 1, patch: 0)
    }
  }

  package static func < (a: SemanticVersion, b: SemanticVersion) -> Bool {
    let (left, right) = ([a.major, a.minor, a.patch], [b.major, b.minor, b.patch])
    if left != right { return left.lexicographicallyPrecedes(right) }
    // Section 11: a pre-release comes before its release; its parts compare as numbers where both are.
    if a.prerelease.isEmpty || b.prerelease.isEmpty { return !a.prerelease.isEmpty && b.prerelease.isEmpty }
    for (x, y) in zip(a.prerelease, b.prerelease) where x != y {
      switch (Int(x), Int(y)) {
      case (let m?, let n?): return m < n
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return x < y
      }
    }
    return a.prerelease.count < b.prerelease.count
  }
}
