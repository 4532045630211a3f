import APIModel
import Diagnostics

/// API → everything that will be printed, named and typed.
package struct Planner {
  /// - Parameter isPrinted: False where the declarations alone are wanted, and not what stands in their bodies.
  package static func plan(
    _ api: API, options: EmitterOptions, lock: NameLock, isPrinted: Bool = true,
    into diagnostics: inout DiagnosticCollector
  ) -> EmissionPlan {
    let title = SwiftIdentifier.upperCamel(options.name.isEmpty ? api.info.title : options.name)
    // An API called “API” would have an `APIClient`, which is the runtime's.
    let isTaken = ["Client", "Server", "API", "Stubs", "Operations"].contains {
      ReservedNames.types.contains(title + $0)
    }
    let apiName = isTaken ? title + "Service" : title
    var lock = lock
    if !options.include.isEmpty {
      // Names are those of the whole document: what is included today renames nothing that is included tomorrow.
      var unheard = DiagnosticCollector()
      lock = named(api, options, lock, apiName, &unheard).lock
    }
    let api = options.include.applied(to: api)
    var plan = named(api, options, lock, apiName, &diagnostics)
    if !options.include.isEmpty { plan.lock = lock }
    DefaultPass.run(&plan, api, &diagnostics)
    ClientWidePass.run(&plan)
    guard isPrinted else { return plan }
    BoxingPass.run(&plan)
    DiscriminatorPass.run(&plan)
    ParameterShapePass.run(&plan)
    ValidationPass.run(&plan, api, &diagnostics)
    return plan
  }

  private static func named(
    _ api: API, _ options: EmitterOptions, _ lock: NameLock, _ apiName: String,
    _ diagnostics: inout DiagnosticCollector
  ) -> EmissionPlan {
    var types = TypePlanner(api: api, options: options, lock: lock, apiName: apiName, diagnostics: diagnostics)
    types.planComponents()
    var operations = OperationPlanner(types: types)
    operations.planOperations()
    diagnostics = operations.types.diagnostics
    return operations.types.plan
  }
}
