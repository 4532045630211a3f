/// How something differs. Each edit has a mirror: what the same pair shows when it is compared the other way round.
package enum Edit: String, Hashable, Sendable, CaseIterable {
  case added, removed
  /// The thing must be there; the same things with a default value are told apart because rules judge them apart.
  case addedRequired, removedRequired, addedRequiredWithDefault, removedRequiredWithDefault
  case becameRequired, becameOptional, becameRequiredWithDefault, becameOptionalWithDefault
  case becameTrue, becameFalse
  /// A bound appears or goes.
  case set, unset
  case increased, decreased
  /// More, or fewer, values are accepted than before; or the same ones in another form.
  case generalized, specialized, compatible
  case changed
  case renamed, moved

  package var mirrored: Edit {
    switch self {
    case .added: .removed
    case .removed: .added
    case .addedRequired: .removedRequired
    case .removedRequired: .addedRequired
    case .addedRequiredWithDefault: .removedRequiredWithDefault
    case .removedRequiredWithDefault: .addedRequiredWithDefault
    case .becameRequired: .becameOptional
    case .becameOptional: .becameRequired
    case .becameRequiredWithDefault: .becameOptionalWithDefault
    case .becameOptionalWithDefault: .becameRequiredWithDefault
    case .becameTrue: .becameFalse
    case .becameFalse: .becameTrue
    case .set: .unset
    case .unset: .set
    case .increased: .decreased
    case .decreased: .increased
    case .generalized: .specialized
    case .specialized: .generalized
    case .compatible, .changed, .renamed, .moved: self
    }
  }
}
