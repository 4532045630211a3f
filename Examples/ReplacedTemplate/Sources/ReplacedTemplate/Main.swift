import MartletRuntime

struct Releases: MetakraftwerkStubs {
  func getRelease(_ input: GetReleaseInput) async throws -> GetReleaseOutput {
    .notFound(ErrorResponse(message: "there is no release \(input.id)"))
  }
}

@main
struct Main {
  static func main() async throws {
    let router = ServerRouter(routes: MetakraftwerkServer.routes(Releases()))
    // From Templates/client.mustache.
    guard let api = MetakraftwerkClient.production(over: InProcessTransport(router)) else { return }
    if case .notFound(let error) = try await api.getRelease(GetReleaseInput(id: 3)) { print(error.message) }
  }
}
