import MartletRuntime
import Testing

@Suite struct MultipartTests {
  private func decoder(_ body: HTTPBody, _ contentType: String, options: ServerOptions = .init()) -> RequestDecoder {
    RequestDecoder(.sample(method: .post, headers: [.contentType: contentType], body: body), options: options)
  }

  private static func form() -> MultipartForm {
    var form = MultipartForm()
    form.add("file", BinaryData([0, 13, 10, 45, 45, 255], filename: "a \"b\"\r\nü.png", contentType: "image/png"))
    form.add("purpose", "line one\r\n--line two")
    form.add("count", 5)
    form.add("tags", ["a", "b"])
    form.add("options", ["deep": true] as JSONValue)
    form.add("empty", "")
    form.add("absent", nil as String?)
    form.add("files", [BinaryData([1]), BinaryData([2], filename: "two")])
    return form
  }

  private func check(_ decoder: inout RequestDecoder) async {
    let form = await decoder.multipart(required: true)
    let file = decoder.multipartFile(form, "file", required: true)
    #expect(file == BinaryData([0, 13, 10, 45, 45, 255], filename: "a \"b\"\r\nü.png", contentType: "image/png"))
    let purpose: String? = decoder.multipartValue(form, "purpose", shape: .string, required: true)
    #expect(purpose == "line one\r\n--line two")
    let count: Int? = decoder.multipartValue(form, "count", shape: .integer)
    #expect(count == 5)
    let tags: [String]? = decoder.multipartValue(form, "tags", shape: .array(.string))
    #expect(tags == ["a", "b"])
    let options: JSONValue? = decoder.multipartValue(form, "options", shape: .object(["deep": .boolean]))
    #expect(options == ["deep": true])
    let empty: String? = decoder.multipartValue(form, "empty", shape: .string)
    #expect(empty == "")
    let absent: String? = decoder.multipartValue(form, "absent", shape: .string)
    #expect(absent == nil)
    let files = decoder.multipartFiles(form, "files")
    #expect(files?.map(\.filename) == ["files", "two"])
    #expect(decoder.violations == [])
  }

  @Test func roundTrip() async throws {
    let form = Self.form()
    var decoder = decoder(form.body, form.contentType)
    await check(&decoder)
  }

  @Test(arguments: [1, 2, 3, 5, 17]) func roundTripInSmallChunks(_ size: Int) async throws {
    let form = Self.form()
    let bytes = try await form.body.collect(upTo: 1 << 20)
    let parts = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    var decoder = decoder(HTTPBody(chunks(parts)), form.contentType)
    await check(&decoder)
  }

  @Test func preambleEpilogueAndPadding() async throws {
    let body: HTTPBody = "ignored\r\n--x \t\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--x--\r\nignored --x"
    var decoder = decoder(body, "multipart/form-data; boundary=x")
    let form = await decoder.multipart()
    #expect(form.parts == [MultipartPart(name: "a", bytes: Array("1".utf8))])
    #expect(decoder.isValid)
  }

  @Test(arguments: [
    ("nothing at all", "ends before"),
    ("--x\r\n", "ends before"),
    ("--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1", "ends before"),
    ("--xy\r\n", "not followed by the end"),
    ("--x\r\nno colon\r\n\r\n1\r\n--x--", "no colon"),
    ("--x\r\nContent-Type: a/b\r\n\r\n1\r\n--x--", "no name"),
    ("--x\r\n\r\n1\r\n--x--", "no name"),
    ("--x\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--x--", "no name"),
    ("--x\r\nA: " + String(repeating: "a", count: 20_000) + "\r\n\r\n1\r\n--x--", "too long"),
    ("--x" + String(repeating: " ", count: 1000), "too much space"),
  ])
  func hostileBodies(_ text: String, _ message: String) async {
    var decoder = decoder(HTTPBody(text), "multipart/form-data; boundary=x")
    let form = await decoder.multipart(required: true)
    #expect(form.parts.isEmpty)
    #expect(decoder.violations.count == 1)
    #expect(decoder.violations.first?.description.contains(message) == true, "\(decoder.violations)")
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
  ])
  func boundariesThatAreNone(_ contentType: String) async {
    var decoder = decoder("--\r\n", contentType)
    _ = await decoder.multipart()
    #expect(!decoder.isValid)
  }

  @Test func limits() async {
    let part = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
    let body = HTTPBody(String(repeating: part, count: 11) + "--x--")
    let type = "multipart/form-data; boundary=x"
    var tooMany = decoder(body, type, options: ServerOptions(maximumMultipartParts: 10))
    _ = await tooMany.multipart()
    #expect(tooMany.violations.first?.description.contains("more than 10 parts") == true)

    var tooLarge = decoder(body, type, options: ServerOptions(maximumBodyBytes: 100))
    _ = await tooLarge.multipart()
    #expect(tooLarge.rejection().status == .contentTooLarge)

    var wrongType = decoder(body, "application/json")
    _ = await wrongType.multipart()
    #expect(wrongType.rejection().status == .unsupportedMediaType)
  }

  @Test func missingFieldsAreAllNamed() async {
    var decoder = decoder("--x--\r\n", "multipart/form-data; boundary=x")
    let form = await decoder.multipart(required: true)
    _ = decoder.multipartFile(form, "file", required: true)
    let purpose: String? = decoder.multipartValue(form, "purpose", shape: .string, required: true)
    #expect(purpose == nil)
    #expect(decoder.violations.map(\.violation.path.pathDescription) == ["file", "purpose"])
  }

  /// Every prefix and many damaged copies of a good body: whatever the outcome, the parser comes back.
  @Test func damagedBodies() async throws {
    let form = Self.form()
    let bytes = try await form.body.collect(upTo: 1 << 20)
    var random = SplitMix(state: 1)
    for length in 0..<(bytes.count - 4) {
      var decoder = decoder(HTTPBody(Array(bytes.prefix(length))), form.contentType)
      _ = await decoder.multipart(required: true)
      #expect(!decoder.isValid)
    }
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var decoder = decoder(HTTPBody(damaged), form.contentType)
      let parts = await decoder.multipart(required: true).parts
      #expect(parts.count <= 9)
    }
  }
}
