/// How a document spells keys of several words. Every Swift name has one spelling in a convention: `createdAt` is `created_at` in
/// snake case, so that key and no other has the first claim to the name.
package enum KeyConvention: String, Hashable, Sendable, CaseIterable {
  case snake, camel, kebab, pascal, upper

  /// The key whose Swift name this is by right.
  package func key(of name: String) -> String {
    let words = SwiftIdentifier.words(of: name).map { $0.lowercased() }
    switch self {
    case .snake: return words.joined(separator: "_")
    case .kebab: return words.joined(separator: "-")
    case .upper: return words.joined(separator: "_").uppercased()
    case .pascal: return words.map(Self.capitalised).joined()
    case .camel: return (words.first ?? "") + words.dropFirst().map(Self.capitalised).joined()
    }
  }

  /// The one that most keys of several words are written in.
  package static func most(of counts: [KeyConvention: Int]) -> KeyConvention {
    var best = KeyConvention.snake
    for convention in allCases where counts[convention, default: 0] > counts[best, default: 0] { best = convention }
    return best
  }

  /// nil for one word in small letters, which all conventions spell alike.
  package init?(spelling key: String) {
    var hasUpper = false
    var hasLower = false
    var hasUnderscore = false
    var hasHyphen = false
    for byte in key.utf8 {
      switch byte {
      case 0x41...0x5A: hasUpper = true
      case 0x61...0x7A: hasLower = true
      case 0x5F: hasUnderscore = true
      case 0x2D: hasHyphen = true
      default: break
      }
    }
    switch (hasUpper, hasLower) {
    case (true, false): self = .upper
    case (true, true) where key.utf8.first.map({ (0x41...0x5A).contains($0) }) == true: self = .pascal
    case (true, true): self = .camel
    case (false, _) where hasUnderscore: self = .snake
    case (false, _) where hasHyphen: self = .kebab
    default: return nil
    }
  }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
