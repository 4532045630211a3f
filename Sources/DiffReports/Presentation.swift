import APIDiff

/// What one report holds: one comparison, or one for each document and step of versions. Every format prints this one value.
package struct Presentation: Sendable {
  /// In the order in which they were made.
  package var comparisons: [PresentedComparison]

  package init(_ comparisons: [PresentedComparison]) { self.comparisons = comparisons }

  /// Nil where there are several, or none: then each has a heading of its own.
  var only: PresentedComparison? {
    guard let first = comparisons.first, comparisons.count == 1, first.presence == .both else { return nil }
    return first
  }

  var counts: DiffReport.Counts {
    comparisons.reduce(into: DiffReport.Counts()) { sum, comparison in
      let counts = comparison.report.counts
      sum.errors += counts.errors
      sum.warnings += counts.warnings
      sum.infos += counts.infos
      sum.silent += counts.silent
    }
  }

  /// The level of the worst change.
  var worst: Level { comparisons.flatMap { $0.report.changes.map(\.level) }.max() ?? .info }
}
