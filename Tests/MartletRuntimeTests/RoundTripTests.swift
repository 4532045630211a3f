import MartletRuntime
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Client and server of the small API, joined in one process.
@Suite struct RoundTripTests {
  private func api(
    _ base: String = "http://localhost", client: [any ClientMiddleware] = [], server: [any ServerMiddleware] = [],
    authorization: String? = "Bearer t", basePath: String = ""
  ) throws -> MiniClient {
    let router = ServerRouter(routes: MiniServer.routes(MiniHandlers()), middleware: server, basePath: basePath)
    return MiniClient(
      baseURL: try #require(URL(string: base)), transport: InProcessTransport(router), middleware: client,
      authorization: authorization)
  }

  @Test func bodiesAndHeaders() async throws {
    let release = Release(id: "r1", state: "draft", publishedAt: Date(timeIntervalSince1970: 1_735_689_600))
    let output = try await api().createRelease(CreateReleaseInput(orgID: "a/b c", body: release))
    #expect(output == .created(release, location: "/v1/orgs/a/b c/releases/r1"))
  }

  @Test func everyOutcome() async throws {
    let api = try api()
    #expect(
      try await api.createRelease(CreateReleaseInput(orgID: "a", body: Release(id: "taken")))
        == .conflict(["detail": "taken"]))
    #expect(
      try await api.createRelease(CreateReleaseInput(orgID: "a", body: Release(id: "teapot")))
        == .undocumented(HTTPResponse.Status(code: 418), Array("short".utf8)))
  }

  @Test func parameters() async throws {
    let input = ListReleasesInput(
      orgID: "ü%/..", limit: 7, states: ["a,b", "c"], filter: ["x": [1, nil]], sid: "s; i=d")
    #expect(try await api().listReleases(input).map(\.id) == ["\(input)"])
    let plain = ListReleasesInput(orgID: "a")
    #expect(try await api().listReleases(plain).map(\.id) == ["\(plain)"])
  }

  @Test func uploads() async throws {
    let file = BinaryData([UInt8](repeating: 7, count: 100_000), filename: "ä.bin")
    #expect(try await api().upload(UploadInput(file: file, purpose: "test")) == "test: ä.bin 100000")
  }

  @Test func streamsPassThrough() async throws {
    let body = try await api().echo(HTTPBody(chunks([[1], [2, 3]])))
    #expect(try await body.collect(upTo: 10) == [1, 2, 3])
  }

  @Test func basePathsOfBothSides() async throws {
    let api = try api("https://example.com:8443/api/v2/?x#y", basePath: "/api/v2")
    #expect(try await api.listReleases(ListReleasesInput(orgID: "a")).count == 1)
  }

  @Test func rejectionsReachTheCaller() async throws {
    do {
      _ = try await api().listReleases(ListReleasesInput(orgID: "a", limit: 1000))
      Issue.record("the limit was accepted")
    } catch let error as UnexpectedResponse {
      #expect(error.status == .unprocessableContent)
      #expect(error.body(as: JSONValue.self)?["errors"]?[0]?["pointer"] == "/limit")
      #expect("\(error)".hasPrefix("listReleases: unexpected status 422"))
    }
  }

  @Test(arguments: ["", ".", ".."]) func pathParametersThatWouldAddressAnother(_ value: String) async throws {
    await #expect { _ = try await api().listReleases(ListReleasesInput(orgID: value)) } throws: {
      ($0 as? ClientError)?.kind == .invalidRequest
    }
  }

  @Test func headersCannotBeSplit() async throws {
    let api = try api(authorization: "x\r\nEvil: 1")
    await #expect { _ = try await api.createRelease(CreateReleaseInput(orgID: "a", body: Release(id: "r"))) } throws: {
      ($0 as? ClientError)?.kind == .invalidRequest
    }
  }

  @Test func middlewareRunsFromTheOutsideIn() async throws {
    let seen = Recorder<String>()
    let api = try api(
      client: [ClientNote(name: "c1", seen: seen), ClientNote(name: "c2", seen: seen)],
      server: [ServerNote(name: "s1", seen: seen), ServerNote(name: "s2", seen: seen)])
    _ = try await api.listReleases(ListReleasesInput(orgID: "a"))
    #expect(
      seen.values == [
        "c1 > listReleases", "c2 > listReleases", "s1 > listReleases", "s2 > listReleases", "s2 < 200", "s1 < 200",
        "c2 < 200", "c1 < 200",
      ])
  }

  private struct ClientNote: ClientMiddleware {
    var name: String
    var seen: Recorder<String>

    func intercept(
      _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata,
      next: @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
      seen.append("\(name) > \(operation.id)")
      let answer = try await next(request, body)
      seen.append("\(name) < \(answer.0.status.code)")
      return answer
    }
  }

  private struct ServerNote: ServerMiddleware {
    var name: String
    var seen: Recorder<String>

    func intercept(
      _ request: ServerRequest, operation: OperationMetadata,
      next: @Sendable (ServerRequest) async throws -> ServerResponse
    ) async throws -> ServerResponse {
      seen.append("\(name) > \(operation.id)")
      let response = try await next(request)
      seen.append("\(name) < \(response.status.code)")
      return response
    }
  }
}
