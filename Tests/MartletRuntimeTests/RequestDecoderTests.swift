import MartletRuntime
import Testing

@Suite struct RequestDecoderTests {
  /// Sends a request to the small API's router and returns status, content type and JSON.
  private func answer(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: HTTPBody = .empty,
    options: ServerOptions = .init()
  ) async throws -> (status: Int, type: String?, json: JSONValue) {
    let router = ServerRouter(routes: MiniServer.routes(MiniHandlers(), options: options), options: options)
    let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: headers)
    let (head, body) = await router.respond(to: request, body: body)
    let json = try JSONValue(json: await body.collect(upTo: 1 << 20))
    return (head.status.code, head.headerFields[.contentType], json)
  }

  private func locations(_ json: JSONValue) -> [JSONValue] {
    guard case .array(let details)? = json["detail"] else { return [] }
    return details.compactMap { $0["loc"] }
  }

  @Test func everythingWrongIsInOneRejection() async throws {
    let answer = try await answer(
      .post, "/v1/orgs/%FF/releases?dry_run=maybe", headers: [.contentType: "application/json"],
      body: #"{"state":5,"published_at":"yesterday"}"#)
    #expect(answer.status == 422)
    #expect(answer.type == "application/json")
    #expect(
      locations(answer.json) == [
        ["path", "org_id"], ["query", "dry_run"], ["header", "authorization"], ["body", "state"],
        ["body", "published_at"], ["body", "id"],
      ])
    #expect(answer.json["detail"]?[2]?["type"] == "missing")
    #expect(answer.json["detail"]?[5]?["type"] == "missing")
    #expect(answer.json["detail"]?[3]?["input"] == .null)
  }

  @Test func problemsHavePointers() async throws {
    let answer = try await answer(.get, "/v1/orgs/a/releases?limit=0&filter=%7B%22a%22%3A%5B1%2C%5D%7D")
    #expect(answer.status == 422)
    #expect(answer.type == "application/problem+json")
    #expect(answer.json["status"] == 422)
    #expect(answer.json["errors"]?[0]?["location"] == "query")
    #expect(answer.json["errors"]?[0]?["pointer"] == "/filter/a/1")
    #expect(answer.json["errors"]?[1]?["pointer"] == "/limit")
  }

  @Test func boundsOfBodies() async throws {
    let json: HTTPFields = [.contentType: "application/json", .authorization: "t"]
    let long = try await answer(.post, "/v1/orgs/a/releases", headers: json, body: #"{"id":"12345678901"}"#)
    #expect(locations(long.json) == [["body", "id"]])
    let missing = try await answer(.post, "/v1/orgs/a/releases", headers: json)
    #expect(locations(missing.json) == [["body"]])
    let broken = try await answer(.post, "/v1/orgs/a/releases", headers: json, body: "{\"id\":")
    #expect(broken.status == 422)
    #expect(broken.json["detail"]?[0]?["type"] == "json_invalid")
    let other = try await answer(
      .post, "/v1/orgs/a/releases", headers: [.contentType: "text/plain", .authorization: "t"], body: "{}")
    #expect(other.status == 415)
    #expect(other.type == "application/problem+json")
    let large = try await answer(
      .post, "/v1/orgs/a/releases", headers: json, body: HTTPBody([UInt8](repeating: 0x20, count: 101)),
      options: ServerOptions(maximumBodyBytes: 100))
    #expect(large.status == 413)
    let endless = try await answer(
      .post, "/v1/orgs/a/releases", headers: json,
      body: HTTPBody(AsyncStream<[UInt8]>(unfolding: { [0x20, 0x20] })), options: ServerOptions(maximumBodyBytes: 100))
    #expect(endless.status == 413)
    let suffix = try await answer(
      .post, "/v1/orgs/a/releases",
      headers: [.contentType: "application/merge-patch+json; charset=utf-8", .authorization: "t"],
      body: #"{"id":"r"}"#)
    #expect(suffix.status == 201)
  }

  @Test func deepBodiesEnd() async throws {
    let nested = String(repeating: "[", count: 100_000)
    let answer = try await answer(
      .post, "/v1/orgs/a/releases", headers: [.contentType: "application/json", .authorization: "t"],
      body: HTTPBody(#"{"id":"r","x":"# + nested))
    #expect(answer.status == 422)
  }

  @Test func violationsAreCounted() {
    let query = (0..<50).map { _ in "%=1" }.joined(separator: "&")
    let decoder = RequestDecoder(.sample(path: "/x?\(query)"), options: ServerOptions(maximumViolations: 10))
    #expect(decoder.violations.count == 10)
  }

  @Test func queriesAreBounded() {
    let query = (0..<50).map { "a=\($0)" }.joined(separator: "&")
    var decoder = RequestDecoder(.sample(path: "/x?\(query)"), options: ServerOptions(maximumQueryItems: 10))
    #expect(!decoder.isValid)
    #expect(decoder.query("a", as: [Int].self, shape: .array(.integer)) == nil)
  }

  @Test(arguments: [
    "a[", "a[b", "a[b]c", "a[b]]", "a" + String(repeating: "[x]", count: 1000),
  ]) func hostileBrackets(_ name: String) {
    var decoder = RequestDecoder(.sample(path: "/x?\(name)=1"))
    let value: JSONValue? = decoder.query("a", shape: .object([:], additional: .any), style: .deepObject)
    #expect(value == nil)
    #expect(decoder.violations.count == 1)
  }

  /// A character that combines with a delimiter does not hide it.
  @Test func delimitersAreBytes() {
    var decoder = RequestDecoder(.sample(path: "/x?a=1&\u{301}b=2&=\u{301}&c=\u{301}x,\u{301}y&d[\u{301}k]=3"))
    #expect(decoder.query("a", as: String.self, shape: .string) == "1")
    #expect(decoder.query("\u{301}b", as: String.self, shape: .string) == "2")
    #expect(decoder.query("c", as: [String].self, shape: .array(.string), explode: false) == ["\u{301}x", "\u{301}y"])
    let deep: JSONValue? = decoder.query("d", shape: .object([:], additional: .integer), style: .deepObject)
    #expect(deep == ["\u{301}k": 3])
    #expect(decoder.isValid)
  }

  @Test func longFormsAreBounded() async {
    let type: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let many = HTTPBody(String(repeating: "a&", count: 20_000))
    var decoder = RequestDecoder(.sample(method: .post, headers: type, body: many))
    #expect(await decoder.form(as: JSONValue.self, shape: .any) == nil)
    #expect(decoder.violations.first?.description.contains("more than 10000 pairs") == true)
  }

  @Test func pathsOfViolationsInParameters() {
    var decoder = RequestDecoder(.sample(path: "/x?ids=1,2,x&f%5Bn%5D=y"))
    let ids: [Int]? = decoder.query("ids", shape: .array(.integer), explode: false)
    let filter: JSONValue? = decoder.query("f", shape: .object(["n": .integer]), style: .deepObject)
    #expect(ids == nil)
    #expect(filter == nil)
    #expect(decoder.violations.map(\.violation.path.pathDescription) == ["ids[2]", "f.n"])
  }

  @Test func nestedTextIsNoWayIntoTheDocument() {
    var decoder = RequestDecoder(.sample(path: "/x?o=R,%5B1%5D%2C%22G%22%3A1&p=%7B%22a%22:1%7D,%7B%7D"))
    let object: JSONValue? = decoder.query("o", shape: .object(["R": .array(.any)]), explode: false)
    #expect(object == ["R": ["[1],\"G\":1"]])
    let text: JSONValue? = decoder.query("p", shape: .object([:]), explode: true)
    #expect(text == nil)
  }

  @Test func forms() async throws {
    let value: JSONValue = [
      "amount": 5, "currency": "eur & more", "expand": ["a", "b"], "card": ["number": "42", "tags": ["x"]],
    ]
    var request = ClientRequest(.sample)
    request.form(value)
    #expect(
      String(decoding: request.body.bytesInMemory ?? [], as: UTF8.self)
        == "amount=5&card%5Bnumber%5D=42&card%5Btags%5D%5B0%5D=x&currency=eur%20%26%20more&expand=a&expand=b")
    var decoder = RequestDecoder(.sample(method: .post, headers: request.headers, body: request.body))
    let shape = ParameterShape.object([
      "amount": .integer, "currency": .string, "expand": .array(.string),
      "card": .object(["number": .string, "tags": .array(.string)]),
    ])
    #expect(await decoder.form(as: JSONValue.self, shape: shape) == value)
    #expect(decoder.isValid)
    request.form(value, style: .deepObject)
    #expect(
      String(decoding: request.body.bytesInMemory ?? [], as: UTF8.self).hasSuffix("expand%5B0%5D=a&expand%5B1%5D=b"))
  }

  /// Requests of random bytes: whatever the answer is, there is one.
  @Test func noise() async throws {
    var random = SplitMix(state: 11)
    let alphabet = Array("abc%[]=&;,.+/?#{}\"0129 \u{FC}|~:@".unicodeScalars)
    for _ in 0..<500 {
      let noise = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        Character(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      var decoder = RequestDecoder(
        .sample(path: "/x?" + String(noise), headers: [.cookie: String(noise)], pathParameters: ["a": String(noise)]))
      for style in [ParameterStyle.form, .spaceDelimited, .pipeDelimited, .deepObject] {
        for explode in [true, false] {
          let _: JSONValue? = decoder.query("a", shape: .array(.integer), style: style, explode: explode)
          let _: JSONValue? = decoder.query("a", shape: .object([:], additional: .any), style: style, explode: explode)
        }
      }
      for style in [ParameterStyle.matrix, .label, .simple] {
        let _: JSONValue? = decoder.path("a", shape: .oneOf([.array(.any), .string]), style: style, explode: true)
      }
      let _: JSONValue? = decoder.cookie("a", shape: .any)
      #expect(decoder.violations.count <= 100)
    }
  }
}
