import Diagnostics
import YAML

/// The problems of one load. Each is kept once for its place: an object that several readers look at is reported once.
struct ProblemList {
  typealias Related = (mark: Mark, message: String)

  private struct Entry: Hashable {
    let problem: LoaderProblem
    let place: JSONPointers.Place
  }

  private var entries: [Entry] = []
  private var known: Set<Entry> = []
  private var related: [Int: Related] = [:]

  var count: Int { entries.count }
  var places: [JSONPointers.Place] { entries.map(\.place) + related.values.map { .key($0.mark) } }

  mutating func add(_ problem: LoaderProblem, at place: JSONPointers.Place, related other: Related?) {
    let entry = Entry(problem: problem, place: place)
    guard known.insert(entry).inserted else { return }
    if let other { related[entries.count] = other }
    entries.append(entry)
  }

  func report(into diagnostics: inout DiagnosticCollector, pointers: JSONPointers, files: DocumentFiles) {
    for (index, entry) in entries.enumerated() {
      let text = entry.problem.text
      var diagnostic = Diagnostic(
        severity: text.severity, id: text.id, message: text.message,
        location: files.location(entry.place.mark, pointer: pointers[entry.place]), hint: text.hint)
      if let other = related[index] {
        diagnostic.related.append(
          Diagnostic.Related(
            location: files.location(other.mark, pointer: pointers[.key(other.mark)]), message: other.message))
      }
      diagnostics.report(diagnostic)
    }
  }
}
