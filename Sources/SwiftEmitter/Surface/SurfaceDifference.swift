/// What a difference does to source that was written against the old declarations.
package enum SourceEffect: Int, Hashable, Sendable, Comparable {
  /// It compiles as before.
  case none
  /// It compiles with a warning, such as a deprecation.
  case warning
  /// Some of it does not compile any more.
  case breaks

  package static func < (a: SourceEffect, b: SourceEffect) -> Bool { a.rawValue < b.rawValue }
}

/// One difference between two surfaces, and whom it concerns.
package struct SurfaceDifference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case typeAdded, typeRemoved, typeRenamed, typeKindChanged
    case memberAdded, memberRemoved, memberRenamed, memberTypeChanged
    case optionalityAdded, optionalityRemoved
    case defaultAdded, defaultRemoved, defaultChanged
    case argumentsReordered, conformanceRemoved
    case caseAdded, caseRemoved, caseRenamed, casePayloadChanged
    case requirementAdded, requirementRemoved, requirementRenamed, requirementChanged
    case callRemoved, callRenamed, resultChanged, deprecated
    /// The same Swift name stands for something else on the wire: nothing tells the user of it.
    case meaningChanged
  }

  package var kind: Kind
  /// `Release.createdAt`, of the old surface or, for what is new, of the new one.
  package var symbol: String
  package var old: String
  package var new: String
  /// Source of those who call: they make inputs and read outputs.
  package var callers: SourceEffect
  /// Source of those who implement a server or a mock: they read inputs and make outputs.
  package var implementers: SourceEffect
  /// What code is concerned, where it is not all that names the symbol.
  package var condition: String?
  package var oldOrigin: SurfaceOrigin?
  package var newOrigin: SurfaceOrigin?

  package var isSourceBreaking: Bool { max(callers, implementers) == .breaks }

  /// `'Release.state' is 'State', was 'String'`
  package var message: String {
    let text: String
    switch kind {
    case .typeAdded: text = "type '\(symbol)' is new"
    case .typeRemoved: text = "type '\(symbol)' is gone"
    case .typeRenamed: text = "type '\(symbol)' is called '\(new)' now; the old name is deprecated"
    case .typeKindChanged: text = "'\(symbol)' is \(new) now, was \(old)"
    case .memberAdded: text = "'\(symbol)' is new"
    case .memberRemoved: text = "'\(symbol)' is gone"
    case .memberRenamed, .caseRenamed: text = "'\(symbol)' is called '\(new)' now; the old name is deprecated"
    case .memberTypeChanged: text = "'\(symbol)' is '\(new)' now, was '\(old)'"
    case .optionalityAdded: text = "'\(symbol)' is optional now"
    case .optionalityRemoved: text = "'\(symbol)' is no longer optional"
    case .defaultAdded: text = "the argument '\(symbol)' may be left out now"
    case .defaultRemoved: text = "the argument '\(symbol)' has no default any more"
    case .defaultChanged: text = "the argument '\(symbol)' is '\(new)' where it is left out, was '\(old)'"
    case .argumentsReordered: text = "the arguments of '\(symbol)' are in another order: (\(new)), was (\(old))"
    case .conformanceRemoved: text = "'\(symbol)' does not conform to \(old) any more"
    case .caseAdded: text = "case '\(symbol)' is new"
    case .caseRemoved: text = "case '\(symbol)' is gone"
    case .casePayloadChanged: text = "case '\(symbol)' holds (\(new)) now, was (\(old))"
    case .requirementAdded: text = "protocol requirement '\(symbol)' is new"
    case .requirementRemoved: text = "protocol requirement '\(symbol)' is gone"
    case .requirementRenamed: text = "protocol requirement '\(symbol)' is called '\(new)' now"
    case .requirementChanged: text = "protocol requirement '\(symbol)' is \(new) now, was \(old)"
    case .callRemoved: text = "the call '\(symbol)' is gone"
    case .callRenamed: text = "the call '\(symbol)' is called '\(new)' now; the old name is deprecated"
    case .resultChanged: text = "the call '\(symbol)' returns '\(new)' now, was '\(old)'"
    case .deprecated: text = "'\(symbol)' is deprecated"
    case .meaningChanged: text = "'\(symbol)' is \(new) on the wire, was \(old)"
    }
    return condition.map { "\(text) (\($0))" } ?? text
  }
}
