/// Finds the route of a request, runs the middleware and the handler, and turns errors into answers.
///
/// It is what server transports and ``InProcessTransport`` call. Literal segments win over parameters, a HEAD request is
/// answered by its GET route, and paths are compared after percent-decoding.
public struct ServerRouter: Sendable {
  private let trie: RouteTrie
  private let middleware: [any ServerMiddleware]
  private let options: ServerOptions
  private let basePath: String

  /// - Parameters:
  ///   - routes: of two routes with the same path and method the first counts.
  ///   - middleware: the first element is the outermost.
  ///   - basePath: what stands before every path of the description. Example: `/api`.
  public init(
    routes: [ServerRoute], middleware: [any ServerMiddleware] = [], options: ServerOptions = .init(),
    basePath: String = ""
  ) {
    trie = RouteTrie(
      routes.map { RouteTrie.Entry(segments: PathSegment.segments(of: $0.operation.path)[...], route: $0) })
    self.middleware = middleware
    self.options = options
    self.basePath = ServerAddress(basePath).pathPrefix
  }

  /// Whether some operation has this path, whatever the method. Transports ask, to leave other paths to others.
  public func knows(path: String) -> Bool {
    // No method has an empty name, so the search ends at every template that matches.
    switch match(method: "", path: path) {
    case .found, .methodNotAllowed: true
    case .notFound: false
    }
  }

  /// Answers a request. Never throws: every failure has its status.
  public func respond(to request: HTTPRequest, body: HTTPBody) async -> (HTTPResponse, HTTPBody) {
    let response = await response(to: request, body: body)
    let head = HTTPResponse(status: response.status, headerFields: response.headers)
    guard request.method == .head else { return (head, response.body) }
    var withLength = head
    if let length = response.body.length, head.headerFields[.contentLength] == nil {
      withLength.headerFields[.contentLength] = String(length)
    }
    return (withLength, .empty)
  }

  private func response(to request: HTTPRequest, body: HTTPBody) async -> ServerResponse {
    let path = request.path ?? "/"
    guard path.utf8.count <= options.maximumTargetBytes else {
      return HTTPProblem(status: .uriTooLong).response
    }
    guard request.headerFields.count <= options.maximumHeaderFields else {
      return HTTPProblem(status: .requestHeaderFieldsTooLarge, detail: "too many header fields").response
    }
    switch match(method: request.method.rawValue, path: path) {
    case .notFound:
      return HTTPProblem(status: .notFound, detail: "there is no operation with this path").response
    case .methodNotAllowed(let allowed):
      return HTTPProblem(
        status: .methodNotAllowed, detail: "allowed: \(allowed)", headers: [.allow: allowed]
      ).response
    case .found(let route, let parameters):
      return await run(
        route,
        ServerRequest(request, body: body, operation: route.operation, pathParameters: parameters))
    }
  }

  private enum Match {
    case found(ServerRoute, [String: String])
    case methodNotAllowed(String)
    case notFound
  }

  private func match(method: String, path: String) -> Match {
    // On bytes throughout: a slash is one even where a combining character follows.
    var rest = path.withoutQuery.utf8
    if !basePath.isEmpty {
      guard rest.starts(with: basePath.utf8) else { return .notFound }
      rest = rest.dropFirst(basePath.utf8.count)
      if rest.isEmpty { rest = "/"[...].utf8 }
    }
    let slash = UInt8(ascii: "/")
    guard rest.first == slash else { return .notFound }
    let segments = rest.dropFirst().split(separator: slash, omittingEmptySubsequences: false).map(Substring.init)
    var search = RouteTrie.Search(segments: segments, method: method)
    if let route = trie.find(&search) {
      let parameters = search.captures.map { ($0.name, String($0.value)) }
      return .found(route, Dictionary(parameters) { first, _ in first })
    }
    guard !search.allowed.isEmpty else { return .notFound }
    if search.allowed.contains("GET") { search.allowed.insert("HEAD") }
    return .methodNotAllowed(search.allowed.sorted().joined(separator: ", "))
  }

  private func run(_ route: ServerRoute, _ request: ServerRequest) async -> ServerResponse {
    do {
      return try await Self.run(middleware[...], route, request)
    } catch let problem as HTTPProblem {
      return problem.response
    } catch HTTPBodyError.tooLarge(let limit) {
      return HTTPProblem.bodyTooLarge(limit).response
    } catch {
      options.onError(error, route.operation)
      return HTTPProblem(status: .internalServerError).response
    }
  }

  private static func run(
    _ middleware: ArraySlice<any ServerMiddleware>, _ route: ServerRoute, _ request: ServerRequest
  ) async throws -> ServerResponse {
    guard let first = middleware.first else { return try await route.handler(request) }
    let rest = middleware.dropFirst()
    return try await first.intercept(request, operation: route.operation) { request in
      try await run(rest, route, request)
    }
  }
}

extension HTTPProblem {
  static func bodyTooLarge(_ limit: Int) -> HTTPProblem {
    HTTPProblem(status: .contentTooLarge, detail: "the body is longer than the limit of \(limit) bytes")
  }
}
