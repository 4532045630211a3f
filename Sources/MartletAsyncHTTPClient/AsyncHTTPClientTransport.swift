#if AsyncHTTPClient
  import AsyncHTTPClient
  import HTTPTypes
  import MartletRuntime

  /// Sends a client's requests with AsyncHTTPClient, over HTTP/1.1 or HTTP/2. Bodies stream in both directions.
  ///
  /// ```swift
  /// let api = MechaMentalClient(baseURL: url, transport: AsyncHTTPClientTransport())
  /// ```
  public struct AsyncHTTPClientTransport: ClientTransport {
    private let client: HTTPClient
    private let timeout: Duration

    /// - Parameters:
    ///   - client: shared with the rest of the program unless you make one; one that you make is yours to shut down.
    ///   - timeout: until the whole response has arrived. Default: one minute.
    public init(client: HTTPClient = .shared, timeout: Duration = .seconds(60)) {
      self.client = client
      self.timeout = timeout
    }

    /// - Throws: ``AsyncHTTPClientTransportError`` for a request without an address, and what AsyncHTTPClient throws.
    public func send(
      _ request: HTTPRequest, body: HTTPBody, operation: OperationMetadata
    ) async throws -> (HTTPResponse, HTTPBody) {
      guard let scheme = request.scheme, let authority = request.authority else {
        throw AsyncHTTPClientTransportError.noAddress
      }
      var message = HTTPClientRequest(url: "\(scheme)://\(authority)\(request.path ?? "/")")
      message.method = .init(rawValue: request.method.rawValue)
      for field in request.headerFields { message.headers.add(name: field.name.rawName, value: field.value) }
      message.body = Self.body(body)
      let (seconds, attoseconds) = timeout.components
      let (nanoseconds, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      let response = try await client.execute(
        message, timeout: .nanoseconds(overflows ? .max / 2 : nanoseconds + attoseconds / 1_000_000_000))
      var head = HTTPResponse(
        status: try Self.status(Int(response.status.code), reason: response.status.reasonPhrase))
      for (name, value) in response.headers {
        // A name that is none comes from a broken server; the rest of its answer is still an answer.
        guard let name = HTTPField.Name(name) else { continue }
        head.headerFields.append(HTTPField(name: name, value: value))
      }
      return (head, HTTPBody(response.body.map(\.readableBytesView), length: Self.length(of: head, to: request)))
    }

    /// HTTP/2 lets a server send any number; HTTPTypes holds three digits and would trap on more.
    static func status(_ code: Int, reason: String) throws(AsyncHTTPClientTransportError) -> HTTPResponse.Status {
      guard (100...999).contains(code) else { throw .invalidStatus(code) }
      return HTTPResponse.Status(code: code, reasonPhrase: reason)
    }

    private static func body(_ body: HTTPBody) -> HTTPClientRequest.Body? {
      if let bytes = body.bytesInMemory { return bytes.isEmpty ? nil : .bytes(bytes) }
      // The element is NIO's buffer, named by way of AsyncHTTPClient, which is all that this target depends on.
      return .stream(
        body.map { HTTPClientRequest.Body.Element(bytes: $0) },
        length: body.length.map { .known(Int64($0)) } ?? .unknown)
    }

    /// The length of the content; the `Content-Length` of an answer to HEAD is that of another answer.
    private static func length(of head: HTTPResponse, to request: HTTPRequest) -> Int? {
      if request.method == .head || head.status == .noContent || head.status == .notModified { return 0 }
      // What the client has decompressed has another length than the header says.
      guard head.headerFields[.contentEncoding] == nil else { return nil }
      return head.headerFields[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
  }

  /// Why a request could not be sent or its answer not be read.
  public enum AsyncHTTPClientTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The client's base URL has no scheme or no host.
    case noAddress
    /// The server's status is no number of three digits (RFC 9110, section 15).
    case invalidStatus(Int)

    public var description: String {
      switch self {
      case .noAddress: "the base URL has no scheme or no host"
      case .invalidStatus(let code): "the server answered with the status \(code), which is none"
      }
    }
  }
#endif
