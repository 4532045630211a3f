import MartletRuntime
import Testing

/// The table of OpenAPI 3.1, section 4.8.12.4, row by row, in both directions.
@Suite struct ParameterStyleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var style: ParameterStyle
    var explode: Bool
    var value: Sample
    var text: String

    init(_ style: ParameterStyle, _ explode: Bool, _ value: Sample, _ text: String) {
      self.style = style
      self.explode = explode
      self.value = value
      self.text = text
    }

    var testDescription: String { "\(style.rawValue) explode=\(explode) \(text)" }
  }

  enum Sample: Sendable, Hashable {
    case empty, string, array, object

    var shape: ParameterShape {
      switch self {
      case .empty, .string: .string
      case .array: .array(.string)
      case .object: .object(["R": .integer, "G": .integer, "B": .integer])
      }
    }

    /// Calls with the value of the table.
    func write<Result>(_ body: (any JSONEncodable) -> Result) -> Result {
      switch self {
      case .empty: body("")
      case .string: body("blue")
      case .array: body(["blue", "black", "brown"])
      case .object: body(RGB(red: 100, green: 200, blue: 150))
      }
    }
  }

  static let pathRows: [Row] = [
    Row(.matrix, false, .empty, ";color"),
    Row(.matrix, false, .string, ";color=blue"),
    Row(.matrix, false, .array, ";color=blue,black,brown"),
    Row(.matrix, false, .object, ";color=R,100,G,200,B,150"),
    Row(.matrix, true, .empty, ";color"),
    Row(.matrix, true, .string, ";color=blue"),
    Row(.matrix, true, .array, ";color=blue;color=black;color=brown"),
    Row(.matrix, true, .object, ";R=100;G=200;B=150"),
    Row(.label, false, .empty, "."),
    Row(.label, false, .string, ".blue"),
    Row(.label, false, .array, ".blue,black,brown"),
    Row(.label, false, .object, ".R,100,G,200,B,150"),
    Row(.label, true, .empty, "."),
    Row(.label, true, .string, ".blue"),
    Row(.label, true, .array, ".blue.black.brown"),
    Row(.label, true, .object, ".R=100.G=200.B=150"),
    Row(.simple, false, .string, "blue"),
    Row(.simple, false, .array, "blue,black,brown"),
    Row(.simple, false, .object, "R,100,G,200,B,150"),
    Row(.simple, true, .string, "blue"),
    Row(.simple, true, .array, "blue,black,brown"),
    Row(.simple, true, .object, "R=100,G=200,B=150"),
  ]

  static let queryRows: [Row] = [
    Row(.form, false, .empty, "color="),
    Row(.form, false, .string, "color=blue"),
    Row(.form, false, .array, "color=blue,black,brown"),
    Row(.form, false, .object, "color=R,100,G,200,B,150"),
    Row(.form, true, .empty, "color="),
    Row(.form, true, .string, "color=blue"),
    Row(.form, true, .array, "color=blue&color=black&color=brown"),
    Row(.form, true, .object, "R=100&G=200&B=150"),
    Row(.spaceDelimited, false, .array, "color=blue%20black%20brown"),
    Row(.spaceDelimited, false, .object, "color=R%20100%20G%20200%20B%20150"),
    Row(.pipeDelimited, false, .array, "color=blue%7Cblack%7Cbrown"),
    Row(.pipeDelimited, false, .object, "color=R%7C100%7CG%7C200%7CB%7C150"),
    Row(.deepObject, true, .object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
  ]

  @Test(arguments: pathRows) func path(_ row: Row) {
    var request = ClientRequest(.sample)
    row.value.write { value in request.path("color", value, style: row.style, explode: row.explode) }
    #expect(request.path == row.text)

    var decoder = RequestDecoder(.sample(pathParameters: ["color": row.text]))
    expect(row, decoder.path("color", shape: row.value.shape, style: row.style, explode: row.explode))
    #expect(decoder.isValid)
  }

  @Test(arguments: queryRows) func query(_ row: Row) {
    var request = ClientRequest(.sample)
    row.value.write { value in add(value, to: &request, row) }
    #expect(request.query == row.text)

    var decoder = RequestDecoder(.sample(path: "/x?other=1&\(row.text)&another=2"))
    expect(row, decoder.query("color", shape: row.value.shape, style: row.style, explode: row.explode))
    #expect(decoder.isValid)
  }

  @Test(arguments: pathRows.filter { $0.style == .simple }) func header(_ row: Row) {
    var request = ClientRequest(.sample)
    row.value.write { value in addHeader(value, to: &request, row) }
    #expect(request.headers[HTTPField.Name("X-Color")!] == row.text)

    var decoder = RequestDecoder(.sample(headers: request.headers))
    expect(row, decoder.header("X-Color", shape: row.value.shape, explode: row.explode))
    #expect(decoder.isValid)
  }

  @Test func cookies() {
    var request = ClientRequest(.sample)
    request.cookie("sid", "a b;c")
    request.cookie("n", 5)
    request.cookie("color", ["blue", "black"], explode: false)
    request.cookie("absent", nil as String?)
    #expect(request.headers[.cookie] == "sid=a%20b%3Bc; n=5; color=blue,black")
    #expect(request.headers[fields: .cookie].count == 1)

    var decoder = RequestDecoder(.sample(headers: request.headers))
    #expect(decoder.cookie("sid", as: String.self, shape: .string) == "a b;c")
    #expect(decoder.cookie("n", as: Int.self, shape: .integer) == 5)
    #expect(decoder.cookie("color", as: [String].self, shape: .array(.string), explode: false) == ["blue", "black"])
    #expect(decoder.isValid)

    request.cookie("json", json: ["a": [1, "; b"]] as JSONValue)
    decoder = RequestDecoder(.sample(headers: request.headers))
    #expect(decoder.cookie("json", json: JSONValue.self, required: true) == ["a": [1, "; b"]])
  }

  @Test func delimitersInsideValuesSurvive() {
    var request = ClientRequest(.sample)
    request.query("tags", ["a,b", "c&d", "e f", "100%", "ü+"], explode: false)
    #expect(request.query == "tags=a%2Cb,c%26d,e%20f,100%25,%C3%BC%2B")
    var decoder = RequestDecoder(.sample(path: "/x?\(request.query)"))
    let tags: [String]? = decoder.query("tags", shape: .array(.string), explode: false)
    #expect(tags == ["a,b", "c&d", "e f", "100%", "ü+"])
  }

  @Test func deepObjectsOfAnyDepth() {
    let filter: JSONValue = ["state": "live", "range": ["from": 1, "to": 5], "tags": ["a", "b"]]
    var request = ClientRequest(.sample)
    request.query("filter", filter, style: .deepObject)
    #expect(
      request.query
        == "filter%5Brange%5D%5Bfrom%5D=1&filter%5Brange%5D%5Bto%5D=5&filter%5Bstate%5D=live"
        + "&filter%5Btags%5D%5B0%5D=a&filter%5Btags%5D%5B1%5D=b")
    let shape = ParameterShape.object([
      "state": .string, "range": .object(["from": .integer, "to": .integer]), "tags": .array(.string),
    ])
    var decoder = RequestDecoder(.sample(path: "/x?\(request.query)"))
    #expect(decoder.query("filter", as: JSONValue.self, shape: shape, style: .deepObject) == filter)
  }

  @Test(arguments: ["e[]=1&e[]=2", "e[0]=1&e[1]=2", "e[1]=2&e[0]=1", "e=1&e=2", "e%5B%5D=1&e%5B%5D=2"])
  func arraysInBrackets(_ query: String) {
    var decoder = RequestDecoder(.sample(path: "/x?\(query)"))
    let values: [Int]? = decoder.query("e", shape: .array(.integer), style: .deepObject)
    #expect(values == [1, 2])
  }

  @Test func allowReservedKeepsWhatIsSafe() {
    var request = ClientRequest(.sample)
    request.query("url", "a/b?c=d&e#f%41" as String?, style: .form, explode: true, allowReserved: true)
    #expect(request.query == "url=a/b?c=d%26e%23f%41")
  }

  @Test(arguments: [
    ("5", JSONValue.integer(5)), ("true", .bool(true)), ("blue", .string("blue")), ("1,2", .array([1, 2])),
  ]) func unions(_ text: String, _ expected: JSONValue) {
    var decoder = RequestDecoder(.sample(path: "/x?v=\(text)"))
    let shape = ParameterShape.oneOf([.string, .boolean, .integer, .array(.integer)])
    #expect(decoder.query("v", as: JSONValue.self, shape: shape, explode: false) == expected)
  }

  @Test(arguments: ["007", "+1", "1.0", "0x1", "1_000", "", " 1", "1e3", "９"])
  func integers(_ text: String) {
    var decoder = RequestDecoder(.sample(pathParameters: ["n": text]))
    let value: Int? = decoder.path("n", shape: .integer)
    #expect(value == (text == "007" ? 7 : nil))
    #expect(decoder.isValid == (text == "007"))
  }

  private func add(_ value: some JSONEncodable, to request: inout ClientRequest, _ row: Row) {
    request.query("color", value, style: row.style, explode: row.explode)
  }

  private func addHeader(_ value: some JSONEncodable, to request: inout ClientRequest, _ row: Row) {
    request.header("X-Color", value, explode: row.explode)
  }

  private func expect(_ row: Row, _ value: JSONValue?) {
    let expected: JSONValue =
      switch row.value {
      case .empty: ""
      case .string: "blue"
      case .array: ["blue", "black", "brown"]
      case .object: ["R": 100, "G": 200, "B": 150]
      }
    #expect(value == expected)
  }
}

/// An object whose properties keep the order of the table.
struct RGB: JSONEncodable, Sendable {
  var red: Int
  var green: Int
  var blue: Int

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("R", red)
    json.field("G", green)
    json.field("B", blue)
    json.endObject()
  }
}

extension OperationMetadata {
  static let sample = OperationMetadata(id: "sample", method: .get, path: "/x")
}

extension ServerRequest {
  static func sample(
    path: String = "/x", method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: HTTPBody = .empty,
    pathParameters: [String: String] = [:]
  ) -> ServerRequest {
    let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: headers)
    return ServerRequest(request, body: body, operation: .sample, pathParameters: pathParameters)
  }
}
