import APIModel

extension SurfaceComparison {
  typealias Entry = SwiftSurface.OperationEntry

  mutating func compareOperations() {
    let after = Dictionary(new.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(old.operations.map(\.name))
    let fresh = new.operations.filter { !before.contains($0.name) }
    var renamed: Set<String> = []
    for operation in old.operations {
      if let other = after[operation.name] {
        if operation != other { compare(operation, other) }
        compareFormerNames(operation, other, after)
        continue
      }
      let aliased = fresh.first { $0.formerNames.contains(operation.name) }
      if let aliased {
        renamed.insert(aliased.name)
        note(
          .renamed, .operation, operation.name,
          "\(operation.name)(_:) → \(aliased.name)(_:); the old name is deprecated",
          SurfaceEffects(implementers: .breaks),
          old: place(operation, isOld: true), new: place(aliased, isOld: false))
        compare(operation, aliased)
        continue
      }
      let moved = movedOperations[operation.location]
      let other = fresh.first {
        $0.method == operation.method && PathTemplate.literals($0.path) == PathTemplate.literals(operation.path)
          || $0.location == moved
      }
      if let other { renamed.insert(other.name) }
      note(
        other == nil ? .removed : .renamed, .operation, operation.name,
        other.map { "\(operation.name)(_:) → \($0.name)(_:)" } ?? "\(operation.name)(_:): removed", .both(.breaks),
        old: place(operation, isOld: true), new: other.map { place($0, isOld: false) })
    }
    for operation in fresh where !renamed.contains(operation.name) {
      note(
        .added, .operation, operation.name,
        "\(new.apiName)API.\(operation.name)(_:): new requirement; what adopts \(new.apiName)Stubs goes on compiling",
        SurfaceEffects(implementers: .breaks), old: nil, new: place(operation, isOld: false))
    }
  }

  private func place(_ operation: Entry, isOld: Bool) -> SurfaceDifference.Place {
    place(SwiftSurface.Origin(location: operation.location), in: operation, isOld: isOld)
  }

  private mutating func compare(_ a: Entry, _ b: Entry) {
    let a = a.calling(a.inputType, b.inputType, if: b.formerTypes).calling(
      a.outputType, b.outputType, if: b.formerTypes)
    let places = (place(a, isOld: true), place(b, isOld: false))
    func change(_ kind: SurfaceDifference.Kind, _ text: String, _ effects: SurfaceEffects) {
      note(kind, .operation, b.name, text, effects, old: places.0, new: places.1)
    }
    if a.inputType != b.inputType || a.outputType != b.outputType {
      change(.renamed, "\(a.inputType), \(a.outputType) → \(b.inputType), \(b.outputType)", .both(.breaks))
    }
    if a.group != b.group {
      change(.moved, "\(b.name)(_:): \(old.apiName)\(a.group)API → \(new.apiName)\(b.group)API", .both(.possible))
    }
    if a.isDeprecated != b.isDeprecated {
      change(
        .deprecated, "\(b.name)(_:): \(b.isDeprecated ? "deprecated, a warning" : "no longer deprecated")", .init())
    }
    let owner = Owner(name: b.inputType, roles: .request, operations: (a, b))
    compareMembers(a.inputs, b.inputs, of: owner, .input)
    if !a.inputBodies.isEmpty, !b.inputBodies.isEmpty {
      compareCases(
        a.inputBodies, b.inputBodies, of: b.inputType + ".Body", .bodyCase, in: (a, b),
        added: SurfaceEffects(implementers: .possible), removed: .both(.breaks))
    }
    compareOutcomes(a, b)
    if a.result != b.result {
      // Who ignores a result need not know that there is one now.
      let effects = SurfaceEffects(callers: a.result == nil ? .possible : .breaks)
      note(
        .result, .operation, b.name,
        "\(b.name)(…) returns \(b.shownResult ?? "nothing") in place of \(a.shownResult ?? "nothing")", effects,
        old: resultPlace(a, isOld: true), new: resultPlace(b, isOld: false))
    }
    // What the documents say became of the operation has another name now, and this one its name.
    if let successor = movedOperations[a.location], successor != b.location {
      change(
        .meaning,
        "\(b.name)(_:) calls \(b.method.uppercased()) \(b.path) in place of \(a.method.uppercased()) \(a.path)",
        SurfaceEffects())
    }
  }

  /// A result comes from the successes.
  private func resultPlace(_ operation: Entry, isOld: Bool) -> SurfaceDifference.Place {
    var result = place(operation, isOld: isOld)
    let successes = operation.outcomes.filter(\.isSuccess)
    let outcomes = successes.isEmpty ? operation.outcomes.filter { $0.element.origin.key == "default" } : successes
    for outcome in outcomes {
      let own = place(outcome.element.origin, in: operation, isOld: isOld)
      result.schemas.formUnion(own.schemas)
      if result.key.isEmpty { result.key = own.key }
    }
    return result
  }

  private mutating func compareOutcomes(_ a: Entry, _ b: Entry) {
    compareCases(
      a.outcomes.map(\.element), b.outcomes.map(\.element), of: b.outputType, .outcome, in: (a, b),
      added: SurfaceEffects(callers: .possible), removed: SurfaceEffects(callers: .possible, implementers: .breaks),
      changed: SurfaceEffects(callers: .possible, implementers: .breaks))
    for outcome in a.outcomes {
      guard let other = b.outcomes.first(where: { $0.element.name == outcome.element.name }), other != outcome else {
        continue
      }
      let name = b.outputType + "." + outcome.element.name
      if !outcome.bodies.isEmpty, !other.bodies.isEmpty {
        compareCases(
          outcome.bodies, other.bodies, of: name + " body", .bodyCase, in: (a, b),
          added: SurfaceEffects(callers: .possible), removed: .both(.breaks))
      }
      if !outcome.headers.isEmpty, !other.headers.isEmpty {
        let owner = Owner(name: name + " headers", roles: .response, operations: (a, b))
        compareMembers(outcome.headers, other.headers, of: owner, .header)
      }
    }
  }
}

extension SwiftSurface.OperationEntry {
  /// With one of its types under the name that it has now, where the old one is an alias of it.
  fileprivate func calling(_ old: String, _ new: String, if aliases: [String]) -> Self {
    guard old != new, aliases.contains(old) else { return self }
    func now(_ text: String) -> String {
      text == old || text.hasPrefix(old + ".") || text.hasPrefix(old + "?") ? new + text.dropFirst(old.count) : text
    }
    var entry = self
    entry.inputType = now(inputType)
    entry.outputType = now(outputType)
    entry.result = result.map(now)
    for index in entry.inputs.indices { entry.inputs[index].type = now(entry.inputs[index].type) }
    for index in entry.outcomes.indices {
      entry.outcomes[index].element.payload = entry.outcomes[index].element.payload.map(now)
    }
    return entry
  }
}

extension PathTemplate {
  /// The path without the names of its parameters.
  static func literals(_ path: String) -> [String] {
    pieces(path).map { piece in
      if case .literal(let text) = piece { text } else { "{}" }
    }
  }
}
