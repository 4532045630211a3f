/// How bad a change is, by oasdiff's three levels: `error` breaks, `warning` may break, `info` does not.
package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
