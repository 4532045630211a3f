import APIModel
import YAML

/// Finds schemas that contain themselves without a property or an item in between: no value could be checked against them, and
/// a reader generated from them would never return.
///
/// Depth first with an explicit stack, because chains of references may be as long as the document.
struct ReferenceCycles {
  enum Finding {
    /// References, or members of one kind, lead back: the last step is removed.
    case endless(SchemaID)
    /// A branch of a union extends the union: the branch keeps what the union has besides its branches.
    case branchExtendsUnion(SchemaID)
  }

  private enum State { case new, open, done }

  private var schemas: SchemaTable
  private var states: [State]
  private var stack: [(id: SchemaID, steps: [SchemaID], next: Int)] = []
  private(set) var findings: [Finding] = []

  /// The table without cycles, and what was found.
  static func broken(_ schemas: consuming SchemaTable) -> (schemas: SchemaTable, findings: [Finding]) {
    let ids = schemas.ids
    var search = ReferenceCycles(schemas)
    for id in ids { search.visit(id) }
    return (search.schemas, search.findings)
  }

  private init(_ schemas: SchemaTable) {
    self.schemas = schemas
    states = Array(repeating: .new, count: schemas.count)
  }

  private func steps(from id: SchemaID) -> [SchemaID] {
    switch schemas.kind(of: id) {
    case .reference(let target): [target]
    case .allOf(let members): members
    case .anyOf(let facets), .oneOf(let facets): facets.branches
    default: []
    }
  }

  private mutating func open(_ id: SchemaID) {
    states[id.index] = .open
    stack.append((id, steps(from: id), 0))
  }

  private mutating func visit(_ start: SchemaID) {
    guard states[start.index] == .new else { return }
    open(start)
    while let top = stack.last {
      guard top.next < top.steps.count else {
        states[top.id.index] = .done
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let step = top.steps[top.next]
      switch states[step.index] {
      case .new: open(step)
      case .open: breakCycle(backTo: step)
      case .done: break
      }
    }
  }

  private mutating func breakCycle(backTo start: SchemaID) {
    guard let first = stack.lastIndex(where: { $0.id == start }), let last = stack.last else { return }
    let cycle = stack[first...].map(\.id)
    if let step = extendingStep(of: cycle) {
      let extender = cycle[step]
      let base = cycle[(step + 1) % cycle.count]
      replace(base, in: extender, with: members(of: base, without: cycle[(step + 2) % cycle.count]))
      findings.append(.branchExtendsUnion(extender))
    } else {
      replace(start, in: last.id, with: [])
      findings.append(.endless(last.id))
    }
  }

  /// Where the cycle goes from a branch to the schema that the branch extends: to one that has a union as a member, or else to
  /// the union itself.
  private func extendingStep(of cycle: [SchemaID]) -> Int? {
    func at(_ index: Int) -> Schema { schemas[cycle[index % cycle.count]] }
    let extending = cycle.indices.filter { at($0).isAllOf }
    return extending.first { at($0 + 1).isAllOf && at($0 + 2).isUnion } ?? extending.first { at($0 + 1).isUnion }
  }

  private func members(of id: SchemaID, without removed: SchemaID?) -> [SchemaID] {
    guard case .allOf(let members) = schemas.kind(of: id) else { return [] }
    return members.filter { $0 != removed && !schemas[$0].isUnion }
  }

  /// Takes one step out of a schema; with one step left it is that one, with none it accepts anything.
  private mutating func replace(_ target: SchemaID, in id: SchemaID, with others: [SchemaID]) {
    func replaced(_ ids: [SchemaID]) -> [SchemaID] { ids.flatMap { $0 == target ? others : [$0] } }
    switch schemas.kind(of: id) {
    case .allOf(let members):
      let left = replaced(members)
      schemas[id].kind = left.count > 1 ? .allOf(left) : left.first.map { .reference($0) } ?? .any
    case .anyOf(var facets):
      facets.branches = replaced(facets.branches)
      schemas[id].kind = facets.branches.isEmpty ? .any : .anyOf(facets)
    case .oneOf(var facets):
      facets.branches = replaced(facets.branches)
      schemas[id].kind = facets.branches.isEmpty ? .any : .oneOf(facets)
    default:
      schemas[id].kind = .any
    }
  }
}

extension Schema {
  fileprivate var label: String { name ?? "the schema" }

  fileprivate var isUnion: Bool {
    switch kind {
    case .anyOf, .oneOf: true
    default: false
    }
  }

  fileprivate var isAllOf: Bool {
    if case .allOf = kind { true } else { false }
  }
}

extension DocumentReader {
  mutating func breakReferenceCycles(in schemas: inout SchemaTable) {
    let result = ReferenceCycles.broken(schemas)
    for finding in result.findings {
      switch finding {
      case .endless(let id): report(.circularReference(schemas[id].label), atKey: mark(of: schemas[id].location))
      case .branchExtendsUnion(let id):
        report(.circularComposition(schemas[id].label), atKey: mark(of: schemas[id].location))
      }
    }
    schemas = result.schemas
  }
}
