import APIDiff

/// Release notes over two or more versions, newest first, as a person would write them: what breaks, what is new, what is gone; one
/// line for what belongs together, and no rule ids.
package struct Changelog: Sendable {
  /// The changes that led to one version.
  package struct Release: Sendable {
    package var report: DiffReport
    /// The file or revision, where the document states no version.
    package var name: String
    package var presence: PresentedComparison.Presence

    package init(report: DiffReport, name: String, presence: PresentedComparison.Presence = .both) {
      self.report = report
      self.name = name
      self.presence = presence
    }
  }

  /// Oldest first.
  package var releases: [Release]
  package var title: String

  package init(title: String, releases: [Release]) {
    self.title = title
    self.releases = releases
  }

  /// Markdown.
  package func render() -> String {
    var output = "# \(title.isEmpty ? "API" : MarkdownPrinter.escaped(title)): changes\n"
    for release in releases.reversed() { output += "\n" + Self.notes(of: release) }
    return output
  }

  private static func notes(of release: Release) -> String {
    let report = release.report
    let version = report.newVersion.isEmpty ? release.name : report.newVersion
    var output = "## \(MarkdownPrinter.escaped(version))\n\n"
    switch release.presence {
    case .both: break
    case .added: return output + "This API is new.\n"
    case .removed:
      return "## Withdrawn\n\nThis API is gone; \(MarkdownPrinter.escaped(version)) was its last version.\n"
    }
    if report.changes.isEmpty { return output + "Nothing changed that a user of the API could see.\n" }
    output += lead(report) + "\n"
    let items = report.changes.flatMap { ChangelogWriter(report: report).items(for: $0) }
    for section in ChangelogItem.Section.allCases {
      let lines = lines(items.filter { $0.section == section })
      if lines.isEmpty { continue }
      output += "\n### \(section.title)\n\n" + lines.map { "- \($0)\n" }.joined()
    }
    return output
  }

  /// The first sentence: what a reader has to decide.
  private static func lead(_ report: DiffReport) -> String {
    // Documents whose version is never raised do not say from where to where.
    let isNamed = !report.oldVersion.isEmpty && report.oldVersion != report.newVersion
    let before = isNamed ? MarkdownPrinter.escaped(report.oldVersion) : "the version before"
    switch (report.counts.errors, report.counts.warnings) {
    case (0, 0): return "Clients written for \(before) go on working."
    case (0, _):
      return "Coming from \(before), see whether your client is one of those that the changes below may break."
    case (1, _): return "Coming from \(before), look through the breaking change first."
    case (let breaking, _): return "Coming from \(before), look through the \(breaking) breaking changes first."
    }
  }

  /// Items that say the same of different names become one line, at the place of the first.
  private static func lines(_ items: [ChangelogItem]) -> [String] {
    var order: [ChangelogSentence] = []
    var names: [ChangelogSentence: [String]] = [:]
    for item in items {
      if names[item.sentence] == nil {
        order.append(item.sentence)
        names[item.sentence] = []
      }
      if !item.name.isEmpty, names[item.sentence]?.contains(item.name) == false {
        names[item.sentence]?.append(item.name)
      }
    }
    return order.map { $0.text(names[$0] ?? []) }
  }
}
