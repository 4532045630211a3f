import Diagnostics
import JSONCoding

/// What `generate --check` found, for tools.
struct CheckReport {
  private let outcomes: [Generation.Outcome]
  private let format: DiagnosticFormat

  init(_ outcomes: [Generation.Outcome], format: DiagnosticFormat) {
    self.outcomes = outcomes
    self.format = format
  }

  var text: String { format == .json ? json : annotations }

  /// What was typed, without what makes it a check.
  static var command: String {
    var words: [String] = ["martlet"]
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument == "--check" || argument.hasPrefix("--format=") { continue }
      if argument == "--format" {
        _ = arguments.popFirst()
        continue
      }
      words.append(quoted(argument))
    }
    return words.joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (65...90).contains(byte) || (45...58).contains(byte)
          || "_=,@%+".utf8.contains(byte)
      }
    return isPlain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Each file at the first line that differs.
  private var annotations: String {
    let diagnostics = outcomes.flatMap { outcome in
      FileState.all(outcome).map { file in
        Diagnostic(
          severity: .error, id: file.state.id, message: "\(file.path) \(file.state.rawValue)",
          location: SourceLocation(file: file.path, line: Self.line(file.difference), column: 1),
          hint: "run: \(Self.command)")
      }
    }
    return DiagnosticPrinter(format: .github).render(diagnostics)
  }

  /// Behind the `-` of the first hunk's head, with its lines of context.
  private static func line(_ difference: String) -> Int {
    guard let hunk = difference.split(separator: "\n").first(where: { $0.hasPrefix("@@ -") }) else { return 1 }
    let start = Int(hunk.dropFirst(4).prefix { $0 != "," }) ?? 1
    let lines = difference.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("@@") }
    return max(1, start + lines.dropFirst().prefix { $0.hasPrefix(" ") }.count)
  }

  /// `{"current": …, "command": …, "files": [{"file": …, "state": …, "document": …, "diff": …}]}`
  private var json: String {
    var writer = JSONWriter()
    let files = outcomes.flatMap { outcome in FileState.all(outcome).map { (outcome.name, $0) } }
    writer.beginObject()
    writer.key("current")
    writer.value(outcomes.allSatisfy { $0.plan?.isCurrent ?? $0.isUnchanged })
    writer.key("command")
    writer.value(Self.command)
    writer.key("files")
    writer.beginArray()
    for (document, file) in files {
      writer.beginObject()
      for (key, value) in [
        ("file", file.path), ("state", file.state.id), ("document", document), ("diff", file.difference),
      ] {
        writer.key(key)
        writer.value(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finishString() + "\n"
  }
}
