import APIModel
import Diagnostics

extension APIComparison {
  /// What the whole document demands. It is told once, for those that take it over; what is written elsewhere but applies the
  /// same is no change.
  mutating func compareSecurity() {
    let (before, after) = documentSecurity
    let takers = inheritance.takersOfSecurity
    let isInherited = inheritsSecurity(old) || inheritsSecurity(new)
    if !takers.isEmpty || isInherited && !inheritance.isKnown {
      compare(
        before, after, .globalSecurity, .globalSecurityScope, in: nil, at: old.location, new.location,
        inheriting: takers)
    } else if !isInherited, !before.isSame(as: after) {
      let places = (before.all[0].location, after.all[0].location)
      note(.globalSecurity, .changed, in: nil, old: before.shown, new: after.shown, at: places.0, places.1)
    }
  }

  private var documentSecurity: (old: SecurityAlternatives, new: SecurityAlternatives) {
    (
      alternatives(old.security, isOld: true, at: old.location),
      alternatives(new.security, isOld: false, at: new.location)
    )
  }

  /// Whether anything has no requirements of its own; an API without operations stands for those that are to come.
  private func inheritsSecurity(_ api: API) -> Bool {
    let called = api.operations.flatMap(\.callbacks).flatMap(\.items).flatMap(\.operations)
    return api.operations.isEmpty
      || (api.operations + called + api.webhooks.flatMap(\.operations)).contains { $0.security == nil }
  }

  mutating func compareSecurity(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    var before = demand(of: a, isOld: true, index)
    var after = demand(of: b, isOld: false, index)
    let isOperation = operations[index.index].kind == .operation
    if isOperation, (a.security == nil) != (b.security == nil) { inheritance.movesSecurity() }
    if a.security == nil || b.security == nil {
      // What the whole document demands is told once, for the document.
      let (oldRoot, newRoot) = documentSecurity
      if before.isSame(as: oldRoot), after.isSame(as: newRoot) {
        inheritance.takesSecurity(index, isOperation: isOperation)
        return
      }
    }
    // An operation that inherits is where its requirements change, not the place that they come from.
    if a.security == nil { before.move(to: a.location) }
    if b.security == nil { after.move(to: b.location) }
    compare(before, after, .security, .securityScope, in: index, at: a.location, b.location)
  }

  /// What an operation demands, with what it takes over.
  @discardableResult
  mutating func demand(of operation: Operation, isOld: Bool, _ index: OperationIndex) -> SecurityAlternatives {
    let requirements = operation.security ?? (isOld ? old : new).security
    let demanded = alternatives(requirements, isOld: isOld, at: operation.location)
    // Callbacks and webhooks demand only what they say themselves.
    if operation.security != nil || operations[index.index].kind == .operation {
      inheritance.demands(demanded.all.reduce(into: []) { $0.formUnion($1.schemes) }, by: index)
    }
    return demanded
  }

  private func alternatives(
    _ requirements: [SecurityRequirement], isOld: Bool, at location: SourceLocation
  ) -> SecurityAlternatives {
    SecurityAlternatives(requirements, names: isOld ? schemeRenames : [:], at: location)
  }

  private mutating func compare(
    _ a: SecurityAlternatives, _ b: SecurityAlternatives, _ topic: Topic, _ scopeTopic: Topic,
    in index: OperationIndex?, at oldLocation: SourceLocation, _ newLocation: SourceLocation,
    inheriting: [OperationIndex] = []
  ) {
    let role = index.map { self.role(.request, in: $0) }
    func note(
      _ edit: Edit, _ name: String, old: String? = nil, new: String? = nil, at oldPlace: SourceLocation,
      _ newPlace: SourceLocation
    ) {
      self.note(
        topic, edit, in: index, role: role, name: name, old: old, new: new, at: oldPlace, newPlace,
        inheriting: inheriting)
    }
    // From nothing to something, and back, is one change however many alternatives there are.
    switch (a.demandsNothing, b.demandsNothing) {
    case (true, true): return
    case (true, false):
      if b.isOptional { break }
      return note(.addedRequired, b.text, new: b.text, at: oldLocation, b.all[0].location)
    case (false, true):
      if a.isOptional { break }
      return note(.removedRequired, a.text, old: a.text, at: a.all[0].location, newLocation)
    case (false, false): break
    }
    let match = SecurityMatch(a, b)
    for (old, new) in match.rescoped {
      compareScopes(old, new, scopeTopic, in: index, role: role, inheriting: inheriting)
    }
    for (old, new) in match.changed {
      let edit: Edit = new.schemes.isSuperset(of: old.schemes) ? .specialized : .generalized
      note(
        edit, "", old: old.text(withScopes: false), new: new.text(withScopes: false), at: old.location, new.location)
      compareScopes(old, new, scopeTopic, in: index, role: role, inheriting: inheriting)
    }
    for one in match.gone {
      if one.demandsNothing {
        note(.becameRequired, b.text, new: b.text, at: one.location, newLocation)
      } else {
        note(
          b.all.contains { $0.isMet(by: one) } ? .unset : .removed, one.text, old: one.text, at: one.location,
          newLocation)
      }
    }
    for one in match.added {
      if one.demandsNothing {
        note(.becameOptional, a.text, old: a.text, at: oldLocation, one.location)
      } else {
        note(
          a.all.contains { $0.isMet(by: one) } ? .set : .added, one.text, new: one.text, at: oldLocation, one.location)
      }
    }
  }

  private mutating func compareScopes(
    _ a: SecurityAlternatives.Alternative, _ b: SecurityAlternatives.Alternative, _ topic: Topic,
    in index: OperationIndex?, role: Role?, inheriting: [OperationIndex]
  ) {
    for (scheme, before) in a.entries.sorted(by: { $0.key < $1.key }) {
      guard let after = b.entries[scheme] else { continue }
      for scope in before.subtracting(after).sorted() {
        note(
          topic, .removed, in: index, role: role, name: scope, old: a.text(withScopes: false), at: a.location,
          b.location, inheriting: inheriting)
      }
      for scope in after.subtracting(before).sorted() {
        note(
          topic, .added, in: index, role: role, name: scope, new: b.text(withScopes: false), at: a.location, b.location,
          inheriting: inheriting)
      }
    }
  }
}
