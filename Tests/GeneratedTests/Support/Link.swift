import Foundation
import MartletRuntime
import Testing

#if AsyncHTTPClient && Hummingbird
  import Hummingbird
  import MartletAsyncHTTPClient
  import MartletHummingbird
#endif

/// What joins client and server in a test.
enum Link: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case inProcess = "in process"
  #if AsyncHTTPClient && Hummingbird
    /// AsyncHTTPClient and Hummingbird over a socket on the loopback interface.
    case loopback
  #endif

  var testDescription: String { rawValue }

  /// Runs a server for as long as `body` runs.
  func serving(_ router: ServerRouter, _ body: @escaping @Sendable (Connection) async throws -> Void) async throws {
    switch self {
    case .inProcess:
      let url = try #require(URL(string: "http://in.process"))
      try await body(Connection(url: url, transport: InProcessTransport(router)))
    #if AsyncHTTPClient && Hummingbird
      case .loopback: try await Self.overLoopback(router, body)
    #endif
    }
  }

  #if AsyncHTTPClient && Hummingbird
    private static func overLoopback(
      _ router: ServerRouter, _ body: @escaping @Sendable (Connection) async throws -> Void
    ) async throws {
      let outer = Router()
      outer.add(middleware: MartletRoutes(router))
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      let application = Application(
        router: outer, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        group.addTask {
          let port = try #require(await ports.first { _ in true })
          let url = try #require(URL(string: "http://127.0.0.1:\(port)"))
          try await body(Connection(url: url, transport: AsyncHTTPClientTransport()))
        }
        // Whichever ends first ends the other.
        try await group.next()
        group.cancelAll()
      }
    }
  #endif
}

/// One server, as a client sees it.
struct Connection: Sendable {
  let url: URL
  let transport: any ClientTransport

  /// Sends a request that no generated client would send.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: HTTPBody = .empty, headers: HTTPFields = [:]
  ) async throws -> Answer {
    let authority = url.port.map { "\(url.host ?? ""):\($0)" } ?? url.host
    let request = HTTPRequest(
      method: method, scheme: url.scheme, authority: authority, path: path, headerFields: headers)
    let operation = OperationMetadata(id: "handmade", method: method, path: path)
    let (response, body) = try await transport.send(request, body: body, operation: operation)
    return Answer(
      status: response.status.code, contentType: response.headerFields[.contentType],
      bytes: try await body.collect(upTo: 1 << 20))
  }
}

/// What came back for a handmade request.
struct Answer: Sendable {
  let status: Int
  let contentType: String?
  let bytes: [UInt8]

  func json<Value: JSONDecodable>(as type: Value.Type = Value.self) throws -> Value {
    try Value(json: bytes)
  }
}
