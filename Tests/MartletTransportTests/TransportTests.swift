#if AsyncHTTPClient && Hummingbird
  import AsyncHTTPClient
  import Foundation
  import Hummingbird
  import MartletAsyncHTTPClient
  import MartletHummingbird
  import MartletRuntime
  import Testing

  /// Both transports, joined by a socket on the loopback interface.
  @Suite struct TransportTests {
    static let echo = OperationMetadata(id: "echo", method: .post, path: "/echo/{name}")
    static let show = OperationMetadata(id: "show", method: .get, path: "/show")

    private static let routes = [
      ServerRoute(echo) { request in
        var decoder = RequestDecoder(request)
        let name: String? = decoder.path("name", shape: .string)
        let body = decoder.binary()
        guard decoder.isValid, let name else { return decoder.rejection(.problem) }
        var response = ServerResponse.binary(200, body ?? .empty)
        response.header("X-Name", name)
        response.header("X-Length", body?.length)
        return response
      },
      ServerRoute(show) { request in
        .json(200, JSONValue.object(["path": .string(request.request.path ?? "")]))
      },
    ]

    /// Runs a server for as long as `body` runs.
    private func withServer(_ body: @escaping @Sendable (APIClient) async throws -> Void) async throws {
      let router = Router()
      router.add(middleware: MartletRoutes(Self.routes))
      router.get("own") { _, _ in "hello" }
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      let application = Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        group.addTask {
          guard let port = await ports.first(where: { _ in true }), let url = URL(string: "http://127.0.0.1:\(port)")
          else { throw ClientProblem("the server has not started") }
          try await body(APIClient(baseURL: url, transport: AsyncHTTPClientTransport()))
        }
        // Whichever ends first ends the other.
        try await group.next()
        group.cancelAll()
      }
    }

    private func echoRequest(_ body: HTTPBody) -> ClientRequest {
      var request = ClientRequest(Self.echo)
      request.path("/echo/")
      request.path("name", "a/b ü")
      request.binary(body)
      return request
    }

    @Test func smallAndEmptyBodies() async throws {
      try await withServer { client in
        let small = try await client.send(echoRequest("hello"))
        #expect(small.status == .ok)
        #expect(try await small.text() == "hello")
        let length: Int? = try small.header("X-Length", shape: .integer)
        #expect(length == 5)
        let empty = try await client.send(echoRequest(.empty))
        #expect(try await empty.body.collect(upTo: 0) == [])
      }
    }

    /// Eight mebibytes in both directions, of unknown and of known length.
    @Test(arguments: [nil, 8 << 20]) func largeStreams(_ length: Int?) async throws {
      try await withServer { client in
        let chunk = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let stream = AsyncStream<[UInt8]> { continuation in
          for _ in 0..<128 { continuation.yield(chunk) }
          continuation.finish()
        }
        let response = try await client.send(echoRequest(HTTPBody(stream, length: length)))
        #expect(response.headers[.contentLength] == length.map(String.init))
        let bytes = try await response.body.collect(upTo: 8 << 20)
        #expect(bytes.count == 8 << 20)
        #expect(
          stride(from: 0, to: bytes.count, by: chunk.count).allSatisfy { bytes[$0..<$0 + chunk.count] == chunk[...] })
      }
    }

    /// The server answers before the request has ended: bodies are not collected on the way.
    @Test func chunksPassBeforeTheEnd() async throws {
      try await withServer { client in
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        continuation.yield([1])
        let response = try await client.send(echoRequest(HTTPBody(stream)))
        var received: [UInt8] = []
        for try await chunk in response.body {
          received += chunk
          if received.count < 3 {
            continuation.yield([UInt8(received.count) + 1])
          } else {
            continuation.finish()
          }
        }
        #expect(received == [1, 2, 3])
      }
    }

    @Test func pathsOfOthersAreLeftToThem() async throws {
      try await withServer { client in
        let own = OperationMetadata(id: "own", method: .get, path: "/own")
        var request = ClientRequest(own)
        request.path("/own")
        #expect(try await client.send(request).text() == "hello")

        let nowhere = OperationMetadata(id: "nowhere", method: .get, path: "/nowhere")
        request = ClientRequest(nowhere)
        request.path("/nowhere")
        #expect(try await client.send(request).status == .notFound)

        let wrong = OperationMetadata(id: "wrong", method: .delete, path: "/show")
        request = ClientRequest(wrong)
        request.path("/show")
        let response = try await client.send(request)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD")
      }
    }

    @Test func headHasALengthButNoContent() async throws {
      try await withServer { client in
        var request = ClientRequest(OperationMetadata(id: "head", method: .head, path: "/show"))
        request.path("/show")
        request.query("q", "a b")
        let response = try await client.send(request)
        #expect(response.status == .ok)
        #expect(response.headers[.contentLength] == "\(#"{"path":"/show?q=a%20b"}"#.utf8.count)")
        #expect(try await response.body.collect(upTo: 0) == [])
      }
    }

    @Test func aServerThatIsNotThere() async throws {
      let url = try #require(URL(string: "http://127.0.0.1:1"))
      let client = APIClient(baseURL: url, transport: AsyncHTTPClientTransport(timeout: .seconds(1)))
      await #expect { _ = try await client.send(echoRequest("x")) } throws: {
        ($0 as? ClientError)?.kind == .transport
      }
      let nowhere = try #require(URL(string: "/relative"))
      let relative = APIClient(baseURL: nowhere, transport: AsyncHTTPClientTransport())
      await #expect { _ = try await relative.send(echoRequest("x")) } throws: {
        ($0 as? ClientError)?.cause as? AsyncHTTPClientTransportError == .noAddress
      }
    }
  }
#endif
