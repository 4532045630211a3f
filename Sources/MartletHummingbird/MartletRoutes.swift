#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import MartletRuntime

  /// Serves generated routes from a Hummingbird 2 router. Bodies stream in both directions.
  ///
  /// Requests whose path no operation has go on to the router's own routes; for the others, wrong methods and failures
  /// included, the answer is Martlet's.
  ///
  /// ```swift
  /// let router = Router()
  /// router.add(middleware: MartletRoutes(MechaMentalServer.routes(MyAPI())))
  /// try await Application(router: router).runService()
  /// ```
  public struct MartletRoutes<Context: RequestContext>: RouterMiddleware {
    private let router: ServerRouter

    public init(_ router: ServerRouter, context: Context.Type = Context.self) {
      self.router = router
    }

    /// - Parameters:
    ///   - routes: what the generated `routes(_:options:)` returns.
    ///   - middleware: runs inside Hummingbird's own middleware; the first element is the outermost.
    ///   - basePath: what stands before every path of the description. Example: `/api`.
    public init(
      _ routes: [ServerRoute],
      middleware: [any ServerMiddleware] = [],
      options: ServerOptions = .init(),
      basePath: String = "",
      context: Context.Type = Context.self
    ) {
      router = ServerRouter(routes: routes, middleware: middleware, options: options, basePath: basePath)
    }

    public func handle(
      _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
      let head = request.head
      guard router.knows(path: head.path ?? "/") else { return try await next(request, context) }
      let (answer, body) = await router.respond(to: head, body: Self.body(of: request))
      return Response(status: answer.status, headers: answer.headerFields, body: Self.body(body))
    }

    private static func body(of request: Request) -> HTTPBody {
      let hasBody = request.headers[.contentLength] != nil || request.headers[.transferEncoding] != nil
      let length = request.headers[.contentLength].flatMap { Int($0) }
      // HTTP/2 needs neither field, but then the stream itself ends at once.
      if length == 0 || (!hasBody && request.method == .get) { return .empty }
      return HTTPBody(request.body.map(\.readableBytesView), length: length)
    }

    private static func body(_ body: HTTPBody) -> ResponseBody {
      if let bytes = body.bytesInMemory {
        return bytes.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
      }
      return ResponseBody(contentLength: body.length) { writer in
        for try await chunk in body { try await writer.write(ByteBuffer(bytes: chunk)) }
        try await writer.finish(nil)
      }
    }
  }
#endif
