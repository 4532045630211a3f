/// Completes what tells the branches of a union apart: a discriminator that the document does not name but every branch holds as a
/// constant, and the values of branches that stand inline.
enum DiscriminatorPass {
  static func run(_ plan: inout EmissionPlan) {
    for index in plan.declarations.indices {
      guard case .union(var union) = plan.declarations[index].kind else { continue }
      for branch in union.branches.indices { union.branches[branch].kind = plan.shape(union.branches[branch].type) }
      complete(&union, plan)
      for branch in union.branches {
        if case .declared(let id) = plan.underlying(branch.type) { plan.unionMembers.insert(id) }
      }
      plan.declarations[index].kind = .union(union)
    }
  }

  private static func complete(_ union: inout UnionPlan, _ plan: EmissionPlan) {
    let constants = union.branches.map { Self.constants(of: $0.type, plan) }
    if let key = union.discriminatorKey {
      for (index, branch) in union.branches.enumerated() where branch.discriminatorValues.isEmpty {
        if let value = constants[index]?[key] { union.branches[index].discriminatorValues = [value] }
      }
    } else {
      let objects = constants.compactMap { $0 }
      guard objects.count > 1, let first = objects.first else { return }
      let key = first.keys.sorted().first { key in
        let values = objects.compactMap { $0[key] }
        return values.count == objects.count && Set(values).count == values.count
      }
      guard let key else { return }
      union.discriminatorKey = key
      for (index, found) in constants.enumerated() {
        if let value = found?[key] { union.branches[index].discriminatorValues = [value] }
      }
    }
    // A value that two branches claim decides nothing: the first one named keeps it.
    var seen: Set<String> = []
    for index in union.branches.indices {
      union.branches[index].discriminatorValues = union.branches[index].discriminatorValues.filter {
        seen.insert($0).inserted
      }
    }
    if union.branches.allSatisfy(\.discriminatorValues.isEmpty) { union.discriminatorKey = nil }
  }

  /// The constant properties of a struct; nil for what is no struct.
  private static func constants(of type: SwiftType, _ plan: EmissionPlan) -> [String: String]? {
    guard case .declared(let id) = plan.underlying(type), case .structure(let structure) = plan[id].kind else {
      return nil
    }
    var constants: [String: String] = [:]
    for property in structure.properties { constants[property.key] = property.constant }
    return constants
  }
}
