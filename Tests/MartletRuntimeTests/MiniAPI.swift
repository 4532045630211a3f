import MartletRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// A small API in the shape that the generator writes: one protocol, a client and a server that conform to it and call it.

enum MiniOperations {
  static let createRelease = OperationMetadata(
    id: "createRelease", method: .post, path: "/v1/orgs/{org_id}/releases", tags: ["releases"],
    security: [["bearer": []]])
  static let listReleases = OperationMetadata(id: "listReleases", method: .get, path: "/v1/orgs/{org_id}/releases")
  static let upload = OperationMetadata(id: "upload", method: .post, path: "/v1/files")
  static let echo = OperationMetadata(id: "echo", method: .put, path: "/v1/echo")
}

struct Release: Hashable, Sendable, JSONCodable, Validatable {
  var id: String
  var state: String?
  var publishedAt: Date?

  private static let keys = JSONKeys("id", "state", "published_at", required: [0])

  init(id: String, state: String? = nil, publishedAt: Date? = nil) {
    self.id = id
    self.state = state
    self.publishedAt = publishedAt
  }

  init(from json: inout JSONReader) throws(JSONError) {
    var id: String?
    var state: String?
    var publishedAt: Date?
    var seen = JSONSeen()
    try json.beginObject()
    while let key = try json.nextKey(in: Self.keys, &seen) {
      switch key {
      case 0: id = try json.string()
      case 1: state = try json.nullableString()
      case 2: publishedAt = try json.nullable()
      default: try json.skipValue()
      }
    }
    guard let id else { throw json.incomplete(Self.keys, seen) }
    self.init(id: id, state: state, publishedAt: publishedAt)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.optionalField("state", state)
    json.optionalField("published_at", publishedAt)
    json.endObject()
  }

  func validate(in validation: inout Validation) {
    validation.string("id", id, minLength: 1, maxLength: 10)
  }
}

struct CreateReleaseInput: Hashable, Sendable {
  var orgID: String
  var dryRun: Bool?
  var authorization: String?
  var body: Release
}

enum CreateReleaseOutput: Hashable, Sendable {
  case created(Release, location: String?)
  case conflict(JSONValue)
  case undocumented(HTTPResponse.Status, [UInt8])
}

struct ListReleasesInput: Hashable, Sendable {
  var orgID: String
  var limit = 50
  var states: [String]?
  var filter: JSONValue?
  var sid: String?
}

struct UploadInput: Hashable, Sendable {
  var file: BinaryData
  var purpose: String
}

protocol MiniAPI: Sendable {
  func createRelease(_ input: CreateReleaseInput) async throws -> CreateReleaseOutput
  func listReleases(_ input: ListReleasesInput) async throws -> [Release]
  func upload(_ input: UploadInput) async throws -> String
  func echo(_ body: HTTPBody) async throws -> HTTPBody
}

struct MiniClient: MiniAPI {
  var client: APIClient
  var authorization: String?

  init(
    baseURL: URL, transport: any ClientTransport, middleware: [any ClientMiddleware] = [], authorization: String? = nil
  ) {
    client = APIClient(baseURL: baseURL, transport: transport, middleware: middleware)
    self.authorization = authorization
  }

  func createRelease(_ input: CreateReleaseInput) async throws -> CreateReleaseOutput {
    var request = ClientRequest(MiniOperations.createRelease)
    request.path("/v1/orgs/")
    request.path("org_id", input.orgID)
    request.path("/releases")
    request.query("dry_run", input.dryRun)
    request.header("authorization", input.authorization ?? authorization)
    request.accept("application/json")
    request.json(input.body)
    let response = try await client.send(request)
    switch response.status.code {
    case 201: return .created(try await response.json(), location: try response.header("Location", shape: .string))
    case 409: return .conflict(try await response.json())
    default: return .undocumented(response.status, try await response.body.collect(upTo: 1 << 16))
    }
  }

  func listReleases(_ input: ListReleasesInput) async throws -> [Release] {
    var request = ClientRequest(MiniOperations.listReleases)
    request.path("/v1/orgs/")
    request.path("org_id", input.orgID)
    request.path("/releases")
    request.query("limit", input.limit)
    request.query("state", input.states)
    request.query("filter", json: input.filter)
    request.cookie("sid", input.sid)
    request.accept("application/json")
    let response = try await client.send(request)
    guard response.status.code == 200 else {
      throw UnexpectedResponse(
        operation: MiniOperations.listReleases, status: response.status, body: try await response.json() as JSONValue)
    }
    return try await response.json()
  }

