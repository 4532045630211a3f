import Diagnostics

/// A fact with its judgement: what a report prints.
package struct Change: Hashable, Sendable {
  /// One rule's verdict. A schema that is used in requests and in responses is judged once for each.
  package struct Judgement: Hashable, Sendable {
    package var rule: Rule
    /// The rule's level, unless the options say otherwise.
    package var level: Level
    package var context: Context?
    /// Ascending.
    package var operations: [OperationIndex]
    package var message: String

    package var id: String { rule.id }
  }

  package var fact: Fact
  /// Worst first, never empty: the first one gives the change its id, level and message.
  package var judgements: [Judgement]
  /// The worst verdict of all judgements on each axis.
  package var axes: Axes
  /// Stable across runs and across unrelated edits of the documents, for ignore files: no line numbers in it.
  package var fingerprint: String
  /// What the Swift axes say in words, one line each: `Pet.name: String → String?`.
  package var swiftNotes: [String]
  /// The step that this change needs of the package that exposes the generated code.
  package var swiftBump = Bump.none

  package var id: String { judgements[0].id }
  package var level: Level { judgements[0].level }
  package var message: String { judgements[0].message }
  package var rule: Rule { judgements[0].rule }
  package var oldLocation: SourceLocation { fact.oldLocation }
  package var newLocation: SourceLocation { fact.newLocation }
  /// Compiles, and fails or means something else on the wire.
  package var isSilent: Bool { axes.swiftCallers == .silent || axes.swiftImplementers == .silent }
}
