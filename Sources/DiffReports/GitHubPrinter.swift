import APIDiff
import Diagnostics

/// Workflow commands, one for each change, at the line of the new document as it lies in the working tree; printed by the same code as
/// all messages.
struct GitHubPrinter {
  func render(_ presentation: Presentation) -> String {
    let diagnostics = presentation.comparisons.flatMap { comparison in
      comparison.report.changes.map { diagnostic($0, in: comparison) }
    }
    return DiagnosticPrinter(format: .github).render(diagnostics)
  }

  private func diagnostic(_ change: Change, in comparison: PresentedComparison) -> Diagnostic {
    let consequences = Wording.consequences(change.axes) + change.swiftNotes
    return Diagnostic(
      severity: Self.severity(change.level), id: change.id, message: change.message,
      location: comparison.annotated(change),
      hint: consequences.isEmpty ? nil : consequences.joined(separator: "; "),
      related: [.init(location: change.oldLocation, message: "it stood here")])
  }

  private static func severity(_ level: Level) -> Severity {
    switch level {
    case .error: .error
    case .warning: .warning
    case .info: .note
    }
  }
}
