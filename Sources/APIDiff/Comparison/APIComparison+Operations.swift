import APIModel
import Diagnostics

extension APIComparison {
  /// Methods with the texts between them; parameter names do not matter: `GET /orgs/{}/releases`.
  private func key(_ operation: Operation) -> String {
    operation.method + " " + PathForm.withoutNames(operation.path)
  }

  mutating func compareOperations() {
    var open: [Operation?] = new.operations
    let newOperations = new.operations
    func positions(_ key: (Operation) -> String?) -> [String: [Int]] {
      var positions: [String: [Int]] = [:]
      for (index, operation) in newOperations.enumerated().reversed() {
        if let key = key(operation) { positions[key, default: []].append(index) }
      }
      return positions
    }
    let byPath = positions { $0.method + " " + $0.path }
    let byForm = positions(key)
    let byAddress = positions { [basePath] in $0.method + " " + basePath.newAddress($0.path) }
    let byID = positions(\.operationID)
    var matches: [Int?] = Array(repeating: nil, count: old.operations.count)
    func match(_ candidates: (Operation) -> [Int]?) {
      for (index, operation) in old.operations.enumerated() where matches[index] == nil {
        guard let found = candidates(operation)?.last(where: { open[$0] != nil }) else { continue }
        matches[index] = found
        open[found] = nil
      }
    }
    match { byPath[$0.method + " " + $0.path] }
    match { byForm[key($0)] }
    if basePath.isMoved { match { byAddress[$0.method + " " + basePath.oldAddress($0.path)] } }
    match { $0.operationID.flatMap { byID[$0] } }

    for (operation, match) in zip(old.operations, matches) {
      if let match { moves[LinkTargets.place(operation)] = LinkTargets.place(newOperations[match]) }
    }
    let newForms = Set(newOperations.map { PathForm.withoutNames($0.path) })
    let oldForms = Set(old.operations.map { PathForm.withoutNames($0.path) })
    for (operation, match) in zip(old.operations, matches) {
      if let match {
        let index = enter(newOperations[match], other: operation)
        compare(operation, newOperations[match], as: index)
      } else {
        let index = enter(operation)
        demand(of: operation, isOld: true, index)
        let isPathGone = !newForms.contains(PathForm.withoutNames(operation.path))
        let lifecycle = Lifecycle(deprecated: operation.deprecated, operation.extensions)
        note(
          isPathGone ? .path : .operation, .removed, in: index,
          old: "\(operation.method.uppercased()) \(operation.path)",
          at: operation.location, new.paths.first { $0.path == operation.path }?.location ?? new.location,
          lifecycle: (lifecycle, lifecycle))
      }
    }
    for (operation, remaining) in zip(newOperations, open) where remaining != nil {
      let index = enter(operation)
      demand(of: operation, isOld: false, index)
      let isPathNew = !oldForms.contains(PathForm.withoutNames(operation.path))
      let place = isPathNew ? nil : old.paths.first { $0.path == operation.path }?.location
      note(
        isPathNew ? .path : .operation, .added, in: index, new: "\(operation.method.uppercased()) \(operation.path)",
        at: place ?? old.location, operation.location)
    }
  }

  /// - Parameter other: the same operation in the old version.
  mutating func enter(
    _ operation: Operation, other: Operation? = nil, kind: OperationEntry.Kind = .operation
  ) -> OperationIndex {
    stabilities.append(
      Lifecycle.level(Lifecycle(deprecated: false, (other ?? operation).extensions).stability) ?? .stable)
    let former = other.map { $0.method.uppercased() + " " + $0.path }
    let route = operation.method.uppercased() + " " + operation.path
    operations.append(
      OperationEntry(
        kind: kind, method: operation.method.uppercased(), path: operation.path,
        formerRoute: former == route ? nil : former, operationID: operation.operationID,
        tags: operation.tags, extensions: operation.extensions.map(\.name)))
    return OperationIndex(operations.count - 1)
  }

  mutating func compare(_ a: Operation, _ b: Operation, as index: OperationIndex) {
    if case .operation = operations[index.index].kind { comparePlace(a, b, index) }
    compareNames(a, b, index)
    if comparesDocumentation { compareDocumentation(a, b, index) }
    compareLife(a, b, index)
    inheritance.matched()
    compareSecurity(a, b, index)
    compareServers(a, b, index)
    compareParameters(a, b, index)
    compareBodies(a, b, index)
    compareResponses(a, b, index)
    compareCallbacks(a, b, index)
  }

