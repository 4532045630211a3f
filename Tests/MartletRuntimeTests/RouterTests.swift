import MartletRuntime
import Testing

@Suite struct RouterTests {
  /// A router whose handlers answer with their id and their parameters.
  private func router(
    _ templates: [(HTTPRequest.Method, String)], basePath: String = "", options: ServerOptions = .init()
  ) -> ServerRouter {
    let routes = templates.map { method, path in
      ServerRoute(OperationMetadata(id: "\(method.rawValue) \(path)", method: method, path: path)) { request in
        var decoder = RequestDecoder(request)
        var parameters: [String: String] = [:]
        for name in request.pathParameters.keys {
          guard let value: String = decoder.path(name, shape: .string) else { return decoder.rejection(.problem) }
          parameters[name] = value
        }
        let text = parameters.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        return .text(200, request.operation.id + text)
      }
    }
    return ServerRouter(routes: routes, options: options, basePath: basePath)
  }

  private func answer(_ router: ServerRouter, _ method: HTTPRequest.Method, _ path: String) async throws -> (
    Int, String
  ) {
    let (head, body) = await router.respond(to: request(method, path), body: .empty)
    return (head.status.code, String(decoding: try await body.collect(upTo: 1 << 16), as: UTF8.self))
  }

  private func request(_ method: HTTPRequest.Method, _ path: String) -> HTTPRequest {
    HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
  }

  private static let templates: [(HTTPRequest.Method, String)] = [
    (.get, "/"), (.get, "/releases"), (.post, "/releases"), (.get, "/releases/{id}"), (.delete, "/releases/{id}"),
    (.get, "/releases/latest"), (.get, "/releases/{id}/notes"), (.get, "/releases/latest/notes/{n}"),
    (.get, "/files/{id}.json"), (.get, "/files/{name}"), (.get, "/files/{a}:{b}"),
    (.get, "/files/v{major}.{minor}.tar"),
    (.get, "/slash/"), (.get, "/a b/{x}"), (.get, "/pair/{a}{b}"), (.get, "/brace/{open"), (.get, "/#fragment"),
  ]

  @Test(arguments: [
    ("/", "GET /"),
    ("/?a=b", "GET /"),
    ("/releases", "GET /releases"),
    ("/releases?x", "GET /releases"),
    ("/releases/latest", "GET /releases/latest"),
    ("/releases/%6Catest", "GET /releases/latest"),
    ("/releases/other", "GET /releases/{id} id=other"),
    ("/releases/a%2Fb%20c", "GET /releases/{id} id=a/b c"),
    ("/releases/a+b", "GET /releases/{id} id=a+b"),
    ("/releases/%E2%82%AC", "GET /releases/{id} id=€"),
    ("/releases/latest/notes", "GET /releases/{id}/notes id=latest"),
    ("/releases/latest/notes/2", "GET /releases/latest/notes/{n} n=2"),
    ("/files/a.json", "GET /files/{id}.json id=a"),
    ("/files/a.json.json", "GET /files/{id}.json id=a.json"),
    ("/files/.json", "GET /files/{name} name=.json"),
    ("/files/x", "GET /files/{name} name=x"),
    ("/files/x:y:z", "GET /files/{a}:{b} a=x b=y:z"),
    ("/files/v1.2.tar", "GET /files/v{major}.{minor}.tar major=1 minor=2"),
    ("/slash/", "GET /slash/"),
    ("/a%20b/c", "GET /a b/{x} x=c"),
    ("/pair/xyz", "GET /pair/{a}{b} a=x b=yz"),
    ("/brace/%7Bopen", "GET /brace/{open"),
    ("/releases?\u{301}", "GET /releases"),
    ("/releases/\u{301}/notes", "GET /releases/{id}/notes id=\u{301}"),
    ("/files/x:\u{301}", "GET /files/{a}:{b} a=x b=\u{301}"),
  ])
  func finds(_ path: String, _ expected: String) async throws {
    let (status, text) = try await answer(router(Self.templates), .get, path)
    #expect(status == 200)
    #expect(text == expected)
  }

  @Test(arguments: [
    "/nothing", "/releases/", "//releases", "/slash", "/releases/1/2/3/4", "", "*", "/files/", "/pair/x",
    "/releases/latest/notes/",
  ])
  func knowsNot(_ path: String) async throws {
    let router = router(Self.templates)
    let (status, text) = try await answer(router, .get, path)
    #expect(status == 404)
    #expect(text.contains("\"status\":404"))
    #expect(!router.knows(path: path))
  }

