import APIDiff
import APIModel
import Diagnostics
import SwiftEmitter

extension SwiftImpact {
  /// Plans both versions as `martlet generate` would, one after the other into the same folder, and compares what it would write.
  ///
  /// - Parameter lock: The names of the old version's output, where there is one.
  init(
    old: API, new: API, emitter: EmitterOptions, lock: NameLock?, report: DiffReport, options: DiffOptions
  ) {
    var ignored = DiagnosticCollector()
    let names = lock ?? NameLock()
    let first = Planner.plan(old, options: emitter, lock: names, isPrinted: false, into: &ignored)
    // Both with one lock, so that what did not change has one name whatever the lock made of it. What is named for the first time has
    // its names from no lock, and a second run keeps them.
    let isNamed = lock == nil || first.lock == names
    let before =
      isNamed ? first : Planner.plan(old, options: emitter, lock: first.lock, isPrinted: false, into: &ignored)
    let after = Planner.plan(new, options: emitter, lock: first.lock, isPrinted: false, into: &ignored)
    let renames = report.changes.compactMap { change -> (SchemaID, SchemaID)? in
      let subject = change.fact.subject
      guard change.fact.topic == .component, change.fact.edit == .renamed, let old = subject.oldSchema,
        let new = subject.newSchema
      else { return nil }
      return (old, new)
    }
    let operations = report.changes.filter { $0.fact.topic == .operationID }.compactMap { change in
      let before = old.operations.first { $0.operationID != nil && $0.operationID == change.fact.oldText }
      let after = new.operations.first { $0.operationID != nil && $0.operationID == change.fact.newText }
      return before.flatMap { before in after.map { (before.location, $0.location) } }
    }
    var differences = SurfaceDifferences(
      old: before, old, new: after, new, renames: Dictionary(renames, uniquingKeysWith: { first, _ in first }),
      operations: Dictionary(operations, uniquingKeysWith: { first, _ in first }))
    // Short calls and `defaultServer` are the client's.
    if !emitter.parts.contains(.client) {
      differences.all.removeAll { $0.element == .client || $0.kind == .result || $0.kind == .defaultServer }
    }
    let generated = Set((before.operations + after.operations).map { SwiftAttribution.key($0.method, $0.path) })
    self.init(differences, report, generated: generated, old: old, new: new, options: options)
  }

  private init(
    _ differences: SurfaceDifferences, _ report: DiffReport, generated: Set<String>, old: API, new: API,
    options: DiffOptions
  ) {
    let attribution = SwiftAttribution(report, old: old, new: new)
    // Behind the changes stand the facts that the report hides: what they explain is not told at all.
    var verdicts = Array(repeating: Verdicts(), count: report.changes.count)
    var causes = differences.all.map(attribution.causes)
    Self.followTypes(differences.all, &causes)
    for (index, difference) in differences.all.enumerated() where causes[index].isEmpty {
      // Only the order of arguments has no reason by nature.
      if difference.kind != .argumentOrder { causes[index] = attribution.surroundings(of: difference) }
    }
    Self.followTypes(differences.all, &causes)
    let unexplained = Self.joined(differences.all.enumerated().filter { causes[$0.offset].isEmpty }.map(\.element))
    var bump = Bump.none
    let uses = SchemaUses(report.operations, old: old, new: new)
    for (difference, causes) in zip(differences.all, causes) {
      let isMajor = difference.effects != SurfaceEffects() || difference.kind == .defaultChanged
      let step: Bump = isMajor ? .major : difference.kind == .added ? .minor : .patch
      if causes.isEmpty, step == .minor { bump = .minor }
      for index in causes where verdicts.indices.contains(index) {
        verdicts[index].bump = max(verdicts[index].bump, step)
        verdicts[index].callers = max(verdicts[index].callers, Verdict(difference.effects.callers))
        verdicts[index].implementers = max(verdicts[index].implementers, Verdict(difference.effects.implementers))
        verdicts[index].notes.append(difference.note)
        verdicts[index].changesMeaning =
          verdicts[index].changesMeaning
          || difference.kind == .meaning
            && (report.changes[index].fact.edit != .renamed || difference.element == .operation)
      }
    }
    let additional = unexplained.compactMap {
      Self.change($0.difference, notes: $0.notes, report, uses, old: old, new: new, options: options)
    }
    let broken = Self.brokenSchemas(differences.all)
    for (index, change) in report.changes.enumerated() {
      // What `include` leaves out has no Swift to break.
      verdicts[index].isGenerated = Self.isGenerated(change, report, generated)
      guard verdicts[index].isGenerated else { continue }
      let subject = change.fact.subject
      let isTold =
        subject.oldSchema.map(broken.old.contains) == true || subject.newSchema.map(broken.new.contains) == true
      verdicts[index].flagSilence(change, isTold: isTold)
    }
    let byFact = Dictionary(
      zip(report.changes, verdicts).map { ($0.fact, $1) }, uniquingKeysWith: { first, _ in first })
    self.init(judge: { byFact[$0.fact] ?? Verdicts() }, additional: additional, bump: bump)
  }

  private static func isGenerated(_ change: Change, _ report: DiffReport, _ generated: Set<String>) -> Bool {
    let operations = (change.fact.reach.operations + [change.fact.subject.operation].compactMap { $0 }).compactMap {
      report[$0]
    }
    return operations.isEmpty
      || operations.contains { operation in
        guard operation.kind == .operation else { return true }
        return generated.contains(SwiftAttribution.key(operation.method, operation.path))
          || operation.formerRoute.map(generated.contains) == true
      }
  }

