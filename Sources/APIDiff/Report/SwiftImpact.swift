/// What the changes mean for the generated Swift, as the side that plans Swift names sees it.
package struct SwiftImpact: Sendable {
  /// The Swift axes of one change.
  package struct Verdicts: Hashable, Sendable {
    package var callers: Verdict
    package var implementers: Verdict
    /// One line each: `Pet.name: String → String?`.
    package var notes: [String]
    package var bump = Bump.none
    /// The same source means something else now.
    package var changesMeaning = false
    /// Whether any of it is generated.
    package var isGenerated = true

    package init(callers: Verdict = .none, implementers: Verdict = .none, notes: [String] = []) {
      self.callers = callers
      self.implementers = implementers
      self.notes = notes
    }
  }

  package var judge: @Sendable (Change) -> Verdicts
  /// Breaks of Swift source behind which no fact stands, such as an argument that moved. They join the report.
  package var additional: [Change]
  /// For what no change stands behind, such as a declaration that is new.
  package var bump: Bump

  package init(judge: @escaping @Sendable (Change) -> Verdicts, additional: [Change], bump: Bump) {
    self.judge = judge
    self.additional = additional
    self.bump = bump
  }
}
