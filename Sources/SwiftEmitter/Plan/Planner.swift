import APIModel
import Diagnostics

/// API → everything that will be printed, named and typed.
package struct Planner {
  package static func plan(
    _ api: API, options: EmitterOptions, lock: NameLock, into diagnostics: inout DiagnosticCollector
  ) -> EmissionPlan {
    let apiName =
      options.name.isEmpty ? SwiftIdentifier.upperCamel(api.info.title) : SwiftIdentifier.upperCamel(options.name)
    var types = TypePlanner(api: api, options: options, lock: lock, apiName: apiName, diagnostics: diagnostics)
    types.planComponents()
    var operations = OperationPlanner(types: types)
    operations.planOperations()
    diagnostics = operations.types.diagnostics
    var plan = operations.types.plan
    DefaultPass.run(&plan, api, &diagnostics)
    BoxingPass.run(&plan)
    DiscriminatorPass.run(&plan)
    ParameterShapePass.run(&plan)
    ValidationPass.run(&plan, api)
    return plan
  }
}
