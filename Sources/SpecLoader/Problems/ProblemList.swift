import Diagnostics
import YAML

/// The problems of one load. Each is kept once for its place: an object that several readers look at is reported once.
struct ProblemList {
  typealias Related = (mark: Mark, message: String)

  private struct Entry: Hashable {
    let problem: LoaderProblem
    let mark: Mark
  }

  private var entries: [Entry] = []
  private var known: Set<Entry> = []
  private var related: [Int: Related] = [:]

  var count: Int { entries.count }
  var marks: [Mark] { entries.map(\.mark) }

  mutating func add(_ problem: LoaderProblem, at mark: Mark, related other: Related?) {
    let entry = Entry(problem: problem, mark: mark)
    guard known.insert(entry).inserted else { return }
    if let other { related[entries.count] = other }
    entries.append(entry)
  }

  func report(into diagnostics: inout DiagnosticCollector, pointers: JSONPointers, file: String) {
    for (index, entry) in entries.enumerated() {
      let text = entry.problem.text
      var diagnostic = Diagnostic(
        severity: text.severity, id: text.id, message: text.message,
        location: entry.mark.location(in: file, pointer: pointers[entry.mark]), hint: text.hint)
      if let other = related[index] {
        diagnostic.related.append(
          Diagnostic.Related(location: other.mark.location(in: file, pointer: pointers[other.mark]), message: other.message))
      }
      diagnostics.report(diagnostic)
    }
  }
}
