/// Finds the `authorization` headers that a client sets once for all its calls. Where each call must give one, has a default, or
/// gives it in another type, there is nothing to share.
enum ClientWidePass {
  static func run(_ plan: inout EmissionPlan) {
    for index in plan.operations.indices {
      for position in plan.operations[index].parameters.indices {
        let parameter = plan.operations[index].parameters[position]
        plan.operations[index].parameters[position].isClientWide =
          parameter.placement == .header && parameter.key.lowercased() == "authorization" && !parameter.isJSON
          && parameter.isOptional && parameter.defaultExpression == nil && plan.underlying(parameter.type) == .string
      }
    }
  }
}