  private mutating func comparePlace(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let isSamePath = PathForm.withoutNames(a.path) == PathForm.withoutNames(b.path)
    if a.method != b.method || !isSamePath && basePath.oldAddress(a.path) != basePath.newAddress(b.path) {
      note(
        .operation, .moved, in: index, old: "\(a.method.uppercased()) \(a.path)",
        new: "\(b.method.uppercased()) \(b.path)", at: a.location, b.location)
    }
  }

  private mutating func compareNames(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    if a.operationID != b.operationID {
      let edit: Edit = a.operationID == nil ? .added : b.operationID == nil ? .removed : .renamed
      note(.operationID, edit, in: index, old: a.operationID, new: b.operationID, at: a.location, b.location)
    }
    for tag in a.tags where !b.tags.contains(tag) {
      note(.tag, .removed, in: index, name: tag, old: tag, at: a.location, b.location)
    }
    for tag in b.tags where !a.tags.contains(tag) {
      note(.tag, .added, in: index, name: tag, new: tag, at: a.location, b.location)
    }
  }

  private mutating func compareLife(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let before = Lifecycle(deprecated: a.deprecated, a.extensions)
    let after = Lifecycle(deprecated: b.deprecated, b.extensions)
    for difference in Lifecycle.differences(before, after) {
      let topic: Topic =
        switch difference.aspect {
        case .deprecation: .operationDeprecation
        case .sunset: .operationSunset
        case .stability: .operationStability
        }
      note(
        topic, difference.edit, in: index, old: difference.old, new: difference.new, at: a.location, b.location,
        lifecycle: (before, after))
    }
  }

  // MARK: Webhooks and callbacks

  mutating func compareWebhooks() {
    compareItems(
      old.webhooks, new.webhooks, topic: .webhook, at: old.location, new.location, in: nil, kind: { _ in .webhook })
  }

  private mutating func compareCallbacks(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    var left = b.callbacks
    for callback in a.callbacks {
      // The name of a callback is never on the wire: it is known by its expressions.
      let position =
        left.firstIndex { $0.name == callback.name }
        ?? left.firstIndex { other in
          !a.callbacks.contains { $0.name == other.name }
            && Set(other.items.map(\.path)) == Set(callback.items.map(\.path))
        }
      let other = position.map { left.remove(at: $0) }
      if let other, other.name != callback.name {
        note(
          .callback, .renamed, in: index, name: other.name, old: callback.name, new: other.name, at: callback.location,
          other.location)
      }
      compareCallback(callback, other, a, b, index)
    }
    for callback in left { compareCallback(nil, callback, a, b, index) }
  }

  private mutating func compareCallback(
    _ before: Callback?, _ after: Callback?, _ a: Operation, _ b: Operation, _ index: OperationIndex
  ) {
    let name = after?.name ?? before?.name ?? ""
    compareItems(
      before?.items ?? [], after?.items ?? [], topic: .callback, at: before?.location ?? a.location,
      after?.location ?? b.location, in: index, kind: { _ in .callback(name: name, of: index) })
  }

  private mutating func compareItems(
    _ a: [PathItem], _ b: [PathItem], topic: Topic, at oldLocation: SourceLocation, _ newLocation: SourceLocation,
    in parent: OperationIndex?, kind: (PathItem) -> OperationEntry.Kind
  ) {
    for item in a {
      let other = b.first { $0.path == item.path }
      for operation in item.operations {
        let match = other?.operations.first { $0.method == operation.method }
        let index = enter(match ?? operation, other: operation, kind: kind(item))
        if let match {
          compare(operation, match, as: index)
        } else {
          note(
            topic, .removed, in: index, name: item.path, old: "\(operation.method.uppercased()) \(item.path)",
            at: operation.location, newLocation)
        }
      }
    }
    for item in b {
      let other = a.first { $0.path == item.path }
      for operation in item.operations
      where other?.operations.contains(where: { $0.method == operation.method }) != true {
        let index = enter(operation, kind: kind(item))
        note(
          topic, .added, in: index, name: item.path, new: "\(operation.method.uppercased()) \(item.path)",
          at: oldLocation, operation.location)
      }
    }
  }
}

/// Path templates without the names of their parameters.
enum PathForm {
  static func withoutNames(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return path }
    var form = ""
    var isInside = false
    for character in path {
      if character == "{" {
        isInside = true
        form += "{}"
      } else if character == "}" {
        isInside = false
      } else if !isInside {
        form.append(character)
      }
    }
    return form
  }

  /// The names in their order.
  static func names(_ path: String) -> [String] {
    path.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
