/// Which declarations the operations' inputs and outputs are made of.
///
/// Not by schema: a schema that others extend is part of what travels, while the type that it becomes may stand in no signature.
struct DeclarationRoles {
  private var sent: Set<DeclarationID> = []
  private var received: Set<DeclarationID> = []

  init(_ plan: EmissionPlan) {
    for operation in plan.operations {
      let inputs = operation.parameters.map(\.type) + (operation.body?.contents.compactMap(\.type) ?? [])
      Self.reach(inputs, plan, &sent)
      let outputs = operation.responses.flatMap { $0.headers.map(\.type) + $0.contents.compactMap(\.type) }
      Self.reach(outputs, plan, &received)
    }
  }

  subscript(id: DeclarationID) -> SurfaceRoles {
    SurfaceRoles(isSent: sent.contains(id), isReceived: received.contains(id))
  }

  private static func reach(_ types: [SwiftType], _ plan: EmissionPlan, _ seen: inout Set<DeclarationID>) {
    var open = types
    while let type = open.popLast() {
      guard case .declared(let id) = type.element, seen.insert(id).inserted else { continue }
      open += plan[id].kind.parts
    }
  }
}

extension Declaration.Kind {
  /// The types that a value of the declared one is made of.
  fileprivate var parts: [SwiftType] {
    switch self {
    case .structure(let structure): structure.properties.map(\.type) + [structure.additional].compactMap { $0 }
    case .union(let union): union.branches.map(\.type)
    case .tuple(let tuple): tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
    case .alias(let target): [target]
    case .pending, .enumeration, .operation: []
    }
  }
}