  /// Schemas whose own Swift type is no longer what it was, of which the compiler tells everyone.
  private static func brokenSchemas(_ differences: [SurfaceDifference]) -> (old: Set<SchemaID>, new: Set<SchemaID>) {
    var old: Set<SchemaID> = []
    var new: Set<SchemaID> = []
    for difference in differences where difference.effects == .both(.breaks) && difference.kind != .removed {
      old.formUnion(difference.old?.schemas ?? [])
      new.formUnion(difference.new?.schemas ?? [])
    }
    return (old, new)
  }

  /// A nested type comes and goes with the property or parameter whose type it is.
  private static func followTypes(_ differences: [SurfaceDifference], _ causes: inout [[Int]]) {
    var known: [SchemaID: [Int]] = [:]
    var knownOld: [SchemaID: [Int]] = [:]
    for (index, difference) in differences.enumerated() where !causes[index].isEmpty {
      for schema in difference.new?.schemas ?? [] where known[schema] == nil { known[schema] = causes[index] }
      for schema in difference.old?.schemas ?? [] where knownOld[schema] == nil { knownOld[schema] = causes[index] }
    }
    for (index, difference) in differences.enumerated() where causes[index].isEmpty {
      let old = (difference.old?.schemas ?? []).sorted().lazy.compactMap { knownOld[$0] }.first
      let new = (difference.new?.schemas ?? []).sorted().lazy.compactMap { known[$0] }.first
      causes[index] = old ?? new ?? []
    }
  }

  /// Breaks that no fact explains. A nested type that went because its property has another type now is one change with the property.
  private static func joined(
    _ differences: [SurfaceDifference]
  ) -> [(difference: SurfaceDifference, notes: [String])] {
    var breaks = differences.filter { $0.effects != SurfaceEffects() }
    let members = breaks.indices.filter { breaks[$0].element == .member && breaks[$0].kind == .typeChanged }
    var notes: [Int: [String]] = [:]
    var followers: Set<Int> = []
    for index in breaks.indices where breaks[index].element == .type && breaks[index].kind == .removed {
      let schemas = breaks[index].old?.schemas ?? []
      guard let member = members.first(where: { !schemas.isDisjoint(with: breaks[$0].old?.schemas ?? []) }) else {
        continue
      }
      notes[member, default: []].append(breaks[index].note)
      breaks[member].effects = breaks[member].effects.joined(breaks[index].effects)
      followers.insert(index)
    }
    return breaks.indices.filter { !followers.contains($0) }.map { (breaks[$0], notes[$0] ?? []) }
  }

  private static func change(
    _ difference: SurfaceDifference, notes: [String], _ report: DiffReport, _ uses: SchemaUses, old: API, new: API,
    options: DiffOptions
  ) -> Change? {
    let id =
      switch difference.kind {
      case .argumentOrder: "swift-argument-order-changed"
      case .apiRenamed: "swift-api-renamed"
      default: "swift-declaration-changed"
      }
    let keys = [difference.new, difference.old].compactMap { $0 }.filter { !$0.method.isEmpty }.map {
      SwiftAttribution.key($0.method, $0.path)
    }
    let operation = report.operations.firstIndex {
      $0.kind == .operation && keys.contains(SwiftAttribution.key($0.method, $0.path))
    }
    let own = operation.map(OperationIndex.init)
    return .swift(
      id, name: difference.name, note: difference.note, notes: notes, callers: Verdict(difference.effects.callers),
      implementers: Verdict(difference.effects.implementers), operation: own,
      reached: own.map { [$0] } ?? operations(of: difference, uses),
      oldLocation: difference.old?.location ?? old.location, newLocation: difference.new?.location ?? new.location,
      options: options, operations: report.operations)
  }
}

extension SwiftImpact {
  /// The operations that use a declaration behind which no fact stands: filters and ignore files want to know them. Ascending.
  private static func operations(of difference: SurfaceDifference, _ uses: SchemaUses) -> [OperationIndex] {
    let before = difference.old.map { uses.operations(ofOld: $0.schemas.union($0.holders)) } ?? []
    let after = difference.new.map { uses.operations(ofNew: $0.schemas.union($0.holders)) } ?? []
    return before.union(after).sorted()
  }
}

extension Verdict {
  fileprivate init(_ effect: SurfaceEffect) {
    switch effect {
    case .none: self = .none
    case .possible: self = .possible
    case .breaks: self = .breaks
    }
  }
}

extension SwiftImpact.Verdicts {
  /// What breaks on the wire and leaves no trace in the source is what no compiler reports.
  ///
  /// - Parameter isTold: Whether another change makes the compiler report the same declaration.
  fileprivate mutating func flagSilence(_ change: Change, isTold: Bool) {
    if changesMeaning {
      // Where it does not compile, it means nothing.
      if callers == .none { callers = .silent }
      if implementers == .none { implementers = .silent }
      return
    }
    guard callers == .none, implementers == .none, !isTold else { return }
    // Source that leaves the value out sends the default, compiled anew.
    if [.addedRequiredWithDefault, .becameRequiredWithDefault].contains(change.fact.edit) { return }
    // Source that does not know the property does not send it, and generated clients pass over what they do not know.
    if change.fact.isForbidden { return }
    let clientsBreak = change.axes.wireOldClients == .breaks
    let serversBreak = change.axes.wireOldServers == .breaks
    guard clientsBreak || serversBreak else { return }
    callers = .silent
    // A narrower value is the sender's problem; another route, another place or another meaning is both sides'.
    let isAboutSchema = change.fact.subject.oldSchema != nil || change.fact.subject.newSchema != nil
    let isWritten = change.fact.topic == .discriminatorMapping
    if !isAboutSchema || clientsBreak && serversBreak || isWritten { implementers = .silent }
  }
}
