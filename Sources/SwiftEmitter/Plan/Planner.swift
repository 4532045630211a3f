import APIModel
import Diagnostics

/// API → everything that will be printed, named and typed.
package struct Planner {
  package static func plan(
    _ api: API, options: EmitterOptions, lock: NameLock, into diagnostics: inout DiagnosticCollector
  ) -> EmissionPlan {
    let api = options.include.applied(to: api)
    let title = SwiftIdentifier.upperCamel(options.name.isEmpty ? api.info.title : options.name)
    // An API called “API” would have an `APIClient`, which is the runtime's.
    let isTaken = ["Client", "Server", "API", "Stubs", "Operations"].contains {
      ReservedNames.types.contains(title + $0)
    }
    let apiName = isTaken ? title + "Service" : title
    var types = TypePlanner(api: api, options: options, lock: lock, apiName: apiName, diagnostics: diagnostics)
    types.planComponents()
    var operations = OperationPlanner(types: types)
    operations.planOperations()
    diagnostics = operations.types.diagnostics
    var plan = operations.types.plan
    DefaultPass.run(&plan, api, &diagnostics)
    ClientWidePass.run(&plan)
    BoxingPass.run(&plan)
    DiscriminatorPass.run(&plan)
    ParameterShapePass.run(&plan)
    ValidationPass.run(&plan, api, &diagnostics)
    return plan
  }
}
