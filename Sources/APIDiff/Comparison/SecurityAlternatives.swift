import APIModel
import Diagnostics

/// Security requirements as what they are: a list of alternatives, each of which is a set of schemes that must hold together.
///
/// `[{a: []}, {b: [], c: []}]` is "a, or b and c". No list at all is the one alternative that demands nothing, as `{}` is.
struct SecurityAlternatives {
  struct Alternative {
    /// Scopes by scheme.
    var entries: [String: Set<String>]
    var location: SourceLocation

    var schemes: Set<String> { Set(entries.keys) }
    var demandsNothing: Bool { entries.isEmpty }

    /// Whoever meets the other one meets this one.
    func isMet(by other: Alternative) -> Bool {
      entries.allSatisfy { scheme, scopes in other.entries[scheme].map(scopes.isSubset) ?? false }
    }

    /// `b and c (read, write)`
    var text: String { text(withScopes: true) }

    func text(withScopes: Bool) -> String {
      let parts = entries.sorted { $0.key < $1.key }.map { scheme, scopes in
        scopes.isEmpty || !withScopes ? scheme : "\(scheme) (\(scopes.sorted().joined(separator: ", ")))"
      }
      return parts.joined(separator: " and ")
    }
  }

  var all: [Alternative]

  /// - Parameters:
  ///   - names: of schemes that are called differently on the other side.
  init(_ requirements: [SecurityRequirement], names: [String: String] = [:], at location: SourceLocation) {
    all = []
    for requirement in requirements {
      let entries = requirement.entries.map { (names[$0.scheme] ?? $0.scheme, Set($0.scopes)) }
      let alternative = Alternative(
        entries: Dictionary(entries, uniquingKeysWith: { $0.union($1) }), location: requirement.location)
      if !all.contains(where: { $0.entries == alternative.entries }) { all.append(alternative) }
    }
    if all.isEmpty { all.append(Alternative(entries: [:], location: location)) }
  }

  var isOptional: Bool { all.contains(where: \.demandsNothing) }
  var demandsNothing: Bool { all.allSatisfy(\.demandsNothing) }

  /// `a, or b and c`
  var text: String { all.filter { !$0.demandsNothing }.map(\.text).joined(separator: ", or ") }

  /// With the alternative that demands nothing; nil where there is no other one.
  var shown: String? { demandsNothing ? nil : isOptional ? text + ", or nothing" : text }

  mutating func move(to location: SourceLocation) {
    for index in all.indices { all[index].location = location }
  }

  func isSame(as other: SecurityAlternatives) -> Bool { Set(all.map(\.entries)) == Set(other.all.map(\.entries)) }
}

/// Which alternative of the old version is which of the new one. The same whichever side is called old.
struct SecurityMatch {
  typealias Alternative = SecurityAlternatives.Alternative

  /// The same schemes with other scopes.
  var rescoped: [(old: Alternative, new: Alternative)] = []
  /// The same and more schemes, or the same and fewer.
  var changed: [(old: Alternative, new: Alternative)] = []
  var gone: [Alternative] = []
  var added: [Alternative] = []

  init(_ a: SecurityAlternatives, _ b: SecurityAlternatives) {
    gone = a.all.filter { one in !b.all.contains { $0.entries == one.entries } }
    added = b.all.filter { one in !a.all.contains { $0.entries == one.entries } }
    rescoped = take { $0.schemes == $1.schemes }
    // Where the old credentials are still enough for another alternative, the longer one is new, and not what the old one became.
    changed = take { old, new in
      guard !old.demandsNothing, !new.demandsNothing else { return false }
      if new.schemes.isStrictSuperset(of: old.schemes) { return !b.all.contains { $0.isMet(by: old) } }
      if new.schemes.isStrictSubset(of: old.schemes) { return !a.all.contains { $0.isMet(by: new) } }
      return false
    }
  }

  private mutating func take(_ isPair: (Alternative, Alternative) -> Bool) -> [(old: Alternative, new: Alternative)] {
    var candidates: [(distance: Int, texts: [String], old: Int, new: Int)] = []
    for (oldIndex, old) in gone.enumerated() {
      for (newIndex, new) in added.enumerated() where isPair(old, new) {
        candidates.append((Self.distance(old, new), [old.text, new.text].sorted(), oldIndex, newIndex))
      }
    }
    candidates.sort {
      $0.distance == $1.distance ? $0.texts.lexicographicallyPrecedes($1.texts) : $0.distance < $1.distance
    }
    var oldTaken: Set<Int> = []
    var newTaken: Set<Int> = []
    var pairs: [(old: Alternative, new: Alternative)] = []
    for candidate in candidates where !oldTaken.contains(candidate.old) && !newTaken.contains(candidate.new) {
      oldTaken.insert(candidate.old)
      newTaken.insert(candidate.new)
      pairs.append((gone[candidate.old], added[candidate.new]))
    }
    gone = gone.enumerated().filter { !oldTaken.contains($0.offset) }.map(\.element)
    added = added.enumerated().filter { !newTaken.contains($0.offset) }.map(\.element)
    return pairs
  }

  /// How many schemes and scopes only one of both has.
  private static func distance(_ a: Alternative, _ b: Alternative) -> Int {
    a.schemes.union(b.schemes).reduce(0) { sum, scheme in
      guard let one = a.entries[scheme], let other = b.entries[scheme] else { return sum + 100 }
      return sum + one.symmetricDifference(other).count
    }
  }
}
