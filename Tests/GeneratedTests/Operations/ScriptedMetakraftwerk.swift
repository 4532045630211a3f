import MartletRuntime
import MetakraftwerkModels

/// What the outputs of Metakraftwerk's operations have in common; the generated cases are the witnesses.
protocol MetakraftwerkOutput: Sendable {
  associatedtype Success: JSONDecodable
  static func ok(_ body: Success) -> Self
  static func unauthorized(_ body: ErrorResponse) -> Self
  static func notFound(_ body: ErrorResponse) -> Self
  static func undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody) -> Self
}

extension FindReleasesOutput: MetakraftwerkOutput {}
extension GetReleaseOutput: MetakraftwerkOutput {}

/// A server of Metakraftwerk that answers what its script says.
struct ScriptedMetakraftwerk: MetakraftwerkAPI {
  let script: Script

  private func answer<Output: MetakraftwerkOutput>(_ input: any Sendable) async throws -> Output {
    let answer = await script.receive(input)
    return switch answer.status {
    case 200: .ok(try answer.body.decode())
    case 401: .unauthorized(try answer.body.decode())
    case 404: .notFound(try answer.body.decode())
    default: .undocumented(status: answer.raw.status, headers: answer.raw.headers, body: answer.raw.body)
    }
  }

  func findReleases(_ input: FindReleasesInput) async throws -> FindReleasesOutput { try await answer(input) }
  func getRelease(_ input: GetReleaseInput) async throws -> GetReleaseOutput { try await answer(input) }
}
