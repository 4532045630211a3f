import APIDiff
import Diagnostics
import YAML

/// What `diff:` in `martlet.yaml` says; arguments win over it.
struct DiffSettings {
  /// By rule id.
  var severity: [String: DiffOptions.Override] = [:]
  /// A file with accepted changes.
  var ignore: String?
  var failOn: FailPolicy.Threshold?
  var axes: Set<Axis>?
  var deprecationDaysStable: Int?
  var deprecationDaysBeta: Int?
  var stability: DiffOptions.Stability?

  static let levels: [String: DiffOptions.Override] = [
    "error": .level(.error), "warning": .level(.warning), "info": .level(.info), "none": .off,
  ]

  /// `wire` and `swift` are two axes each.
  static let axisNames: [String: Set<Axis>] = [
    "all": Set(Axis.allCases), "wire": [.wireOldClients, .wireOldServers],
    "swift": [.swiftCallers, .swiftImplementers],
    "old-clients": [.wireOldClients], "old-servers": [.wireOldServers], "swift-callers": [.swiftCallers],
    "swift-implementers": [.swiftImplementers],
  ]
}

extension ConfigurationReader {
  mutating func diffSettings(_ entry: Mapping.Entry) -> DiffSettings {
    var settings = DiffSettings()
    for entry in mapping(entry.value, "'diff'") ?? Mapping([]) {
      switch entry.key {
      case "severity":
        for entry in mapping(entry.value, "'severity'") ?? Mapping([]) {
          if RuleTable[entry.key] == nil {
            error(
              "configuration", "there is no rule '\(entry.key)'", entry.keyMark, hint: "martlet diff --rules lists them"
            )
          }
          settings.severity[entry.key] = choice(entry, of: DiffSettings.levels)
        }
      case "ignore": settings.ignore = path(entry)
      case "failOn":
        let thresholds = FailPolicy.Threshold.allCases.map { ($0.rawValue, $0) }
        settings.failOn = choice(entry, of: Dictionary(uniqueKeysWithValues: thresholds))
      case "axes":
        let sets = (sequence(entry) ?? []).compactMap { choice($0, entry.key, of: DiffSettings.axisNames) }
        settings.axes = sets.reduce(into: []) { $0.formUnion($1) }
      case "deprecationDaysStable": settings.deprecationDaysStable = days(entry)
      case "deprecationDaysBeta": settings.deprecationDaysBeta = days(entry)
      case "stability":
        let levels = DiffOptions.Stability.allCases.map { ($0.rawValue, $0) }
        settings.stability = choice(entry, of: Dictionary(uniqueKeysWithValues: levels))
      default:
        unknown(
          entry,
          known: [
            "severity", "ignore", "failOn", "axes", "deprecationDaysStable", "deprecationDaysBeta", "stability",
          ])
      }
    }
    return settings
  }

  private mutating func days(_ entry: Mapping.Entry) -> Int? {
    if let days = entry.value.int.map(Int.init), (0...36_500).contains(days) { return days }
    error("configuration", "'\(entry.key)' must be a number of days", entry.value.mark)
    return nil
  }

  private mutating func choice<T>(_ entry: Mapping.Entry, of choices: [String: T]) -> T? {
    choice(entry.value, entry.key, of: choices)
  }

  private mutating func choice<T>(_ node: Node, _ key: String, of choices: [String: T]) -> T? {
    guard let text = text(node, key) else { return nil }
    if let choice = choices[text] { return choice }
    error("configuration", "'\(text)' is none of \(choices.keys.sorted().joined(separator: ", "))", node.mark)
    return nil
  }
}
