/// Writes diagnostics in one of the formats.
package struct DiagnosticPrinter: Sendable {
  package var format: DiagnosticFormat
  /// Whether the text format uses terminal colours; the caller knows whether this is a terminal and `NO_COLOR`.
  package var color: Bool
  /// How many columns of a source line the text format shows; longer lines are cut around the caret.
  package var width: Int

  package init(format: DiagnosticFormat = .text, color: Bool = false, width: Int = 100) {
    self.format = format
    self.color = color
    self.width = max(width, 20)
  }

  /// Renders in the order given; every line ends with a line break. `sources` are the texts to quote from.
  package func render(_ diagnostics: [Diagnostic], sources: [SourceText] = []) -> String {
    switch format {
    case .text: TextReport(color: color, width: width, sources: sources).render(diagnostics)
    case .json: JSONReport.render(diagnostics)
    case .github: GitHubReport.render(diagnostics)
    }
  }
}
