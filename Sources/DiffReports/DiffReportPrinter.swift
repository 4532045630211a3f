import APIDiff

/// Prints prepared comparisons as one report, in one of the formats. The same report gives the same bytes.
package struct DiffReportPrinter: Sendable {
  package var format: DiffReportFormat
  /// Whether the text format uses terminal colours.
  package var color: Bool
  /// Martlet's own, where a format names the tool.
  package var toolVersion: String

  package init(format: DiffReportFormat, color: Bool = false, toolVersion: String) {
    self.format = format
    self.color = color
    self.toolVersion = toolVersion
  }

  package func render(_ presentation: Presentation) -> String {
    switch format {
    case .text: TextPrinter(color: color).render(presentation)
    case .markdown: MarkdownPrinter().render(presentation)
    case .html: HTMLPrinter().render(presentation)
    case .json: JSONPrinter().render(presentation)
    case .junit: JUnitPrinter().render(presentation)
    case .sarif: SARIFPrinter(toolVersion: toolVersion).render(presentation)
    case .github: GitHubPrinter().render(presentation)
    }
  }
}
