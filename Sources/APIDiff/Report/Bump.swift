/// The step of a semantic version that a set of changes needs.
package enum Bump: String, Hashable, Sendable, CaseIterable, Comparable {
  case none, patch, minor, major

  package static func < (a: Bump, b: Bump) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .patch: 1
    case .minor: 2
    case .major: 3
    }
  }
}
