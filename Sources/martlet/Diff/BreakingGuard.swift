import APIDiff
import Diagnostics
import DiffReports
import SwiftEmitter

/// `generate --no-breaking`: refuses to replace output by that of documents that break what is committed. Nothing at all is written
/// then, not even the output of the other documents.
struct BreakingGuard {
  /// Everything that is level error, or what breaks on these axes.
  let axes: AxisList
  /// A git revision.
  let base: String

  /// - Throws: `Failure.document` where something breaks; the changes are printed.
  func check(_ configuration: Configuration, _ messages: MessageOptions) throws {
    var session = DiffSession(
      configuration: configuration, scope: DiffScope(configuration), messages: messages, isOfOutput: true)
    let policy = FailPolicy(threshold: .breaking, axes: axes.isEveryAxis ? [] : axes.axes)
    var isRefused = false
    for comparison in try session.comparisons(versions: [], gitBase: base) {
      let failures = policy.failures(in: comparison.report.changes)
      if failures.isEmpty { continue }
      isRefused = true
      let fingerprints = Set(failures.map(\.fingerprint))
      var refused = comparison
      refused.report = comparison.report.keeping { fingerprints.contains($0.fingerprint) }
      let printer = DiffReportPrinter(format: .text, color: messages.errorHasColor, toolVersion: Martlet.version)
      Terminal.error(printer.render(Presentation([refused.presented])))
    }
    guard isRefused else { return }
    Terminal.error(
      "error: nothing was written, because --no-breaking was given and these changes break what \(base) has\n"
        + "hint: mend them, accept them in the file that 'diff: ignore:' names, or generate without --no-breaking\n")
    throw Failure.document
  }
}
