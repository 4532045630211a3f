#if AsyncHTTPClient && Hummingbird
  import Foundation
  import MartletAsyncHTTPClient
  import MartletRuntime
  import Testing

  /// A server that speaks no proper HTTP ends in an error, not in a trap.
  @Suite struct InvalidStatusTests {
    @Test(arguments: ["099", "000"])
    func isAnError(_ status: String) async throws {
      let server = try OneAnswer("HTTP/1.1 \(status) Odd\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
      defer { server.end() }
      let url = try #require(URL(string: "http://127.0.0.1:\(server.port)"))
      let client = APIClient(baseURL: url, transport: AsyncHTTPClientTransport())
      let request = ClientRequest(OperationMetadata(id: "show", method: .get, path: "/"))
      let error = try await #require(throws: ClientError.self) { try await client.send(request) }
      #expect(error.kind == .transport)
      #expect(error.cause as? AsyncHTTPClientTransportError == .invalidStatus(Int(status) ?? -1))
    }
  }

  /// Accepts one connection on loopback and sends a text, whatever it is asked.
  private final class OneAnswer: Sendable {
    let port: Int
    private let listener: Int32

    init(_ answer: String) throws {
      let listener = socket(AF_INET, streamSocket, 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let port: Int? = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          guard bind(listener, address, size) == 0, listen(listener, 1) == 0,
            getsockname(listener, address, &size) == 0
          else { return nil }
          return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
            Int(UInt16(bigEndian: $0.pointee.sin_port))
          }
        }
      }
      guard listener >= 0, let port else { throw ClientProblem("no socket") }
      self.port = port
      self.listener = listener
      Thread.detachNewThread {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        var request = [UInt8](repeating: 0, count: 4096)
        _ = recv(connection, &request, request.count, 0)
        let bytes = Array(answer.utf8)
        _ = send(connection, bytes, bytes.count, 0)
        _ = shutdown(connection, Int32(SHUT_RDWR))
        _ = close(connection)
      }
    }

    func end() { _ = close(listener) }
  }

  #if canImport(Glibc)
    private let streamSocket = Int32(SOCK_STREAM.rawValue)
  #else
    private let streamSocket = SOCK_STREAM
  #endif
#endif
