import ArgumentParser
import Diagnostics

/// What every command says, and how.
struct MessageOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(
    name: [.short, .long],
    help: "Print notes too (what was left as it is, and why), and the time and memory of each stage.")
  var verbose = false

  @Option(help: ArgumentHelp("Colour in messages; auto: on a terminal.", valueName: "when"))
  var color: Color = .auto

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  func collector() -> DiagnosticCollector {
    DiagnosticCollector(strictness: strict ? .strict : .lenient)
  }

  var errorHasColor: Bool { color == .always || (color == .auto && Terminal.errorHasColor) }

  var outputHasColor: Bool { color == .always || (color == .auto && Terminal.outputHasColor) }

  /// Prints to the error stream; notes only when asked for, else their number.
  func print(_ document: LoadedDocument, countsNotes: Bool = true) {
    print(document.diagnostics, sources: document.sources)
    if countsNotes { sayNotes(document.diagnostics.count(.note), document.spec) }
  }

  func print(_ outcome: Generation.Outcome, spec: String) {
    print(outcome.diagnostics, sources: outcome.sources)
    sayNotes(outcome.countedNotes + outcome.diagnostics.count(.note), spec)
  }

  private func sayNotes(_ notes: Int, _ spec: String) {
    guard notes > 0, !verbose, !quiet else { return }
    Terminal.error("\(spec): \(notes == 1 ? "1 note" : "\(notes) notes"), shown with --verbose\n")
  }

  func print(_ diagnostics: DiagnosticCollector, sources: [SourceText]) {
    let hasColor = color == .always || (color == .auto && Terminal.errorHasColor)
    let printer = DiagnosticPrinter(format: .text, color: hasColor)
    let least: Severity = verbose ? .note : quiet ? .error : .warning
    let shown = diagnostics.sorted.filter { $0.severity >= least }
    if !shown.isEmpty { Terminal.error(printer.render(shown, sources: sources)) }
  }

  /// Beside the output, so that what a program reads stays whole.
  func remark(_ line: String) {
    if !quiet { Terminal.error(line + "\n") }
  }

  func sayWaiting(for folder: String) {
    if !quiet { Terminal.error("waiting for another martlet that writes to '\(folder)'\n") }
  }

  func say(_ line: String) {
    if !quiet { Terminal.output(line + "\n") }
  }
}
