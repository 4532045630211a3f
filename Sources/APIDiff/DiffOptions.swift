/// What the comparison is told from outside.
package struct DiffOptions: Hashable, Sendable {
  /// The stability that an operation may claim with `x-stability-level`, least stable first.
  package enum Stability: String, Hashable, Sendable, CaseIterable, Comparable {
    case draft, alpha, beta, stable

    package static func < (a: Stability, b: Stability) -> Bool { a.rank < b.rank }

    private var rank: Int { Stability.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Another level for a rule; `off` leaves its judgements out.
  package enum Override: Hashable, Sendable {
    case level(Level)
    case off
  }

  /// The day that sunset dates are compared with; nil leaves out the rules about notice periods that have to know it.
  package var today: CalendarDay?
  /// Days between deprecation and sunset that a stable operation must leave; 0 demands no sunset date.
  package var deprecationDaysStable = 0
  package var deprecationDaysBeta = 0
  /// Operations below this stability may change as they like.
  package var stability = Stability.beta
  /// Whether breaking changes are held against `info.version`.
  /// Reports rewritten titles, summaries and descriptions as well. Nothing depends on them, so that they are left out unless asked for.
  package var comparesDocumentation = false
  package var checksVersion = false
  /// By rule id.
  package var overrides: [String: Override] = [:]

  package init() {}
}
