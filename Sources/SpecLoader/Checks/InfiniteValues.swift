import APIModel

/// Finds schemas whose values would have to contain themselves: an object that requires a property of its own schema.
///
/// Depth first with an explicit stack, because chains of references may be as long as the document.
struct InfiniteValues {
  private enum State { case new, open, done }

  private let schemas: SchemaTable
  private var states: [State]
  private var stack: [(id: SchemaID, needs: [SchemaID], next: Int)] = []
  private var found: [SchemaID] = []

  /// One schema of each circle.
  static func all(in schemas: SchemaTable) -> [SchemaID] {
    var search = InfiniteValues(schemas: schemas)
    for id in schemas.ids { search.visit(id) }
    return search.found
  }

  private init(schemas: SchemaTable) {
    self.schemas = schemas
    states = Array(repeating: .new, count: schemas.count)
  }

  /// What every value of the schema holds a value of. Where there is a choice, one way out is enough, so unions need nothing.
  private func needs(of id: SchemaID) -> [SchemaID] {
    if schemas[id].nullable { return [] }
    switch schemas.kind(of: id) {
    case .reference(let target): return [target]
    case .allOf(let members): return members
    case .object(let facets): return facets.properties.filter { $0.required && isDemanded($0.schema) }.map(\.schema)
    case .array(let facets):
      let minimum = facets.minItems ?? 0
      return Array(facets.prefixItems.prefix(minimum))
        + (minimum > facets.prefixItems.count ? [facets.items].compactMap { $0 } : [])
    case .any, .never, .boolean, .integer, .number, .string, .enumeration, .anyOf, .oneOf: return []
    }
  }

  /// What only one side sends may be left out by the other.
  private func isDemanded(_ id: SchemaID) -> Bool {
    !schemas[id].annotations.readOnly && !schemas[id].annotations.writeOnly
  }

  private mutating func open(_ id: SchemaID) {
    guard states.indices.contains(id.index) else { return }
    states[id.index] = .open
    stack.append((id, needs(of: id), 0))
  }

  private mutating func visit(_ start: SchemaID) {
    guard states[start.index] == .new else { return }
    open(start)
    while let top = stack.last {
      guard top.next < top.needs.count else {
        states[top.id.index] = .done
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let next = top.needs[top.next]
      guard states.indices.contains(next.index) else { continue }
      switch states[next.index] {
      case .new: open(next)
      case .open: found.append(named(in: stack.lastIndex { $0.id == next } ?? 0))
      case .done: break
      }
    }
  }

  /// The first schema of the circle that has a name, as the one to speak of.
  private func named(in start: Int) -> SchemaID {
    let circle = stack[start...].map(\.id)
    return circle.first { schemas[$0].name != nil } ?? circle[0]
  }
}

extension DocumentReader {
  mutating func checkInfiniteValues(_ schemas: SchemaTable) {
    for id in InfiniteValues.all(in: schemas) {
      report(.infiniteValue(schemas[id].name ?? "the schema"), atKey: mark(of: schemas[id].location))
    }
  }
}
