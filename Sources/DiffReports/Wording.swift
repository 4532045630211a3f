import APIDiff

/// The words that all formats share.
enum Wording {
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// May this be shipped as it is? `breaking change`, `warning` and `other change` are the three levels.
  static func summary(_ report: DiffReport) -> String { summary(report.counts) }

  static func summary(_ counts: DiffReport.Counts) -> String {
    if counts.errors + counts.warnings + counts.infos == 0 { return "no changes" }
    var parts = [count(counts.errors, "breaking change"), count(counts.warnings, "warning")]
    parts.append(count(counts.infos, "other change"))
    return parts.joined(separator: ", ")
  }

  /// Which versions the changes need.
  static func versions(_ comparison: PresentedComparison) -> [String] {
    let report = comparison.report
    if report.changes.isEmpty { return [] }
    if comparison.presence == .removed {
      return ["API: the whole document, of version \(report.oldVersion), is gone"]
    }
    var lines = ["API: \(report.oldVersion) → \(report.newVersion), needs \(step(report.apiBump))"]
    if let required = SemanticVersion(report.oldVersion)?.raised(by: report.apiBump), report.apiBump > .none {
      lines[0] += " (\(required) or later)"
    }
    if let swift = report.swiftBump { lines.append("Swift package: needs \(step(swift))") }
    return lines
  }

  /// Over several comparisons.
  static func summary(_ presentation: Presentation) -> String {
    if let only = presentation.only { return summary(only.report) }
    return summary(presentation.counts) + " in " + count(presentation.comparisons.count, "comparison")
  }

  static func silence(_ counts: DiffReport.Counts) -> String? {
    counts.silent == 0 ? nil : "\(count(counts.silent, "silent break")): Swift compiles, and the wire breaks"
  }

  static func step(_ bump: Bump) -> String {
    switch bump {
    case .none: "no new version"
    case .patch: "a new patch version"
    case .minor: "a new minor version"
    case .major: "a new major version"
    }
  }

  /// Who breaks, one phrase for each axis that has something to say.
  static func consequences(_ axes: Axes) -> [String] {
    Axis.allCases.compactMap { consequence($0, axes[$0]) }
  }

  static func consequence(_ axis: Axis, _ verdict: Verdict) -> String? {
    switch (axis, verdict) {
    case (_, .none): nil
    case (.wireOldClients, .possible): "old clients may break"
    case (.wireOldClients, _): "old clients break"
    case (.wireOldServers, .possible): "new clients may fail against old servers"
    case (.wireOldServers, _): "new clients fail against old servers"
    case (.swiftCallers, .possible): "some Swift callers do not compile"
    case (.swiftCallers, .breaks): "Swift callers do not compile"
    case (.swiftCallers, .silent): "Swift callers compile all the same"
    case (.swiftImplementers, .possible): "some Swift servers and mocks do not compile"
    case (.swiftImplementers, .breaks): "Swift servers and mocks do not compile"
    case (.swiftImplementers, .silent): "Swift servers and mocks compile all the same"
    }
  }

  static func word(_ level: Level) -> String {
    switch level {
    case .error: "breaking"
    case .warning: "warning"
    case .info: "info"
    }
  }

  static func name(_ axis: Axis) -> String {
    switch axis {
    case .wireOldClients: "old clients"
    case .wireOldServers: "old servers"
    case .swiftCallers: "Swift callers"
    case .swiftImplementers: "Swift servers"
    }
  }

  /// `GET /a, GET /b and 7 more`.
  static func list(_ items: [String], atMost maximum: Int) -> String {
    if items.count <= maximum + 1 { return items.joined(separator: ", ") }
    return items.prefix(maximum).joined(separator: ", ") + " and \(items.count - maximum) more"
  }
}