  @Test func otherMethodsAreNamed() async throws {
    let router = router(Self.templates)
    let (head, body) = await router.respond(to: request(.put, "/releases/7"), body: .empty)
    #expect(head.status == .methodNotAllowed)
    #expect(head.headerFields[.allow] == "DELETE, GET, HEAD")
    #expect(head.headerFields[.contentType] == "application/problem+json")
    #expect(try JSONValue(json: await body.collect(upTo: 1000))["status"] == 405)
    #expect(router.knows(path: "/releases/7"))
  }

  /// A concrete path is a resource of its own: the methods of a template that would match it are none of its.
  @Test func aConcretePathHasItsOwnMethods() async throws {
    let router = router(Self.templates)
    let (head, _) = await router.respond(to: request(.delete, "/releases/latest"), body: .empty)
    #expect(head.status == .methodNotAllowed)
    #expect(head.headerFields[.allow] == "GET, HEAD")
  }

  @Test func headIsGetWithoutContent() async throws {
    let (head, body) = await router(Self.templates).respond(to: request(.head, "/releases"), body: .empty)
    #expect(head.status == .ok)
    #expect(head.headerFields[.contentLength] == "13")
    #expect(body.isEmpty)
  }

  @Test(arguments: ["/releases/%", "/releases/%4", "/releases/%zz", "/releases/%FF", "/releases/%C3%28"])
  func malformedEncodingIsAViolation(_ path: String) async throws {
    let (status, text) = try await answer(router(Self.templates), .get, path)
    #expect(status == 422)
    #expect(text.contains("\"pointer\":\"/id\""))
  }

  @Test func ambiguousTemplatesAreNoTrap() async throws {
    let router = router([(.get, "/a/{x}"), (.get, "/a/{y}"), (.get, "/a/{x}"), (.get, "/{p}/b"), (.post, "/a/{z}")])
    #expect(try await answer(router, .get, "/a/1").1 == "GET /a/{x} x=1")
    #expect(try await answer(router, .get, "/a/b").1 == "GET /a/{x} x=b")
    #expect(try await answer(router, .get, "/c/b").1 == "GET /{p}/b p=c")
    #expect(try await answer(router, .post, "/a/1").1 == "POST /a/{z} z=1")
  }

  @Test func basePaths() async throws {
    let router = router([(.get, "/x"), (.get, "/")], basePath: "/api/")
    #expect(try await answer(router, .get, "/api/x").0 == 200)
    #expect(try await answer(router, .get, "/api").0 == 200)
    #expect(try await answer(router, .get, "/x").0 == 404)
    #expect(try await answer(router, .get, "/apix").0 == 404)
  }

  @Test func boundsOnTheHead() async throws {
    let router = router(Self.templates, options: ServerOptions(maximumTargetBytes: 100, maximumHeaderFields: 2))
    #expect(try await answer(router, .get, "/" + String(repeating: "x", count: 100)).0 == 414)
    var request = request(.get, "/")
    for _ in 0..<3 { request.headerFields.append(HTTPField(name: .accept, value: "a/b")) }
    #expect(await router.respond(to: request, body: .empty).0.status.code == 431)
  }

  /// A path that matches a great many templates halfway is answered at once.
  @Test func noPathIsSlow() async throws {
    let templates = (0..<8).flatMap { depth in
      (0..<8).map { width in
        (HTTPRequest.Method.get, "/" + String(repeating: "{p\(width)}/", count: depth) + "end\(width)")
      }
    }
    let path = String(repeating: "/x", count: 8000)
    let options = ServerOptions(maximumTargetBytes: 1 << 20)
    #expect(try await answer(router(templates, options: options), .get, path).0 == 404)
  }

  @Test func errorsOfHandlersStayInside() async throws {
    let seen = Recorder<String>()
    let fails = OperationMetadata(id: "fails", method: .get, path: "/fails")
    let conflicts = OperationMetadata(id: "conflicts", method: .get, path: "/conflicts")
    let stub = OperationMetadata(id: "stub", method: .get, path: "/stub")
    let router = ServerRouter(
      routes: [
        ServerRoute(fails) { _ in throw ClientProblem("the password is secret") },
        ServerRoute(conflicts) { _ in
          throw HTTPProblem(status: .conflict, detail: "the release is live", extensions: ["status": 1, "id": 7])
        },
        ServerRoute(stub) { _ in throw HTTPProblem.notImplemented(stub) },
      ], options: ServerOptions(onError: { error, operation in seen.append("\(operation.id): \(error)") }))

    let failure = try await answer(router, .get, "/fails")
    #expect(failure.0 == 500)
    #expect(!failure.1.contains("secret"))
    #expect(seen.values == ["fails: the password is secret"])

    let conflict = try await answer(router, .get, "/conflicts")
    #expect(conflict.0 == 409)
    #expect(
      conflict.1
        == #"{"type":"about:blank","title":"Conflict","status":409,"detail":"the release is live","id":7}"#)
    #expect(try await answer(router, .get, "/stub").0 == 501)
  }
}