  func upload(_ input: UploadInput) async throws -> String {
    var request = ClientRequest(MiniOperations.upload)
    request.path("/v1/files")
    var form = MultipartForm()
    form.add("file", input.file)
    form.add("purpose", input.purpose)
    request.multipart(form)
    return try await client.send(request).text()
  }

  func echo(_ body: HTTPBody) async throws -> HTTPBody {
    var request = ClientRequest(MiniOperations.echo)
    request.path("/v1/echo")
    request.binary(body)
    return try await client.send(request).binary
  }
}

enum MiniServer {
  static func routes(_ api: some MiniAPI, options: ServerOptions = .init()) -> [ServerRoute] {
    [
      ServerRoute(MiniOperations.createRelease) { request in try await createRelease(request, api, options) },
      ServerRoute(MiniOperations.listReleases) { request in try await listReleases(request, api, options) },
      ServerRoute(MiniOperations.upload) { request in try await upload(request, api, options) },
      ServerRoute(MiniOperations.echo) { request in try await echo(request, api, options) },
    ]
  }

  static func createRelease(
    _ request: ServerRequest, _ api: some MiniAPI, _ options: ServerOptions
  ) async throws -> ServerResponse {
    var input = RequestDecoder(request, options: options)
    let orgID: String? = input.path("org_id", shape: .string)
    let dryRun: Bool? = input.query("dry_run", shape: .boolean)
    let authorization: String? = input.header("authorization", shape: .string, required: true)
    let body: Release? = await input.json(required: true)
    if let body { input.validate(.body) { body.validate(in: &$0) } }
    guard input.isValid, let orgID, let body else { return input.rejection(.validationDetail) }
    let output = try await api.createRelease(
      CreateReleaseInput(orgID: orgID, dryRun: dryRun, authorization: authorization, body: body))
    switch output {
    case .created(let body, let location):
      var response = ServerResponse.json(201, body)
      response.header("Location", location)
      return response
    case .conflict(let body): return .json(409, body)
    case .undocumented(let status, let body): return .raw(status, HTTPBody(body))
    }
  }

  static func listReleases(
    _ request: ServerRequest, _ api: some MiniAPI, _ options: ServerOptions
  ) async throws -> ServerResponse {
    var input = RequestDecoder(request, options: options)
    let orgID: String? = input.path("org_id", shape: .string)
    let limit: Int? = input.query("limit", shape: .integer)
    let states: [String]? = input.query("state", shape: .array(.string))
    let filter: JSONValue? = input.query("filter", json: JSONValue.self)
    let sid: String? = input.cookie("sid", shape: .string)
    input.validate(.query) { $0.number("limit", limit, minimum: 1, maximum: 200) }
    guard input.isValid, let orgID else { return input.rejection(.problem) }
    let releases = try await api.listReleases(
      ListReleasesInput(orgID: orgID, limit: limit ?? 50, states: states, filter: filter, sid: sid))
    return .json(200, releases)
  }

  static func upload(
    _ request: ServerRequest, _ api: some MiniAPI, _ options: ServerOptions
  ) async throws -> ServerResponse {
    var input = RequestDecoder(request, options: options)
    let form = await input.multipart(required: true)
    let file = input.multipartFile(form, "file", required: true)
    let purpose: String? = input.multipartValue(form, "purpose", shape: .string, required: true)
    guard input.isValid, let file, let purpose else { return input.rejection(.problem) }
    return .text(200, try await api.upload(UploadInput(file: file, purpose: purpose)))
  }

  static func echo(
    _ request: ServerRequest, _ api: some MiniAPI, _ options: ServerOptions
  ) async throws -> ServerResponse {
    var input = RequestDecoder(request, options: options)
    let body = input.binary()
    guard input.isValid else { return input.rejection(.problem) }
    return .binary(200, try await api.echo(body ?? .empty))
  }
}

/// What a person would write.
struct MiniHandlers: MiniAPI {
  func createRelease(_ input: CreateReleaseInput) async throws -> CreateReleaseOutput {
    if input.body.id == "taken" { return .conflict(["detail": "taken"]) }
    if input.body.id == "teapot" { return .undocumented(HTTPResponse.Status(code: 418), Array("short".utf8)) }
    return .created(input.body, location: "/v1/orgs/\(input.orgID)/releases/\(input.body.id)")
  }

  func listReleases(_ input: ListReleasesInput) async throws -> [Release] {
    [Release(id: "\(input)")]
  }

  func upload(_ input: UploadInput) async throws -> String {
    "\(input.purpose): \(input.file.filename ?? "?") \(input.file.bytes.count)"
  }

  func echo(_ body: HTTPBody) async throws -> HTTPBody { body }
}
