import ArgumentParser
import Diagnostics
import SwiftEmitter

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write Swift again whenever a document is saved.",
    discussion: """
      Watches the documents, every file that they refer to, martlet.yaml and your templates, and does what 'martlet generate' \
      does with each document that changed. While a document has an error, its output stays as it is. One line for each run says \
      what changed, how many files were written and how long it took. Ctrl-C ends it.

      Examples:
        martlet watch
        martlet watch shop.yaml --output Sources
        martlet watch --poll    where the disk does not tell about changes

      Exit codes:
        0  ended by Ctrl-C, SIGTERM or SIGHUP
        2  wrong use: the arguments, or martlet.yaml at the start
      """)

  /// Editors write in several steps: a run waits until there was nothing for so long, but no longer than the second.
  private static let quietMilliseconds: Int32 = 30
  private static let patience = Duration.milliseconds(500)

  @OptionGroup var options: GenerationOptions

  @Flag(help: "Look five times a second, for disks that do not tell about changes, such as network mounts.")
  var poll = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var configuration = try options.configuration(messages)
    guard let events = FileEvents(polls: poll) else {
      Terminal.error("Error: the system does not tell about changes here; use --poll\n")
      throw Failure.use
    }
    try Generation(options, configuration, .writeSound, messages).checkFolders()
    var files = WatchedFiles()
    /// What each document reads, by its place in the configuration; empty before its first run.
    var inputs = [Set<String>](repeating: [], count: configuration.documents.count)
    var changes: [String] = []
    while true {
      let isEverything = inputs.allSatisfy(\.isEmpty) || !Set(changes).isDisjoint(with: common(configuration))
      if isEverything, !changes.isEmpty {
        guard let read = reread() else {
          changes = next(events, &files)
          if changes.isEmpty { return }
          continue
        }
        configuration = read
        inputs = Array(repeating: [], count: configuration.documents.count)
      }
      files.set(Set(inputs.joined()).union(common(configuration)).union(configuration.documents.map(\.spec)))
      var generation = Generation(options, configuration, .writeSound, messages)
      for (index, document) in configuration.documents.enumerated()
      where isEverything || !inputs[index].isDisjoint(with: changes) {
        inputs[index] = generate(document, &generation, changes)
      }
      files.set(Set(inputs.joined()).union(common(configuration)))
      changes = next(events, &files)
      if changes.isEmpty { return }
    }
  }

  /// The files that matter to every document, with the folder of the templates, in which new ones may appear.
  private func common(_ configuration: Configuration) -> Set<String> {
    var files: Set<String> = [options.selection.config ?? Configuration.fileName]
    if let templates = configuration.templates {
      files.insert(templates)
      for name in (try? FileSystem.list(templates)) ?? [] { files.insert("\(templates)/\(name)") }
    }
    return files
  }

  /// The configuration as it is now; nil after a message where it cannot be read.
  private func reread() -> Configuration? {
    do {
      return try options.configuration(messages)
    } catch {
      if !(error is Failure) { Terminal.error("\(error)\n") }
      return nil
    }
  }

  /// One run; returns what the document reads.
  private func generate(
    _ document: Configuration.Document, _ generation: inout Generation, _ changes: [String]
  ) -> Set<String> {
    let clock = ContinuousClock()
    let start = clock.now
    guard let outcome = try? generation.run(document) else { return [document.spec] }
    messages.print(outcome, spec: document.spec)
    let time = StageReport.text(start.duration(to: clock.now))
    let report = OutputReport(outcome)
    let inputs = Set(outcome.inputs)
    let cause = changes.filter { inputs.contains($0) }
    let what = cause.isEmpty ? document.spec : cause.joined(separator: ", ")
    if let summary = report.summary() {
      messages.say("\(what): \(summary), \(time)")
    } else {
      messages.say("\(what): not sound, the output stays as it was, \(time)")
    }
    return inputs.union([document.spec])
  }

  /// Waits for changes; none means that it is time to end.
  private func next(_ events: FileEvents, _ files: inout WatchedFiles) -> [String] {
    events.listen(to: files.paths)
    // What came while the last run went on, or before there was anyone to listen.
    var changes = Set(files.takeChanges())
    let clock = ContinuousClock()
    var first: ContinuousClock.Instant?
    while true {
      if !changes.isEmpty, first == nil { first = clock.now }
      switch events.wait(milliseconds: first == nil ? nil : Self.quietMilliseconds) {
      case .signal: return []
      case .timeout: return changes.sorted()
      case .mayHaveChanged:
        // A folder may have appeared that a file is awaited in.
        events.listen(to: files.paths)
        let new = files.takeChanges()
        changes.formUnion(new)
        if let first, first.duration(to: clock.now) > Self.patience || (new.isEmpty && poll) { return changes.sorted() }
      }
    }
  }
}
