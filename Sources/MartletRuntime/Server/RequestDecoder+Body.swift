extension RequestDecoder {
  /// The media type of the body, if the request names one.
  public var contentType: MediaType? {
    request.headers[.contentType].flatMap(MediaType.init)
  }

  /// Whether the body has this media type, which may be a range as `image/*`. Generated code asks where an operation takes
  /// several.
  public func hasContentType(_ range: String) -> Bool {
    contentType?.matches(range) ?? false
  }

  /// Records that the body has none of the media types that the operation takes: 415.
  public mutating func rejectContentType(expected: String...) {
    rejectContentType(expected)
  }

  /// Reads a JSON body; every problem in it is recorded, not only the first. A body without a content type is taken for JSON.
  ///
  /// - Parameter required: makes an empty body a violation.
  public mutating func json<Value: JSONDecodable>(
    as type: Value.Type = Value.self, required: Bool = false
  ) async -> Value? {
    guard
      let bytes = await collect(required, accepting: { $0.isJSON }, expected: ["application/json"])
    else { return nil }
    return decode(bytes, .body, below: [])
  }

  /// Reads a body of UTF-8 text.
  public mutating func text(required: Bool = false) async -> String? {
    guard let bytes = await collect(required, accepting: { $0.essence.hasPrefix("text/") }, expected: ["text/plain"])
    else { return nil }
    guard let text = PercentEncoding.validatedText(bytes) else {
      record(.body, .syntax, [], "the body is not valid UTF-8")
      return nil
    }
    return text
  }

  /// The body as it arrives, of any media type and any length. Reading it is the handler's affair.
  public mutating func binary(required: Bool = false) -> HTTPBody? {
    if request.body.isEmpty {
      return required ? missingBody() : nil
    }
    return request.body
  }

  /// Reads an `application/x-www-form-urlencoded` body: repeated names and names with brackets make arrays and objects.
  public mutating func form<Value: JSONDecodable>(
    as type: Value.Type = Value.self, shape: ParameterShape, required: Bool = false
  ) async -> Value? {
    let formType = "application/x-www-form-urlencoded"
    guard let bytes = await collect(required, accepting: { $0.essence == formType }, expected: [formType]) else {
      return nil
    }
    do throws(ParameterProblem) {
      let items = try URLEncodedForm.items(of: String(decoding: bytes, as: UTF8.self)[...])
      return decode(try shape.json(ParameterReader.formNode(items)), .body, below: [])
    } catch {
      record(.body, .value, error.path, error.message)
      return nil
    }
  }

  /// Reads the whole body into memory.
  ///
  /// - Returns: `nil` when it is empty, or when it cannot be used, which is recorded.
  private mutating func collect(
    _ required: Bool, accepting accepts: (MediaType) -> Bool, expected: [String]
  ) async -> [UInt8]? {
    if request.body.isEmpty { return required ? missingBody() : nil }
    if let header = request.headers[.contentType], !(MediaType(header).map(accepts) ?? false) {
      rejectContentType(expected)
      return nil
    }
    do {
      let bytes = try await request.body.collect(upTo: options.maximumBodyBytes)
      if bytes.isEmpty, required { return missingBody() }
      return bytes.isEmpty ? nil : bytes
    } catch {
      reject(unreadable: error)
      return nil
    }
  }

  mutating func rejectContentType(_ expected: [String]) {
    let found = request.headers[.contentType].map { "'\($0)'" } ?? "missing"
    problem = HTTPProblem(
      status: .unsupportedMediaType,
      detail: "the content type is \(found); expected \(expected.joined(separator: " or "))",
      headers: [.accept: expected.joined(separator: ", ")])
  }

  mutating func reject(unreadable error: any Error) {
    if case HTTPBodyError.tooLarge(let limit) = error {
      problem = .bodyTooLarge(limit)
    } else {
      problem = HTTPProblem(status: .badRequest, detail: "the body could not be read")
    }
  }

  mutating func missingBody<Value>() -> Value? {
    record(.body, .missing, [], "the request body is missing")
    return nil
  }
}
