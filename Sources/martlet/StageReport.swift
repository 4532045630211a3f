/// What a long run is doing, on a terminal; and with `--verbose` how long each stage took, and the memory until then.
struct StageReport {
  private let document: String
  private let isVerbose: Bool
  private let showsProgress: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var stage: (name: String, start: ContinuousClock.Instant)?
  private var isShown = false

  /// From this size on, reading alone may take a second where `martlet` is a debug build.
  private static let largeDocument = 500_000

  /// - Parameter bytes: How large it is, where that is known and not the size of the file.
  init(_ document: String, _ messages: MessageOptions, bytes: Int? = nil) {
    self.document = document
    isVerbose = messages.verbose
    showsProgress =
      !messages.quiet && !messages.verbose && Terminal.errorIsTerminal
      && bytes ?? Terminal.size(of: document) >= Self.largeDocument
    start = clock.now
  }

  mutating func begin(_ name: String) {
    finishStage()
    stage = (name, clock.now)
    guard showsProgress else { return }
    Terminal.error("\r\u{1B}[K\(document): \(name) …")
    isShown = true
  }

  mutating func end() {
    finishStage()
    if isVerbose { Terminal.error("\(document): all \(Self.text(start.duration(to: clock.now)))\n") }
    clear()
  }

  /// Takes the progress away before something else is printed.
  mutating func clear() {
    if isShown { Terminal.error("\r\u{1B}[K") }
    isShown = false
  }

  private mutating func finishStage() {
    guard let stage else { return }
    self.stage = nil
    guard isVerbose else { return }
    Terminal.error(
      "\(document): \(stage.name) \(Self.text(stage.start.duration(to: clock.now))), "
        + "\(Terminal.peakMemory >> 20) MB at most\n")
  }

  /// `43 ms`, `1.2 s`
  static func text(_ duration: Duration) -> String {
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
