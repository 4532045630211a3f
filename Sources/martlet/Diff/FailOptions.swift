import APIDiff
import ArgumentParser

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

  func policy(_ settings: DiffSettings) -> FailPolicy {
    FailPolicy(threshold: failOn ?? settings.failOn ?? .breaking, axes: axes?.axes ?? settings.axes ?? [])
  }
}

/// `wire,swift-callers`.
struct AxisList: ExpressibleByArgument {
  var axes: Set<Axis>

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
