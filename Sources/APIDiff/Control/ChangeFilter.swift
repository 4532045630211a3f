/// Which changes a report is about: `--path`, `--tag`, `--operation`, `--extension` and their opposites.
package struct ChangeFilter: Hashable, Sendable {
  /// One condition on an operation.
  package enum Condition: Hashable, Sendable {
    /// With `*` for any text: `/v1/orders/*`.
    case path(String)
    case tag(String)
    /// An operation id, with `*` for any text.
    case operation(String)
    /// The operation carries this extension, whatever its value: `x-internal`.
    case specificationExtension(String)
  }

  /// A change must reach an operation that meets one of these; empty: all do.
  package var including: [Condition]
  /// Operations that meet one of these do not count.
  package var excluding: [Condition]

  package init(including: [Condition] = [], excluding: [Condition] = []) {
    self.including = including
    self.excluding = excluding
  }

  package var isEmpty: Bool { including.isEmpty && excluding.isEmpty }

  /// The report without the changes that reach no operation of interest. What the document says of itself (its info, its unused
  /// components) stays unless something is included by name.
  package func apply(to report: DiffReport) -> DiffReport {
    if isEmpty { return report }
    let passes = report.operations.map(passes)
    return report.keeping { change in
      var operations = change.fact.reach.everyOperation
      if let own = change.fact.subject.operation { operations.append(own) }
      if operations.isEmpty { return including.isEmpty }
      return operations.contains { passes.indices.contains($0.index) && passes[$0.index] }
    }
  }

  private func passes(_ operation: OperationEntry) -> Bool {
    (including.isEmpty || including.contains { meets($0, operation) })
      && !excluding.contains { meets($0, operation) }
  }

  private func meets(_ condition: Condition, _ operation: OperationEntry) -> Bool {
    switch condition {
    case .path(let pattern): Wildcard(pattern).matches(operation.path)
    case .tag(let tag): operation.tags.contains(tag)
    case .operation(let pattern): operation.operationID.map { Wildcard(pattern).matches($0) } ?? false
    case .specificationExtension(let name): operation.extensions.contains(name)
    }
  }
}
