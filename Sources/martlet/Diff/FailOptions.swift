import APIDiff
import ArgumentParser
import Diagnostics

/// When `martlet diff` ends with 1.
struct FailOptions: ParsableArguments {
  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Fail on breaking changes, on warnings too, on any change, or on none. (default: breaking)", valueName: "what"))
  var failOn: FailPolicy.Threshold?

  @Option(
    name: .customLong("axis"),
    help: ArgumentHelp(
      "Who must break for it to count: wire, swift, old-clients, old-servers, swift-callers, swift-implementers; with commas between.",
      valueName: "axes"))
  var axes: AxisList?

  @Flag(name: .customLong("check-version"), help: "Fail if info.version moved less than the changes need.")
  var checkVersion = false

  /// Says why, and answers whether the command has to fail.
  func hasFailed(_ comparisons: [DiffSession.Comparison], _ settings: DiffSettings) -> Bool {
    let policy = policy(settings)
    var failed = false
    for comparison in comparisons {
      if !policy.failures(in: comparison.report.changes).isEmpty { failed = true }
      // A document that is on one side only has no two versions.
      guard checkVersion, comparison.presence == .both else { continue }
      switch VersionCheck(comparison.report) {
      case .enough: break
      case .tooLittle(let required):
        Terminal.error(
          "\(comparison.newName): error: the version \(comparison.report.newVersion) is too low for these changes: it has to be \(required) or later [version]\n"
        )
        failed = true
      case .unreadable(let version):
        Terminal.error(
          "\(comparison.newName): error: the version '\(VisibleText.escaped(version))' is no version such as 1.2.3, so it cannot be checked [version]\n"
        )
        failed = true
      }
    }
    return failed
  }

  func policy(_ settings: DiffSettings) -> FailPolicy {
    FailPolicy(threshold: failOn ?? settings.failOn ?? .breaking, axes: axes?.axes ?? settings.axes ?? [])
  }
}

/// `wire,swift-callers`.
struct AxisList: ExpressibleByArgument {
  var axes: Set<Axis>

  var isEveryAxis: Bool { axes.count == Axis.allCases.count }

  init?(argument: String) {
    axes = []
    for word in argument.split(separator: ",") {
      guard let some = DiffSettings.axisNames[String(word)] else { return nil }
      axes.formUnion(some)
    }
  }

  static var allValueStrings: [String] { DiffSettings.axisNames.keys.sorted() }
}

extension FailPolicy.Threshold: ExpressibleByArgument {}
