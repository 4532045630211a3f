import APIDiff
import Diagnostics

/// Several documents, or versions in a row: one line for each comparison, with its verdict.
/// ```
/// from    to      breaking  warnings  others  silent  API    Swift package
/// 1.0.0   1.1.0   0         1         4       0       minor  minor
/// 1.1.0   2.0.0   3         0         2       1       major  major
/// ```
enum VersionTable {
  static let columns = ["from", "to", "breaking", "warnings", "others", "silent", "API", "Swift package"]

  /// In the order of `columns`, as texts that are not escaped.
  static func row(_ comparison: PresentedComparison) -> [String] {
    let counts = comparison.report.counts
    let numbers = [counts.errors, counts.warnings, counts.infos, counts.silent].map { "\($0)" }
    switch comparison.presence {
    case .added: return ["–", comparison.newName] + numbers.map { _ in "–" } + ["new", "new"]
    case .both, .removed:
      let newName = comparison.presence == .removed ? "–" : comparison.newName
      let swift = comparison.report.swiftBump?.rawValue ?? "–"
      return [comparison.oldName, newName] + numbers + [comparison.report.apiBump.rawValue, swift]
    }
  }

  static func render(_ presentation: Presentation) -> String {
    let rows = [columns] + presentation.comparisons.map { row($0).map(VisibleText.escaped) }
    let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    .joined()
  }
}
