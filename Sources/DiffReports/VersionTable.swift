import APIDiff
import Diagnostics

/// More than two versions in a row: one line for each step, with its verdict.
/// ```
/// from    to      breaking  warnings  others  silent  API    Swift package
/// 1.0.0   1.1.0   0         1         4       0       minor  minor
/// 1.1.0   2.0.0   3         0         2       1       major  major
/// ```
package enum VersionTable {
  package static func render(_ reports: [(oldName: String, newName: String, report: DiffReport)]) -> String {
    var rows = [["from", "to", "breaking", "warnings", "others", "silent", "API", "Swift package"]]
    for (oldName, newName, report) in reports {
      let counts = report.counts
      rows.append([
        VisibleText.escaped(oldName), VisibleText.escaped(newName), "\(counts.errors)", "\(counts.warnings)",
        "\(counts.infos)", "\(counts.silent)", report.apiBump.rawValue, report.swiftBump?.rawValue ?? "–",
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    .joined()
  }
}
