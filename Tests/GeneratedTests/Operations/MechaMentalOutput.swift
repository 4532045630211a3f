import MartletRuntime
import MechaMentalModels

/// What the outputs of MechaMental's operations have in common. The cases of the generated enums are the witnesses, so this
/// file compiles only as long as each documented status has its typed case.
protocol MechaMentalOutput: Sendable {
  associatedtype Success: JSONDecodable
  static func ok(_ body: Success) -> Self
  static func unauthorized(_ body: ErrorResponse) -> Self
  static func forbidden(_ body: ErrorResponse) -> Self
  static func notFound(_ body: ErrorResponse) -> Self
  static func internalServerError(_ body: ErrorResponse) -> Self
  static func undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody) -> Self
  static func output(_ answer: ScriptedAnswer) throws -> Self
}

extension MechaMentalOutput {
  static func output(_ answer: ScriptedAnswer) throws -> Self { try unvalidated(answer) }

  fileprivate static func unvalidated(_ answer: ScriptedAnswer) throws -> Self {
    switch answer.status {
    case 200: .ok(try answer.body.decode())
    case 401: .unauthorized(try answer.body.decode())
    case 403: .forbidden(try answer.body.decode())
    case 404: .notFound(try answer.body.decode())
    case 500: .internalServerError(try answer.body.decode())
    default: .undocumented(status: answer.raw.status, headers: answer.raw.headers, body: answer.raw.body)
    }
  }
}

/// The outputs of operations that have input to check.
protocol MechaMentalValidatedOutput: MechaMentalOutput {
  static func unprocessableContent(_ body: HTTPValidationError) -> Self
}

extension MechaMentalValidatedOutput {
  static func output(_ answer: ScriptedAnswer) throws -> Self {
    answer.status == 422 ? .unprocessableContent(try answer.body.decode()) : try unvalidated(answer)
  }
}

extension ListReleasesOutput: MechaMentalValidatedOutput {}
extension CreateReleaseOutput: MechaMentalValidatedOutput {}
extension GetActiveReleaseOutput: MechaMentalValidatedOutput {}
extension GetReleaseOutput: MechaMentalValidatedOutput {}
extension DeleteReleaseOutput: MechaMentalValidatedOutput {}
extension ActivateReleaseOutput: MechaMentalValidatedOutput {}
extension RollbackReleaseOutput: MechaMentalValidatedOutput {}
extension ArchiveReleaseOutput: MechaMentalValidatedOutput {}
extension ListAppsOutput: MechaMentalValidatedOutput {}
extension CreateAppOutput: MechaMentalValidatedOutput {}
extension GetAppOutput: MechaMentalValidatedOutput {}
extension DeleteAppOutput: MechaMentalValidatedOutput {}
extension UpdateAppOutput: MechaMentalValidatedOutput {}
extension GetWorkspaceFeatureFlagsOutput: MechaMentalValidatedOutput {}
extension UpdateWorkspaceFeatureFlagsOutput: MechaMentalValidatedOutput {}
extension GetOrganizationFeatureFlagsOutput: MechaMentalValidatedOutput {}
extension UpdateOrganizationFeatureFlagsOutput: MechaMentalValidatedOutput {}
extension ListFeatureCategoriesOutput: MechaMentalOutput {}
