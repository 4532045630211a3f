import APIModel
import Diagnostics

/// One declaration that differs between two surfaces, and whose source that breaks.
package struct SurfaceDifference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case added, removed, typeChanged, renamed
    /// A parameter may no longer be left out.
    case defaultGone
    /// Source that leaves it out means another value.
    case defaultChanged
    /// A deprecated name is gone, or stands for something else.
    case formerName
    /// The order of an initialiser's parameters.
    case argumentOrder
    /// The short call's result.
    case result
    case deprecated
    /// The operation stands in another protocol.
    case moved
    /// A type is of another kind.
    case kindChanged
    case apiRenamed
    case defaultServer
    /// The same Swift name stands for another key or value on the wire: nothing tells its user.
    case meaning
  }

  package enum Element: Hashable, Sendable {
    case type, member, enumMember, unionCase, outcome, bodyCase, header, operation, input, client
  }

  /// The part of the document that one side's declaration comes from.
  package struct Place: Hashable, Sendable {
    /// Schemas whose words make the declaration what it is.
    package var schemas: Set<SchemaID> = []
    /// The objects that hold the property, or the enumerations that list the value.
    package var holders: Set<SchemaID> = []
    package var key = ""
    package var location: SourceLocation?
    package var method = ""
    package var path = ""
  }

  package var kind: Kind
  package var element: Element
  /// `Pet.name`
  package var name: String
  /// For people: `Pet.name: String → String?`
  package var note: String
  package var effects: SurfaceEffects
  /// Where the declaration is on one side only, what it would stand in on the other; nil where that is the whole document.
  package var old: Place?
  package var new: Place?
}

/// Everything that differs between the surfaces of two plans.
package struct SurfaceDifferences: Sendable {
  package var all: [SurfaceDifference]

  package var breaks: Bool { all.contains { $0.effects != SurfaceEffects() } }
  package var adds: Bool { all.contains { $0.kind == .added } }

  /// - Parameter renames: Components that have another name now, as the comparison of the documents found them.
  /// - Parameter operations: Where operations that have another id now are, by where they were.
  package init(
    old: EmissionPlan, _ oldAPI: API, new: EmissionPlan, _ newAPI: API, renames: [SchemaID: SchemaID] = [:],
    operations: [SourceLocation: SourceLocation] = [:]
  ) {
    let match = TypeMatch(old: old, new: new, renames: renames)
    let before = SurfaceReader(plan: old, api: oldAPI, names: match.oldNames).surface()
    let after = SurfaceReader(plan: new, api: newAPI, names: [:]).surface()
    var comparison = SurfaceComparison(
      old: before, new: after, oldAPI: oldAPI, newAPI: newAPI, movedOperations: operations)
    comparison.run()
    all = comparison.differences
  }
}
