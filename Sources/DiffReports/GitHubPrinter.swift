import APIDiff
import Diagnostics

/// Workflow commands, one for each change, at the line of the new document; printed by the same code as all messages.
struct GitHubPrinter {
  func render(_ presentation: Presentation) -> String {
    let diagnostics = presentation.report.changes.map { change in
      let consequences = Wording.consequences(change.axes) + change.swiftNotes
      return Diagnostic(
        severity: Self.severity(change.level), id: change.id, message: change.message, location: change.newLocation,
        hint: consequences.isEmpty ? nil : consequences.joined(separator: "; "),
        related: [.init(location: change.oldLocation, message: "it stood here")])
    }
    return DiagnosticPrinter(format: .github).render(diagnostics)
  }

  private static func severity(_ level: Level) -> Severity {
    switch level {
    case .error: .error
    case .warning: .warning
    case .info: .note
    }
  }
}
